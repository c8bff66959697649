package org.borderflow.publish;

import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.function.Consumer;
import org.borderflow.folder.FileState;
import org.borderflow.input.ReportFiles;
import org.borderflow.input.Row;
import org.borderflow.input.Rows;
import org.borderflow.input.UnreadableInputException;

/** Sends the reports of one file of a folder. */
final class FileRun {
  /** How it ended. */
  enum End {
    /** All was read and has arrived. */
    DONE,
    /** It cannot be read, or not to its end. */
    FAILED,
    /** The program is to stop. */
    STOPPED
  }

  private final ReportFiles files;
  private final ReportSink sink;
  private final Pause pause;
  private final Consumer<String> lines;
  private long rejected;
  private long reports;

  FileRun(ReportFiles files, ReportSink sink, Pause pause, Consumer<String> lines) {
    this.files = files;
    this.sink = sink;
    this.pause = pause;
    this.lines = lines;
  }

  /**
   * Reads and sends; what was handed over has arrived on return.
   *
   * @param rejects where bad rows are kept; made when the first one comes
   * @throws org.borderflow.connection.CommandFailure when a report cannot be sent
   * @throws UncheckedIOException when bad rows cannot be kept
   */
  End of(FileState file, RejectsFile rejects) {
    BadRows bad = new BadRows(rejects, lines);
    try (Rows rows = files.open(file.path())) {
      rejects.expect(file.name(), rows);
      for (Optional<Row> row = rows.next(); row.isPresent(); row = rows.next()) {
        if (pause.isStopping()) {
          sink.flush();
          return End.STOPPED;
        }
        take(row.get(), bad, rejects);
      }
      sink.flush();
      return End.DONE;
    } catch (UnreadableInputException e) {
      lines.accept(String.valueOf(e.getMessage()));
      sink.flush();
      return End.FAILED;
    } finally {
      rejected = bad.count();
      rejects.close();
    }
  }

  private void take(Row row, BadRows bad, RejectsFile rejects) {
    if (row instanceof Row.Good good) {
      sink.send(good.report(), Optional.empty());
      reports++;
    } else if (row instanceof Row.Bad wrong) {
      if (bad.count() == 0) {
        rejects.create();
      }
      bad.take(wrong);
    }
  }

  long rejected() {
    return rejected;
  }

  long reports() {
    return reports;
  }
}
