package org.borderflow.input;

import java.io.InputStream;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.borderflow.mapping.Mapping;
import org.borderflow.report.Report;
import org.borderflow.report.ReportEvent;
import org.borderflow.report.Retraction;

/**
 * Whole inputs, in memory.
 *
 * @param rows the reports and retractions with their places, in the order of the inputs
 * @param rejected how many rows hold neither
 */
public record History(List<Row.Good> rows, long rejected) {
  /** How standard input is named on a command line. */
  public static final String STANDARD_INPUT = "-";

  /** Takes the rows as they are now. */
  public History {
    rows = List.copyOf(rows);
  }

  /**
   * Reads inputs in our own form; otherwise as {@link #read(List, InputStream, InstantSource,
   * Optional, Consumer)}.
   */
  public static History read(
      List<String> inputs, InputStream stdin, InstantSource clock, Consumer<String> lines) {
    return read(inputs, stdin, clock, Optional.empty(), lines);
  }

  /**
   * Reads the inputs.
   *
   * @param inputs names of files; {@value #STANDARD_INPUT} is standard input
   * @param stdin standard input
   * @param clock the present, by which reports from the future are refused
   * @param mapping how inputs become reports that are CSV of another form; empty: they are in ours
   * @param lines takes a line for each row that is rejected, and for each oddity of a file
   * @throws UnreadableInputException when an input cannot be read
   */
  public static History read(
      List<String> inputs,
      InputStream stdin,
      InstantSource clock,
      Optional<Mapping> mapping,
      Consumer<String> lines) {
    ReportFiles files = new ReportFiles(clock, mapping, lines);
    List<Row.Good> rows = new ArrayList<>();
    long rejected = 0;
    for (String input : inputs) {
      History one =
          read(
              input.equals(STANDARD_INPUT)
                  ? files.open("<stdin>", stdin)
                  : files.open(Path.of(input)),
              lines);
      rows.addAll(one.rows);
      rejected += one.rejected;
    }
    return new History(rows, rejected);
  }

  /**
   * Reads rows to their end and closes them.
   *
   * @throws UnreadableInputException when that end is not reached
   */
  public static History read(Rows rows, Consumer<String> lines) {
    List<Row.Good> good = new ArrayList<>();
    long rejected = 0;
    try (rows) {
      for (Optional<Row> row = rows.next(); row.isPresent(); row = rows.next()) {
        if (row.get() instanceof Row.Good taken) {
          good.add(taken);
        } else if (row.get() instanceof Row.Bad bad) {
          lines.accept(bad.message());
          rejected++;
        }
      }
    }
    return new History(good, rejected);
  }

  /** The reports alone, those that are taken back with them. */
  public List<Report> reports() {
    return events(Report.class);
  }

  /** The retractions alone. */
  public List<Retraction> retractions() {
    return events(Retraction.class);
  }

  /** Reports and retractions. */
  public List<ReportEvent> events() {
    return rows.stream().map(Row.Good::event).toList();
  }

  private <E extends ReportEvent> List<E> events(Class<E> kind) {
    return events().stream().filter(kind::isInstance).map(kind::cast).toList();
  }
}
