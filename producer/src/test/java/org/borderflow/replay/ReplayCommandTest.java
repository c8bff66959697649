package org.borderflow.replay;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.borderflow.input.CsvText;
import org.borderflow.publish.FakeKafka;
import org.borderflow.publish.Run;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReplayCommandTest {
  @TempDir private Path folder;
  private final FakeKafka kafka = new FakeKafka();
  private final FakePacer pacer = new FakePacer();
  private String input = "";

  @BeforeEach
  void write() throws IOException {
    input =
        Files.writeString(
                folder.resolve("a.csv"),
                CsvText.file(
                    published("2022-09-28"), published("2022-09-25"), published("2022-09-26")))
            .toString();
  }

  private static String published(String day) {
    return CsvText.row("published_on", day);
  }

  private Run replay(String... options) {
    String[] args = Stream.concat(Stream.of(options), Stream.of(input)).toArray(String[]::new);
    return Run.of(new ReplayCommand(kafka.surroundings(), pacer), args);
  }

  private List<String> rows() {
    List<String> rows = new ArrayList<>();
    kafka
        .history()
        .forEach(
            sent -> rows.add(new String(sent.headers().lastHeader("source-row").value(), UTF_8)));
    return rows;
  }

  @Test
  void sendsInTheOrderOfPublicationAtOnce() {
    Run run = replay();
    assertThat(run.exitCode()).isZero();
    assertThat(run.err()).startsWith("replayed 3 reports from 1 file in ");
    assertThat(rows()).containsExactly("3", "4", "2");
    assertThat(kafka.history().get(0).timestamp())
        .isEqualTo(Instant.parse("2022-09-25T12:00:00Z").toEpochMilli());
    assertThat(pacer.passed()).isZero();
  }

  @Test
  void sendsRetractionsAtTheirOwnTime() throws IOException {
    // The retraction is of 26 September, the reports of the 28th and the 25th.
    input =
        Files.writeString(
                folder.resolve("b.csv"),
                CsvText.retractable(
                    published("2022-09-28") + ",",
                    CsvText.retraction(),
                    published("2022-09-25") + ","))
            .toString();
    Run run = replay("--day-length", "2s");
    assertThat(run.err()).startsWith("replayed 3 reports (of them 1 retraction) from 1 file in ");
    assertThat(rows()).containsExactly("4", "3", "2");
    assertThat(kafka.history().get(1).timestamp())
        .isEqualTo(Instant.parse("2022-09-26T12:00:00Z").toEpochMilli());
  }

  @Test
  void takesItsTime() {
    replay("--day-length", "2s");
    // From 25 to 28 September.
    assertThat(pacer.passed()).isEqualTo(Duration.ofSeconds(6).toNanos());
  }

  @Test
  void takesTheTimeOfItsSpeed() {
    replay("--speed", "86400x");
    assertThat(pacer.passed()).isEqualTo(Duration.ofSeconds(3).toNanos());
  }

  @Test
  void dryRunShowsTheOrderAndHowLongItWouldTake() {
    Run run = replay("--dry-run", "--day-length", "2s");
    assertThat(run.out().lines().map(line -> line.replaceAll(".*publishedAt\":\"|T.*", "")))
        .containsExactly("2022-09-25", "2022-09-26", "2022-09-28");
    assertThat(run.err()).contains("at this pace the replay takes 6 s");
    assertThat(pacer.passed()).isZero();
    assertThat(kafka.history()).isEmpty();
  }

  @Test
  void sendsNothingWhenAnInputBreaksOff() throws IOException {
    Path broken = folder.resolve("b.csv");
    Files.write(broken, new byte[] {0x1f, (byte) 0x8b, 8});
    Run run = Run.of(new ReplayCommand(kafka.surroundings(), pacer), input, broken.toString());
    assertThat(run.exitCode()).isEqualTo(3);
    assertThat(kafka.history()).isEmpty();
  }

  @Test
  void refusesAPaceItCannotRead() {
    assertThat(replay("--speed", "fast"))
        .isEqualTo(
            new Run(2, "", "--speed is \"fast\"; write max, or times of life as 1x or 86400x\n"));
    assertThat(replay("--speed", "1x", "--day-length", "2s").exitCode()).isEqualTo(2);
    assertThat(replay("--day-length", "2").exitCode()).isEqualTo(2);
  }

  @Test
  void helpsWithExamples() {
    assertThat(replay("--help").out()).contains("borderflow replay --day-length 2s");
  }
}
