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
import org.slf4j.LoggerFactory;

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

  /** Line ends and tabs are spaces; what a terminal would obey, or what turns text, is U+FFFD. */
  @Test
  void whatIsLoggedCannotWriteOnTheTerminal() throws Exception {
    assertThat(stderr("", Hostile.class).stream().map(line -> line.replaceAll(":[0-9]+\\)", ")")))
        .singleElement()
        .asString()
        .endsWith(
            " ERROR x: a b c\ufffd[2J \ufffd \ufffd31m java.lang.IllegalStateException: d"
                + " 2022-09-24T00:00:00.000Z ERROR e\ufffd]0;f\ufffd at "
                + "org.borderflow.cli.LogLinesIT$Hostile.main(LogLinesIT.java)");
  }

  private List<String> stderr(String level) throws IOException, InterruptedException {
    return stderr(level, BrokerOnce.class);
  }

  private List<String> stderr(String level, Class<?> main)
      throws IOException, InterruptedException {
    Path err = folder.resolve("err");
    Path java = Path.of(System.getProperty("java.home"), "bin", "java");
    ProcessBuilder builder =
        new ProcessBuilder(
                java.toString(), "-cp", System.getProperty("java.class.path"), main.getName())
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .redirectError(err.toFile());
    builder.environment().put("BORDERFLOW_LOG", level);
    assertThat(builder.start().waitFor()).isZero();
    return Files.readAllLines(err);
  }

  /** Logs what others may have written. */
  static final class Hostile {
    private Hostile() {}

    public static void main(String[] args) {
      LoggerFactory.getLogger("x")
          .error(
              "a\r\nb\tc\u001b[2J \u202e \u009b31m",
              new IllegalStateException("d\n2022-09-24T00:00:00.000Z ERROR e\u001b]0;f\u0007"));
    }
  }

  /** Starts a broker and stops it. */
  static final class BrokerOnce {
    private BrokerOnce() {}

    public static void main(String[] args) {
      InProcessBroker.start(BrokerOptions.TEMPORARY).close();
    }
  }
}
