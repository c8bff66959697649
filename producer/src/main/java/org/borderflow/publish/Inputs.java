package org.borderflow.publish;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.borderflow.input.EncodedReport;
import org.borderflow.input.ReadAhead;
import org.borderflow.input.ReportFiles;
import org.borderflow.input.Row;
import org.borderflow.input.Rows;

/**
 * The inputs of one run. All of them are opened before the first report is sent, so that a wrong
 * name or header costs nothing.
 */
final class Inputs implements AutoCloseable {
  /** An input that has been looked at, to be read when its turn comes. */
  private record Input(Supplier<Rows> open, OptionalLong size) {}

  private static final String STDIN = "<stdin>";

  private final List<Input> inputs = new ArrayList<>();
  private final List<Rows> held = new ArrayList<>();

  /**
   * @throws org.borderflow.input.UnreadableInputException when one cannot be opened
   */
  Inputs(
      List<String> names,
      InputStream stdin,
      ReportFiles silent,
      ReportFiles files,
      RejectsFile rejects) {
    for (String name : names) {
      if (name.equals(TransferOptions.STANDARD)) {
        hold(files.open(STDIN, stdin), rejects, STDIN);
      } else {
        add(Path.of(name), silent, files, rejects);
      }
    }
  }

  private void add(Path file, ReportFiles silent, ReportFiles files, RejectsFile rejects) {
    if (Files.exists(file) && !Files.isRegularFile(file) && !Files.isDirectory(file)) {
      // A pipe can be opened only once.
      hold(files.open(file), rejects, file.toString());
      return;
    }
    try (Rows looked = silent.open(file)) {
      rejects.expect(file.toString(), looked);
    }
    inputs.add(new Input(() -> files.open(file), size(file)));
  }

  private void hold(Rows rows, RejectsFile rejects, String name) {
    held.add(rows);
    rejects.expect(name, rows);
    inputs.add(new Input(() -> rows, OptionalLong.empty()));
  }

  private static OptionalLong size(Path file) {
    try {
      return OptionalLong.of(Files.size(file));
    } catch (IOException e) {
      return OptionalLong.empty();
    }
  }

  int count() {
    return inputs.size();
  }

  /** Bytes of all inputs as stored; empty when one is a pipe. */
  OptionalLong totalBytes() {
    return inputs.stream().allMatch(input -> input.size().isPresent())
        ? OptionalLong.of(inputs.stream().mapToLong(input -> input.size().orElse(0)).sum())
        : OptionalLong.empty();
  }

  /**
   * Opens all of them at once, to be read side by side; they are closed with this.
   *
   * @param ahead what is done with each report by the thread that reads it
   */
  List<Rows> sideBySide(UnaryOperator<EncodedReport> ahead) {
    List<Rows> opened = new ArrayList<>();
    for (Input input : inputs) {
      Rows rows = new ReadAhead(input.open().get(), ahead);
      held.add(rows);
      opened.add(rows);
    }
    return opened;
  }

  /** Reads all rows of all inputs, in the order in which these were named; good ones written. */
  void forEach(RowAction action) {
    long before = 0;
    for (Input input : inputs) {
      try (Rows rows = new ReadAhead(input.open().get(), EncodedReport::written)) {
        for (Optional<Row> row = rows.next(); row.isPresent(); row = rows.next()) {
          action.take(row.get(), before + rows.bytesRead());
        }
        before += rows.bytesRead();
      }
    }
  }

  @Override
  public void close() {
    held.forEach(Rows::close);
  }
}
