package org.borderflow.output;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;
import org.borderflow.connection.CommandFailure;
import org.borderflow.connection.ExitCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OutputTest {
  @TempDir private Path folder = Path.of("");
  private final StringWriter standard = new StringWriter();

  @Test
  void aFileIsReplacedByAnother() throws IOException {
    Path file = Files.writeString(folder.resolve("days.csv"), "old and longer");
    output(file).write(to -> write("Шегині", to));
    assertThat(file).hasContent("Шегині");
    assertThat(folder).isDirectoryContaining(one -> one.equals(file));
    assertThat(standard.toString()).isEmpty();
  }

  /** What was there stays, and nothing else does. */
  @Test
  void aFileIsWholeOrNotThere() throws IOException {
    Path file = folder.resolve("days.csv");
    assertUnwritable(file, OutputTest::failHalfWay);
    assertThat(folder).isEmptyDirectory();
    Files.writeString(file, "old");
    assertUnwritable(file, OutputTest::failHalfWay);
    assertThat(file).hasContent("old");
    assertThat(folder.toFile().list()).containsExactly("days.csv");
  }

  @Test
  void whatALinkNamesIsReplacedNotTheLink() throws IOException {
    Path file = Files.writeString(folder.resolve("days.csv"), "old");
    Path link = Files.createSymbolicLink(folder.resolve("newest.csv"), file);
    output(link).write(to -> write("new", to));
    assertThat(file).hasContent("new");
    assertThat(link).isSymbolicLink();
  }

  @Test
  void aPlaceThatCannotBeIsToldInALine() {
    assertUnwritable(folder, to -> write("x", to));
    assertUnwritable(folder.resolve("no/such/folder"), to -> write("x", to));
  }

  @Test
  void aDashIsStandardOutput() {
    new Output(Output.STANDARD, new PrintWriter(standard)).write(to -> write("x\n", to));
    assertThat(standard.toString()).isEqualTo("x\n");
  }

  private void assertUnwritable(Path place, Consumer<Writer> content) {
    assertThatThrownBy(() -> output(place).write(content))
        .isInstanceOfSatisfying(
            CommandFailure.class, e -> assertThat(e.exitCode()).isEqualTo(ExitCode.UNREADABLE))
        .hasMessage(place + ": cannot be written; name a file in a folder that can be");
  }

  private Output output(Path file) {
    return new Output(file.toString(), new PrintWriter(standard));
  }

  private static void failHalfWay(Writer to) {
    write("half", to);
    throw new UncheckedIOException(new IOException("no space left"));
  }

  private static void write(String text, Writer to) {
    try {
      to.write(text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
