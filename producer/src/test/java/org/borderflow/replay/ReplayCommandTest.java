package org.borderflow.replay;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.borderflow.input.CsvText;
import org.borderflow.publish.FakeKafka;
import org.borderflow.publish.LosingKafka;
import org.borderflow.publish.Run;
import org.borderflow.publish.Surroundings;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReplayCommandTest {
  @TempDir private Path folder;
  private FakeKafka kafka = new FakeKafka();
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
    return Run.of(new ReplayCommand(kafka.surroundings(), pacer, Keyboard.NONE), args);
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

  /** Whichever of the three is lost, however, the exit code is not 0. */
  @ParameterizedTest
  @CsvSource({
    "TOLD, 1", "TOLD, 2", "TOLD, 3",
    "SILENT, 1", "SILENT, 2", "SILENT, 3",
    "REFUSED, 1", "REFUSED, 2", "REFUSED, 3",
    "FLUSH_BREAKS_OFF, 1", "FLUSH_BREAKS_OFF, 2", "FLUSH_BREAKS_OFF, 3"
  })
  void endsWith5WhenOneIsNotAcknowledged(LosingKafka.Way way, int which) {
    kafka = new LosingKafka(way, which);
    Run run = replay("--speed", "max");
    assertThat(run.exitCode()).as(run.err()).isEqualTo(5);
    // In the order of publication: rows 3, 4 and 2.
    String published = List.of("2022-09-25", "2022-09-26", "2022-09-28").get(which - 1);
    assertThat(run.err())
        .contains(", 1 not acknowledged")
        .contains(" --from " + published + "T12:00:00Z (a report sent twice counts once)");
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
    Run run =
        Run.of(
            new ReplayCommand(kafka.surroundings(), pacer, Keyboard.NONE),
            input,
            broken.toString());
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
  void tellsOfTheSpanAndTheBordersInADryRun() {
    assertThat(replay("--dry-run").err())
        .contains("published from 2022-09-25T12:00:00Z to 2022-09-28T12:00:00Z")
        .contains("by border: FI-RU 3")
        .contains("at this pace the replay takes 0 s");
  }

  @Test
  void reckonsInTheDryRunWithLongWaitsCut() {
    // From 25 to 26 September 2 s, to the 28th 4 s cut to 3.
    assertThat(replay("--dry-run", "--day-length", "2s", "--max-gap", "3s").err())
        .contains("at this pace the replay takes 5 s");
  }

  @Test
  void takesThoseBetweenTwoDaysOrInstants() {
    replay("--from", "2022-09-25", "--to", "2022-09-26");
    assertThat(rows()).containsExactly("3", "4");
    kafka = new FakeKafka();
    replay("--from", "2022-09-25T12:00:00.001Z");
    assertThat(rows()).containsExactly("4", "2");
    kafka = new FakeKafka();
    replay("--to", "2022-09-25T12:00:00Z");
    assertThat(rows()).containsExactly("3");
  }

  @Test
  void sendsInTheOrderOfTheFileWhereThatIsAskedFor() {
    replay("--order", "file");
    assertThat(rows()).containsExactly("2", "3", "4");
  }

  @Test
  void sendsAllOfItSeveralTimesUnderTheSameIdentities() {
    Run run = replay("--loop", "2", "--day-length", "2s");
    assertThat(run.err()).startsWith("replayed 6 reports from 1 file in ");
    assertThat(rows()).containsExactly("3", "4", "2", "3", "4", "2");
    assertThat(kafka.history().get(0).value()).isEqualTo(kafka.history().get(3).value());
    // Each time 6 s, the second begins when the first has ended.
    assertThat(pacer.passed()).isEqualTo(Duration.ofSeconds(12).toNanos());
  }

  @Test
  void sendsSoManyASecond() {
    replay("--rate", "0.5/s");
    assertThat(pacer.passed()).isEqualTo(Duration.ofSeconds(4).toNanos());
  }

  @Test
  void mergesFilesInTheOrderOfPublication() throws IOException {
    Path other = Files.writeString(folder.resolve("b.csv"), CsvText.file(published("2022-09-27")));
    Run.of(new ReplayCommand(kafka.surroundings(), pacer, Keyboard.NONE), input, other.toString());
    assertThat(rows()).containsExactly("3", "4", "2", "2");
    assertThat(
            new String(kafka.history().get(2).headers().lastHeader("source-file").value(), UTF_8))
        .isEqualTo(other.toString());
  }

  @Test
  void namesTheRunInEachRecord() {
    replay("--run-id", "autumn.1");
    assertThat(kafka.history())
        .hasSize(3)
        .allSatisfy(
            sent -> {
              assertThat(new String(sent.headers().lastHeader("run-id").value(), UTF_8))
                  .isEqualTo("autumn.1");
              assertThat(sent.headers().lastHeader("run-sequence")).isNull();
            });
  }

  /** The present is 1 June 2024; the newest of the three is of 28 September 2022. */
  @Test
  void retimesToTheLastDayThatIsOver() {
    Run run = replay("--retime", "now");
    // By date -d: from 2022-09-28 to 2024-05-31 it is 611 days.
    assertThat(run.err()).startsWith("moved by 611 days: the newest publication is of 2024-05-31");
    assertThat(kafka.history().get(2).timestamp())
        .isEqualTo(Instant.parse("2024-05-31T12:00:00Z").toEpochMilli());
    assertThat(kafka.history().get(0).timestamp())
        .isEqualTo(Instant.parse("2024-05-28T12:00:00Z").toEpochMilli());
  }

  @Test
  void refusesToRetimeIntoTheFuture() {
    assertThat(replay("--retime", "2024-06-02").exitCode()).isEqualTo(2);
    assertThat(kafka.history()).isEmpty();
  }

  @Test
  void aWallClockThatJumpsChangesNothing() {
    Instant[] clock = {Instant.parse("2024-06-01T12:00:00Z")};
    Surroundings jumping =
        new Surroundings(
            () -> clock[0],
            pacer::nanos,
            InputStream.nullInputStream(),
            false,
            kafka.surroundings().senders());
    pacer
        .at(500, () -> clock[0] = Instant.parse("2031-01-01T00:00:00Z"))
        .at(1500, () -> clock[0] = Instant.parse("1999-01-01T00:00:00Z"));
    Run run = Run.of(new ReplayCommand(jumping, pacer, Keyboard.NONE), "--day-length", "2s", input);
    assertThat(pacer.passed()).isEqualTo(Duration.ofSeconds(6).toNanos());
    assertThat(run.err()).startsWith("replayed 3 reports from 1 file in 6.0 s");
  }

  @Test
  void endsWith5WhenEndedByAKey() {
    Keyboard impatient =
        (playback, bar) -> {
          pacer.at(1000, () -> Keyboard.press('q', playback));
          return () -> {};
        };
    Surroundings terminal =
        new Surroundings(
            FakeKafka.CLOCK,
            pacer::nanos,
            InputStream.nullInputStream(),
            true,
            kafka.surroundings().senders());
    Run run = Run.of(new ReplayCommand(terminal, pacer, impatient), "--day-length", "2s", input);
    assertThat(run.exitCode()).isEqualTo(5);
    assertThat(run.err()).contains("ended with q: 1 of 3 reports sent and acknowledged; ");
  }

  @Test
  void saysHowToGoOnWhenKafkaFailsMidway() {
    FakeKafka failing = new FakeKafka(1);
    Run run =
        Run.of(
            new ReplayCommand(failing.surroundings(), pacer, Keyboard.NONE),
            "--rate",
            "10/s",
            input);
    assertThat(run.exitCode()).isEqualTo(5);
    assertThat(run.err())
        .contains(
            "acknowledged: 1, not acknowledged: 1; go on with: replay --rate 10/s "
                + input
                + " --from 2022-09-26T12:00:00Z (a report sent twice counts once)");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "--from 2022-09; --from is",
        "--from 2022-09-26 --to 2022-09-25; lies after --to",
        "--order random; --order is",
        "--loop 0; --loop is 0",
        "--rate 5; --rate is",
        "--rate 0/s; --rate is",
        "--rate 5/s --speed max; give one of them",
        "--rate 5/s --max-gap 5s; leave it out",
        "--max-gap 5; --max-gap is",
        "--retime tomorrow; --retime is",
        "--keep-weekdays; give --retime too",
        "--run-id a/b; --run-id",
        "--start-paused; there is no terminal",
        "--resume; give --checkpoint FILE",
        "--checkpoint c --dry-run; sends nothing",
        "--temp-dir /nowhere/at/all; is no folder",
      })
  void refusesWhatMakesNoSense(String options, String because) {
    Run run = replay(options.strip().split(" "));
    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.err()).contains(because.strip()).hasLineCount(1);
    assertThat(kafka.history()).isEmpty();
  }

  @Test
  void helpsWithExamples() {
    assertThat(replay("--help").out()).contains("borderflow replay --day-length 2s");
  }

  @Test
  void refusesToMoveReportsToWhereTheyCannotLie() {
    assertThat(replay("--retime", "1960-01-01").exitCode()).isEqualTo(2);
    Run dry = replay("--retime", "1960-01-01", "--dry-run");
    assertThat(dry.err()).contains("--retime puts the earliest publication before 1970");
    assertThat(kafka.history()).isEmpty();
  }

  @Test
  void aSummaryThatCannotBeWrittenIsKnownBeforeAnythingIsSent() {
    Run run = replay("--summary-json", folder.resolve("none/summary.json").toString());
    assertThat(run.exitCode()).isEqualTo(3);
    assertThat(run.err()).startsWith("--summary-json ").contains("name another file");
    assertThat(kafka.history()).isEmpty();
  }
}
