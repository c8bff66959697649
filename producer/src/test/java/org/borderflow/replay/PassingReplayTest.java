package org.borderflow.replay;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.borderflow.input.CsvText;
import org.borderflow.publish.FakeKafka;
import org.borderflow.publish.Run;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Files in the order of publication are sent while they are read. What arrives is the same as when
 * they are sorted first, which a checkpoint demands.
 */
class PassingReplayTest {
  private static final Instant BEGIN = Instant.parse("2022-09-25T00:00:00Z");

  @TempDir private Path folder;
  private int files;

  private FakeKafka replay(List<String> inputs, String... options) {
    FakeKafka kafka = new FakeKafka();
    Run run =
        Run.of(
            new ReplayCommand(kafka.surroundings(), new FakePacer(), Keyboard.NONE),
            Stream.concat(Stream.of(options), inputs.stream()).toArray(String[]::new));
    assertThat(run.exitCode()).as(run.err()).isZero();
    return kafka;
  }

  private String file(String... rows) throws IOException {
    return Files.writeString(folder.resolve(files++ + ".csv"), CsvText.file(rows)).toString();
  }

  private static List<String> sent(FakeKafka kafka) {
    List<String> sent = new ArrayList<>();
    for (ProducerRecord<byte[], byte[]> record : kafka.history()) {
      sent.add(
          record.timestamp()
              + " "
              + new String(record.headers().lastHeader("source-file").value(), UTF_8)
              + ":"
              + new String(record.headers().lastHeader("source-row").value(), UTF_8)
              + " "
              + new String(record.value(), UTF_8));
    }
    return sent;
  }

