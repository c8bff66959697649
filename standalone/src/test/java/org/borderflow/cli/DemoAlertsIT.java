package org.borderflow.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The demo tells others too, as the built program, and has told all of it when it ends. */
class DemoAlertsIT {

  @Test
  void tellsOfFinlandsSurgeAndDropInTheLog(@TempDir Path folder) throws Exception {
    try (Running demo =
        Running.start(folder, "demo", "--speed", "max", "--exit-when-done", "--alert-log")) {
      assertThat(demo.exitCode()).as(Files.readString(demo.err())).isZero();
      List<String> told =
          Files.readAllLines(demo.err()).stream()
              .filter(line -> line.contains("borderflow.alerts: "))
              .toList();
      assertThat(told)
          .anyMatch(line -> line.contains("New surge, RU > FI (land, RU nationals): surge of "))
          .anyMatch(
              line ->
                  line.contains(
                      "Surge over, RU > FI (land, RU nationals): surge of 6 days, from 2022-09-22"
                          + " to 2022-09-27"))
          .anyMatch(line -> line.contains("New drop, RU > FI (land, RU nationals): drop of "));
    }
  }
}
