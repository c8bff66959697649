package org.borderflow.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.borderflow.broker.BrokerOptions;
import org.borderflow.broker.InProcessBroker;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a process with a broker in it writes to stderr. */
class LogLinesIT {
  @TempDir Path folder;

  @Test
  void kafkaIsQuiet() throws Exception {
    assertThat(stderr("")).isEmpty();
  }

  @Test
  void anUnknownLevelIsQuietToo() throws Exception {
    assertThat(stderr("loud")).isEmpty();
  }

  @Test
  void onRequestEachEventIsOneLine() throws Exception {
    assertThat(stderr("INFO"))
        .hasSizeGreaterThan(100)
        .allMatch(line -> line.matches("\\d{4}-\\d\\d-\\d\\dT.* (INFO |WARN |ERROR) .*\\S"))
        .anyMatch(line -> line.contains("o.a.k."));
  }

  private List<String> stderr(String level) throws IOException, InterruptedException {
    Path err = folder.resolve("err");
    Path java = Path.of(System.getProperty("java.home"), "bin", "java");
    ProcessBuilder builder =
        new ProcessBuilder(
                java.toString(),
                "-cp",
                System.getProperty("java.class.path"),
                BrokerOnce.class.getName())
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .redirectError(err.toFile());
    builder.environment().put("BORDERFLOW_LOG", level);
    assertThat(builder.start().waitFor()).isZero();
    return Files.readAllLines(err);
  }

  /** Starts a broker and stops it. */
  static final class BrokerOnce {
    private BrokerOnce() {}

    public static void main(String[] args) {
      InProcessBroker.start(BrokerOptions.TEMPORARY).close();
    }
  }
}
