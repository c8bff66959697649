package org.borderflow.output;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.function.Consumer;
import org.borderflow.connection.CommandFailure;
import org.borderflow.connection.ExitCode;

/**
 * A place for data: a file, which is there whole or not at all, or standard output.
 *
 * @param place a file's name, or {@value #STANDARD} for standard output
 * @param standard standard output
 */
public record Output(String place, PrintWriter standard) {
  /** How standard output is named on a command line. */
  public static final String STANDARD = "-";

  /**
   * Writes it, in UTF-8.
   *
   * @param content writes all of it to what it is given, and leaves that open
   * @throws CommandFailure with {@link ExitCode#UNREADABLE} when it cannot be written
   */
  public void write(Consumer<Writer> content) {
    if (place.equals(STANDARD)) {
      content.accept(standard);
      standard.flush();
      return;
    }
    try {
      writeWhole(content, Path.of(place));
    } catch (IOException | UncheckedIOException | InvalidPathException e) {
      throw new CommandFailure(
          ExitCode.UNREADABLE, place + ": cannot be written; name a file in a folder that can be");
    }
  }

  /** It is written beside its place, then moved. A link stays one. */
  private static void writeWhole(Consumer<Writer> content, Path named) throws IOException {
    if (Files.exists(named) && !Files.isRegularFile(named)) {
      writeTo(named, content); // A device; a folder cannot be written.
      return;
    }
    Path file = Files.exists(named) ? named.toRealPath() : named;
    Path part = file.resolveSibling(file.getFileName() + ".part");
    try {
      writeTo(part, content);
      Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(part);
    }
  }

  private static void writeTo(Path file, Consumer<Writer> content) throws IOException {
    try (Writer writer = Files.newBufferedWriter(file, UTF_8)) {
      content.accept(writer);
    }
  }
}