  /** Several of a day, in the order of days; every third file has a step back in it. */
  private String[] rows(SplittableRandom random, boolean inOrder) {
    List<String> rows = new ArrayList<>();
    int day = 1;
    for (int i = 0; i < 60; i++) {
      day = Math.min(28, day + random.nextInt(2));
      rows.add(
          CsvText.row(
              "published_on",
              "2022-10-%02d".formatted(!inOrder && i == 40 ? 1 : day),
              "low",
              "" + random.nextInt(100),
              "high",
              "100",
              "quantifier",
              "range"));
    }
    return rows.toArray(String[]::new);
  }

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {1, 2, 3, 4, 5, 6})
  void sendsWhatASortedReplaySends(long seed) throws IOException {
    SplittableRandom random = new SplittableRandom(seed);
    List<String> inputs = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      inputs.add(file(rows(random, seed % 3 != 0 || i != 2)));
    }
    // A speed that is not the greatest has all read and sorted before the first is sent.
    List<String> sorted = sent(replay(inputs, "--speed", "86400x"));
    assertThat(sorted).hasSize(240);
    assertThat(sent(replay(inputs))).isEqualTo(sorted);
    assertThat(sent(replay(inputs, "--from", "2022-10-05", "--to", "2022-10-11")))
        .isEqualTo(
            sent(
                replay(inputs, "--speed", "86400x", "--from", "2022-10-05", "--to", "2022-10-11")));
  }

  /** The same reports in another form. */
  private String as(String form, String csv) throws IOException {
    return form.endsWith(".gz") ? zipped(form, plain(form, csv)) : plain(form, csv);
  }

  private String plain(String form, String csv) throws IOException {
    if (!form.startsWith("jsonl")) {
      return csv;
    }
    FakeKafka kafka = new FakeKafka();
    Run run =
        Run.of(
            new ReplayCommand(kafka.surroundings(), new FakePacer(), Keyboard.NONE),
            "--dry-run",
            csv);
    assertThat(run.exitCode()).as(run.err()).isZero();
    return Files.writeString(folder.resolve(files++ + ".jsonl"), run.out()).toString();
  }

  private String zipped(String form, String plain) throws IOException {
    Path file = folder.resolve(files++ + "." + form);
    try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
      Files.copy(Path.of(plain), out);
    }
    return file.toString();
  }

  @ParameterizedTest
  @ValueSource(strings = {"csv", "csv.gz", "jsonl", "jsonl.gz"})
  void movesAndReadsEachFormAsASortedReplayDoes(String form) throws IOException {
    SplittableRandom random = new SplittableRandom(11);
    List<String> inputs = new ArrayList<>();
    for (int i = 0; i < 3; i++) {
      inputs.add(as(form, file(rows(random, true))));
    }
    for (String moved : List.of("", "--retime=2023-01-09")) {
      List<String> more = moved.isEmpty() ? List.of() : List.of(moved, "--keep-weekdays");
      String[] passing = more.toArray(String[]::new);
      String[] slow =
          Stream.concat(more.stream(), Stream.of("--speed", "86400x")).toArray(String[]::new);
      List<String> sorted = sent(replay(inputs, slow));
      assertThat(sorted).hasSize(180);
      assertThat(sent(replay(inputs, passing))).isEqualTo(sorted);
    }
  }

  /** The newest good row is of 26 September: to move it to the 30th are four days. */
  @Test
  void aBadRowDoesNotSayHowFarToMove() throws IOException {
    String input =
        file(
            CsvText.row("published_on", "2022-09-25"),
            CsvText.row("published_on", "2022-09-26"),
            CsvText.row("published_on", "2022-09-28", "low", "many"));
    FakeKafka kafka = new FakeKafka();
    Run run =
        Run.of(
            new ReplayCommand(kafka.surroundings(), new FakePacer(), Keyboard.NONE),
            "--retime=2022-09-30",
            "--max-rejects=1",
            input);
    assertThat(run.exitCode()).as(run.err()).isZero();
    assertThat(run.err()).contains("moved by 4 days");
    assertThat(kafka.history())
        .extracting(ProducerRecord::timestamp)
        .containsExactly(
            Instant.parse("2022-09-29T12:00:00Z").toEpochMilli(),
            Instant.parse("2022-09-30T12:00:00Z").toEpochMilli());
  }

  @Test
  void badRowsAreToldAndKeptAndTheOthersSent() throws IOException {
    Path rejects = folder.resolve("rejects.csv");
    String input =
        file(
            CsvText.row("published_on", "2022-09-25"),
            CsvText.row("published_on", "2022-09-26", "low", "many"),
            CsvText.row("published_on", "2022-09-27"));
    FakeKafka kafka = new FakeKafka();
    Run run =
        Run.of(
            new ReplayCommand(kafka.surroundings(), new FakePacer(), Keyboard.NONE),
            "--rejects",
            rejects.toString(),
            input);
    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(run.err()).contains(input + ":3:8: low is \"many\"");
    assertThat(kafka.history()).hasSize(2);
    assertThat(rejects).content(UTF_8).contains("many").doesNotContain("2022-09-27");
  }

  /** Nothing is delivered, so the first reports end the run: what is read by then shows. */
  @ParameterizedTest(name = "{0} of {1} is sent while it is read: {2}")
  @CsvSource({
    "--speed=max, csv, true",
    "--speed=max, csv.gz, true",
    "--retime=2022-09-30, csv, true",
    "--speed=86400x, csv, false"
  })
  void theFirstGoBeforeTheLastAreRead(String option, String form, boolean passing)
      throws IOException {
    List<String> rows = new ArrayList<>();
    for (int i = 0; i < 20_000; i++) {
      rows.add(CsvText.row("published_on", BEGIN.plusSeconds(i).toString()));
    }
    rows.add(CsvText.row("published_on", "2022-09-26", "low", "many"));
    rows.add(CsvText.row("published_on", "2022-09-26"));
    String input = as(form, file(rows.toArray(String[]::new)));
    FakeKafka kafka = new FakeKafka(0);
    Run run =
        Run.of(
            new ReplayCommand(kafka.surroundings(), new FakePacer(), Keyboard.NONE), option, input);
    assertThat(run.exitCode()).isEqualTo(5);
    assertThat(run.err().contains("low is \"many\"")).isNotEqualTo(passing);
  }
}
