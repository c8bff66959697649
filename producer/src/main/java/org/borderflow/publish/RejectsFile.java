package org.borderflow.publish;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.borderflow.input.Form;
import org.borderflow.input.RawRow;
import org.borderflow.input.Row;
import org.borderflow.input.Rows;

/**
 * The file that keeps rejected rows, byte for byte and under the header of their input, so that it
 * can be mended and published. So all inputs must be of one form and have one header.
 */
final class RejectsFile implements AutoCloseable {
  private final Optional<Path> file;
  private Optional<OutputStream> out = Optional.empty();
  private Optional<Form> form = Optional.empty();
  private Optional<RawRow> header = Optional.empty();
  private boolean headerWritten;

  /**
   * @param file where to; empty: nowhere
   */
  RejectsFile(Optional<Path> file) {
    this.file = file;
  }

  /**
   * Takes note of an input before anything is read.
   *
   * @throws org.borderflow.connection.CommandFailure when this file cannot hold its rows together
   *     with those of the inputs before it
   */
  void expect(String name, Rows rows) {
    if (file.isEmpty()) {
      return;
    }
    if (form.isEmpty()) {
      form = Optional.of(rows.form());
      header = rows.header();
    }
    if (!form.get().equals(rows.form()) || !header.equals(rows.header())) {
      throw TransferOptions.usage(
          name
              + ": has another form or header than the inputs before it, so one --rejects file"
              + " cannot hold both; publish it apart");
    }
  }

  /**
   * Makes sure that this file is none of the inputs, which it would overwrite.
   *
   * @throws org.borderflow.connection.CommandFailure when it is
   */
  void requireNone(List<String> inputs) {
    for (String input : inputs) {
      if (!input.equals(TransferOptions.STANDARD)
          && file.filter(path -> isSame(path, Path.of(input))).isPresent()) {
        throw TransferOptions.usage("--rejects " + input + " is an input; name another file");
      }
    }
  }

  /**
   * Makes the file, empty.
   *
   * @throws UncheckedIOException when it cannot be written
   */
  void create() {
    out = file.map(RejectsFile::open);
  }

  private static boolean isSame(Path one, Path other) {
    try {
      return Files.exists(one) && Files.exists(other) && Files.isSameFile(one, other);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static OutputStream open(Path path) {
    try {
      return new BufferedOutputStream(Files.newOutputStream(path));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Keeps a row.
   *
   * @throws UncheckedIOException when it cannot be written
   */
  void keep(Row.Bad row) {
    try {
      if (out.isPresent() && row.raw().isPresent()) {
        if (!headerWritten && header.isPresent()) {
          write(out.get(), header.get());
        }
        headerWritten = true;
        write(out.get(), row.raw().get());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void write(OutputStream to, RawRow row) throws IOException {
    to.write(row.bytes());
    to.write('\n');
  }

  /**
   * Writes what is still under way.
   *
   * @throws UncheckedIOException when it cannot be written
   */
  void flush() {
    try {
      if (out.isPresent()) {
        out.get().flush();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    try {
      if (out.isPresent()) {
        out.get().close();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
