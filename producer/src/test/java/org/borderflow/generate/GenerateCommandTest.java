package org.borderflow.generate;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.borderflow.connection.CommandFailure;
import org.borderflow.connection.ExitCode;
import org.borderflow.input.History;
import org.borderflow.input.ReportFiles;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

class GenerateCommandTest {
  private static final InstantSource CLOCK =
      InstantSource.fixed(Instant.parse("2024-06-01T12:00:00Z"));

  @TempDir private Path folder = Path.of("");
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();
  private Optional<CommandFailure> failure = Optional.empty();

  private int run(String... args) {
    return new CommandLine(new GenerateCommand(CLOCK))
        .setOut(new PrintWriter(out))
        .setErr(new PrintWriter(err))
        .setExecutionExceptionHandler(
            (e, line, parsed) -> {
              if (e instanceof CommandFailure known) {
                failure = Optional.of(known);
                return known.exitCode();
              }
              throw e;
            })
        .execute(args);
  }

  private static History read(String name, String text) {
    return History.read(
        new ReportFiles(CLOCK, line -> {})
            .open(name, new ByteArrayInputStream(text.getBytes(UTF_8))),
        line -> {
          throw new AssertionError(line);
        });
  }

  /** The reader finds nothing to reject, and what it reads is what was made. */
  @ParameterizedTest(name = "{0} from seed {1}")
  @CsvSource({"csv, 11", "jsonl, 12", "csv, -1", "jsonl, 0"})
  void isReadBackAsItWasMade(String format, long seed) {
    assertThat(run("--seed=" + seed, "--format=" + format, "--flows=7", "--days=60")).isZero();
    History history = read("made." + format, out.toString());
    assertThat(history.rejected()).isZero();
    assertThat(history.events()).isEqualTo(Made.of(seed, 7, 60).events());
  }

  /**
   * Taken with {@code sha256sum} from the version that brought this command. It may only change
   * together with a line in the changelog: people compare what they measured by the seed.
   */
  @Test
  void theFirstThousandRowsOfSeed1AreForEverTheSame() throws NoSuchAlgorithmException {
    assertThat(run("--reports=1000", "--flows=10")).isZero();
    byte[] hash = MessageDigest.getInstance("SHA-256").digest(out.toString().getBytes(UTF_8));
    assertThat(HexFormat.of().formatHex(hash))
        .isEqualTo("06e3d7714ca0166cf5ff5a609ef5dcc2e90868a8fa073c46f112596b659662f0");
  }

  @Test
  void endsAfterSoManyReportsAndSaysWhatThereWas() {
    assertThat(run("--reports=500", "--days=30")).isZero();
    assertThat(read("made.csv", out.toString()).events()).hasSize(500);
    assertThat(err.toString())
        .startsWith("generated 500 reports (of them ")
        .contains(" flows in 30 days, ")
        .endsWith("; seed 1" + "\n");
  }

  /** As many flows as it takes, and not many more than that. */
  @ParameterizedTest
  @ValueSource(ints = {1, 3_000, 20_000})
  void takesAsManyFlowsAsTheReportsNeed(int reports) {
    assertThat(run("--days=20", "--reports=" + reports)).isZero();
    assertThat(out.toString().lines().skip(1)).hasSize(reports);
    assertThat(out.toString().lines().skip(reports).findFirst().orElseThrow())
        .containsPattern(reports < 3_000 ? "2023-01-0[1-3]" : "2023-01-(1[5-9]|2[0-9])");
  }

  @Test
  void writesTheTruthBesideIt() throws IOException {
    Path truth = folder.resolve("truth.csv");
    Path reports = folder.resolve("reports.jsonl");
    assertThat(run("--flows=3", "--days=100", "--truth=" + truth, "--output=" + reports)).isZero();
    List<TrueDay> made = Made.of(1, 3, 100).truth();
    List<String> lines = Files.readAllLines(truth);
    assertThat(lines)
        .hasSize(1 + 300)
        .first()
        .isEqualTo("flow,day,people,expected,is_surge,factor");
    assertThat(lines.get(1))
        .startsWith(made.get(0).flow() + ",2023-01-01," + made.get(0).people() + ",");
    assertThat(lines.stream().filter(line -> line.contains(",true,")))
        .hasSize((int) made.stream().filter(TrueDay::isSurge).count());
    // By its extension it is JSON Lines.
    assertThat(read("reports.jsonl", Files.readString(reports)).rejected()).isZero();
    assertThat(out.toString()).isEmpty();
  }

