package org.borderflow.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StandardOutputTest {
  @TempDir Path folder;

  @Test
  void isUtf8AndFlushedAtEachLine() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    StandardOutput.writer(bytes, () -> true).println("Шегині");
    assertThat(bytes.toByteArray()).isEqualTo("Шегині\n".getBytes(UTF_8));
  }

  @ParameterizedTest
  @ValueSource(strings = {"probe", "--help", "--version", "generate-completion"})
  void endsQuietlyWhenTheReaderHasGone(String command) {
    PrintWriter out = StandardOutput.writer(new Broken("Broken pipe"), () -> true);
    assertThat(Ran.to(out, folder, command)).isEqualTo(new Ran(141, "", ""));
  }

  @ParameterizedTest
  @ValueSource(strings = {"probe", "--help", "--version", "generate-completion"})
  void saysOnceThatTheOutputIsNotComplete(String command) {
    PrintWriter out = StandardOutput.writer(new Broken("No space left on device"), () -> false);
    assertThat(Ran.to(out, folder, command))
        .isEqualTo(
            new Ran(
                3,
                "",
                "borderflow: standard output cannot be written (No space left on device); what is"
                    + " there so far is not complete\n"));
  }

  private static final class Broken extends OutputStream {
    private final String why;

    Broken(String why) {
      this.why = why;
    }

    @Override
    public void write(int b) throws IOException {
      throw new IOException(why);
    }
  }
}
