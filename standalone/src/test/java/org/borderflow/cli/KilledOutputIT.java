package org.borderflow.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KilledOutputIT {
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  @TempDir Path folder;

  /** Half a file would look whole: rows have no end that could be missed. */
  @Test
  void leavesWhatWasThere() throws Exception {
    Path reports = Files.writeString(folder.resolve("reports.csv"), "of yesterday");
    Path truth = folder.resolve("truth.csv");
    Path part = folder.resolve("reports.csv.part");
    try (Running run =
        Running.start(
            folder, "generate", "--reports=1000000", "--output=" + reports, "--truth=" + truth)) {
      await()
          .atMost(PATIENCE)
          .pollInterval(Duration.ofMillis(5))
          .until(() -> Files.exists(part) && Files.size(part) > 0);
      run.process().destroyForcibly();
      assertThat(run.exitCode()).isEqualTo(137);
    }
    assertThat(reports).hasContent("of yesterday");
    assertThat(truth).doesNotExist();
  }
}
