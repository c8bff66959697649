package org.borderflow.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.borderflow.backtest.Results;
import org.borderflow.connection.KafkaConnection;
import org.borderflow.stream.Sample;
import org.borderflow.topic.Topics;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The README's main command, run as a newcomer runs it. */
class DemoIT {
  private static final String SURGE =
      "Surge begins: RU > FI \\(land, RU nationals\\)(, \\d days from)? .*2022-09-22.*:"
          + " [0-9,]+ entered, [0-9.]+ times the [0-9,]+ expected";
  private static final String DROP =
      "Drop begins: RU > FI \\(land, RU nationals\\) on 2022-09-30: [0-9,]+ entered, 0\\.\\d times"
          + " the [0-9,]+ expected";

  @Test
  void showsTheSampleAtWorkAndEnds(@TempDir Path folder) throws Exception {
    try (Running demo = Running.start(folder, "demo", "--speed", "max", "--exit-when-done")) {
      assertThat(demo.exitCode()).as(Files.readString(demo.err())).isZero();
      List<String> lines = Files.readAllLines(demo.out());
      assertThat(lines).anyMatch(line -> line.matches(SURGE));
      assertThat(lines).anyMatch(line -> line.matches(DROP));
      Results expected = Results.expected(Sample.reports());
      long days = expected.days().lines().count() - 1;
      long surges = episodes(expected, "surge");
      long drops = episodes(expected, "drop");
      assertThat(lines.get(lines.size() - 1))
          .matches(
              String.format(
                  Locale.ROOT,
                  "294 reports in, 0 rejected, %,d days, %,d surges and %,d drops \\(\\d+ raised"
                      + " on the way\\), in [0-9.]+ s",
                  days,
                  surges,
                  drops));
      assertThat(lines).noneMatch(line -> line.contains("\u001b"));
    }
    assertThat(leftOver(folder)).isEmpty();
  }

  @Test
  void othersCanConnectAndSigtermEndsItCleanly(@TempDir Path folder) throws Exception {
    try (Running demo = Running.start(folder, "demo", "--speed", "max")) {
      String address = demo.awaitErr("Kafka listens at (\\S+)");
      demo.awaitErr("still listening");
      assertThat(Results.in(KafkaConnection.of(address, Optional.empty()), Topics.DEFAULT))
          .isEqualTo(Results.expected(Sample.reports()));
      demo.process().destroy();
      assertThat(demo.exitCode()).isEqualTo(143);
    }
    assertThat(leftOver(folder)).isEmpty();
  }

  @Test
  void aKeptDataFolderCanBeUsedAgain(@TempDir Path folder) throws Exception {
    for (int run = 0; run < 2; run++) {
      try (Running demo =
          Running.start(
              folder,
              "demo",
              "--speed",
              "max",
              "--exit-when-done",
              "--data-dir",
              folder.resolve("data").toString())) {
        assertThat(demo.exitCode()).as(Files.readString(demo.err())).isZero();
        assertThat(Files.readString(demo.out()).lines().anyMatch(line -> line.matches(SURGE)))
            .as("what is on the board already is no news")
            .isEqualTo(run == 0);
      }
    }
  }

  @Test
  void aMissingFileIsOneLineAndExit3(@TempDir Path folder) throws Exception {
    try (Running demo = Running.start(folder, "demo", "missing.csv")) {
      assertThat(demo.exitCode()).isEqualTo(3);
      assertThat(Files.readAllLines(demo.err()))
          .containsExactly("borderflow: missing.csv: does not exist; check the name");
    }
  }

  private static long episodes(Results results, String kind) {
    String field = "\"kind\":\"" + kind + '"';
    return results.events().lines().filter(line -> line.contains(field)).count();
  }

  private static List<String> leftOver(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .map(file -> String.valueOf(file.getFileName()))
          .filter(name -> name.startsWith("borderflow-"))
          .toList();
    }
  }
}