  @Test
  void saysNothingOfSurgesWhereNoneAreAskedFor() {
    assertThat(run("--surges=0", "--flows=5", "--days=300")).isZero();
    assertThat(err.toString()).contains(" with 0 surges and 0 drops");
  }

  /** No repeats, ranges, revisions or days without a report. */
  @Test
  void optionsReachTheReports() {
    assertThat(run("--flows=5", "--days=50", "--duplicates=0", "--missing=1")).isZero();
    assertThat(read("made.csv", out.toString()).reports())
        .isNotEmpty()
        .allMatch(report -> report.period().days() > 1);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "--flows=0|--flows is 0; there are 1 to ",
        "--flows=100000|--flows is 100000; there are 1 to ",
        "--days=0|--days is 0; write at least 1",
        "--reports=0|--reports is 0; write at least 1",
        "--days=600|600 days from 2023-01-01 on reach into the future",
        "--from=1969-12-31|--from is 1969-12-31; write a day from 1970 on",
        "--ranges=1.5|--ranges is 1.5; write a number from 0 to 1",
        "--surges=-1|--surges is -1.0; write a number from 0 to 12",
        "--duplicates=NaN|--duplicates is NaN; write a number from 0 to 12",
        "--format=xml|--format is \"xml\"; write csv or jsonl",
        "--reports=100000000|so many --reports take ",
        "--truth=-|--truth and --output name the same place; name different ones"
      })
  void refusesWhatCannotBe(String option, String problem) {
    assertThat(run(option)).isEqualTo(ExitCode.USAGE);
    assertThat(failure.orElseThrow())
        .hasMessageStartingWith("generate: ")
        .hasMessageContaining(problem);
    assertThat(out.toString()).isEmpty();
  }

  @Test
  void saysWhichFileCannotBeWritten() {
    Path nowhere = folder.resolve("no/such/folder.csv");
    assertThat(run("--output=" + nowhere)).isEqualTo(ExitCode.UNREADABLE);
    assertThat(failure.orElseThrow())
        .hasMessage(nowhere + ": cannot be written; name a file in a folder that can be");
  }

  /** Of two that go together neither is there, and what was there stays. */
  @Test
  void leavesNoPartOfAFileWhereTheOtherCannotBeWritten() throws IOException {
    Path reports = Files.writeString(folder.resolve("reports.csv"), "of yesterday");
    Path nowhere = folder.resolve("no/such/truth.csv");
    assertThat(run("--output=" + reports, "--truth=" + nowhere)).isEqualTo(ExitCode.UNREADABLE);
    assertThat(reports).hasContent("of yesterday");
    assertThat(folder.toFile().list()).containsExactly("reports.csv");
  }

  @Test
  void refusesOneFileByTwoNames() {
    assertThat(run("--output=" + folder + "/a", "--truth=" + folder + "/./a"))
        .isEqualTo(ExitCode.USAGE);
    assertThat(folder).isEmptyDirectory();
  }

  /** What is published last must not lie in the future: the reader would refuse it. */
  @Test
  void theNewestPossibleHistoryIsReadBack() {
    // From 2023-01-01, with the present at 2024-06-01: 517 days, less the 7 for what comes late.
    assertThat(run("--flows=2", "--days=510", "--duplicates=8")).isZero();
    assertThat(read("made.csv", out.toString()).rejected()).isZero();
    assertThat(run("--flows=2", "--days=511")).isEqualTo(ExitCode.USAGE);
  }

  @Test
  void theHeaderIsThatOfTheSample() {
    assertThat(run("--reports=1")).isZero();
    assertThat(
            Optional.of(out.toString().lines().findFirst().orElseThrow().split(",")).stream()
                .flatMap(java.util.Arrays::stream)
                .collect(Collectors.toList()))
        .startsWith("origin", "destination", "crossing_point")
        .endsWith("url", "retracts")
        .hasSize(18);
  }
}
