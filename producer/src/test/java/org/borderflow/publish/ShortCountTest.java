package org.borderflow.publish;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.borderflow.connection.ExitCode;
import org.borderflow.input.CsvText;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Whichever of three reports is lost, however, the exit code is not 0. */
class ShortCountTest {
  private static final int REPORTS = 3;

  @TempDir private Path folder;

  static Stream<Arguments> losses() {
    return Stream.of(LosingKafka.Way.values())
        .flatMap(
            way ->
                IntStream.rangeClosed(1, REPORTS)
                    .mapToObj(which -> Arguments.arguments(way, which)));
  }

  private Path input(Path into) throws IOException {
    return Files.writeString(
        Files.createDirectories(into).resolve("a.csv"),
        CsvText.file(CsvText.row(), CsvText.row(), CsvText.row()));
  }

  @ParameterizedTest
  @MethodSource("losses")
  void publishingEndsWith5(LosingKafka.Way way, int which) throws IOException {
    assertShort(
        Run.of(
            new PublishCommand(new LosingKafka(way, which).surroundings()),
            input(folder).toString()),
        which);
  }

  /** And the file does not count as published. */
  @ParameterizedTest
  @MethodSource("losses")
  void followingEndsWith5(LosingKafka.Way way, int which) throws IOException {
    Path incoming = folder.resolve("in");
    input(incoming);
    assertShort(
        Run.of(
            new PublishCommand(new LosingKafka(way, which).surroundings(), Immediate::new),
            "--follow",
            incoming.toString(),
            "--once",
            "--move-to",
            folder.resolve("published").toString()),
        which);
    assertThat(incoming.resolve("a.csv")).exists();
    assertThat(folder.resolve("published")).doesNotExist();
  }

  /** The line says how to go on, and from the row that is missing. The header is line 1. */
  private static void assertShort(Run run, int which) {
    assertThat(run.exitCode()).as(run.err()).isEqualTo(ExitCode.PARTLY_SENT);
    assertThat(run.err())
        .containsPattern(
            "sending failed \\(.*\\); acknowledged: \\d, not acknowledged: 1; go on from ")
        .contains("a.csv:" + (which + 1) + " (a report sent twice counts once)")
        .contains(", 1 not acknowledged");
  }

  /** Looks twice without waiting. */
  private static final class Immediate implements Pause {
    @Override
    public boolean stopsWithin(Duration time) {
      return false;
    }

    @Override
    public boolean isStopping() {
      return false;
    }

    @Override
    public void close() {}
  }
}
