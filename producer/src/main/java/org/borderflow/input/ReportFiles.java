package org.borderflow.input;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.InputStream;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Consumer;
import org.borderflow.mapping.Mapping;
import org.borderflow.mapping.TableForm;

/**
 * Opens files of reports. Gzip is known by its first bytes, the form by the extension or else by
 * the first character.
 */
public final class ReportFiles {
  private static final String SAVED_AS = "CSV";

  private final InstantSource clock;
  private final Optional<Mapping> mapping;
  private final Consumer<String> warnings;

  /**
   * Files in our own form.
   *
   * @param clock the present, by which reports from the future are refused
   * @param warnings takes one line for each oddity of a file that is not an error
   */
  public ReportFiles(InstantSource clock, Consumer<String> warnings) {
    this(clock, Optional.empty(), warnings);
  }

  /**
   * @param clock the present, by which reports from the future are refused
   * @param mapping how files become reports that are CSV of another form; empty: they are in ours
   * @param warnings takes one line for each oddity of a file that is not an error
   */
  public ReportFiles(InstantSource clock, Optional<Mapping> mapping, Consumer<String> warnings) {
    this.clock = clock;
    this.mapping = mapping;
    this.warnings = warnings;
  }

  /**
   * Opens a file.
   *
   * @throws UnreadableInputException when it is missing, a folder, empty, or its header is wrong
   */
  @SuppressWarnings("MustBeClosedChecker")
  public Rows open(Path file) {
    return rows(TextInput.open(file, SAVED_AS));
  }

  /**
   * Opens a stream, and closes it with the rows.
   *
   * @param name what messages call it
   * @throws UnreadableInputException when it is empty, or its header is wrong
   */
  @SuppressWarnings("MustBeClosedChecker")
  public Rows open(String name, InputStream bytes) {
    return rows(TextInput.open(name, bytes, SAVED_AS));
  }

  /**
   * Reads a whole file, row by row.
   *
   * @throws UnreadableInputException as {@link #open(Path)} and {@link Rows#next}
   */
  public void forEach(Path file, Consumer<Row> action) {
    try (Rows rows = open(file)) {
      for (Optional<Row> row = rows.next(); row.isPresent(); row = rows.next()) {
        action.accept(row.get());
      }
    }
  }

  private Rows rows(TextInput input) {
    try {
      return mapping.isPresent() ? mapped(input, mapping.get()) : own(input);
    } catch (UnreadableInputException e) {
      input.close();
      throw e;
    }
  }

  private Rows own(TextInput input) {
    Form form = formOf(input);
    LineReader lines = input.lines(LineReader.LONGEST);
    return form == Form.CSV
        ? CsvRows.open(lines, input::taken, clock, warnings)
        : new JsonRows(lines, input::taken, clock);
  }

  private Rows mapped(TextInput input, Mapping read) {
    TableForm form = read.form();
    String name = input.name();
    if (Form.byExtension(name).filter(Form.JSON_LINES::equals).isPresent()) {
      throw new UnreadableInputException(
          name, "is JSON Lines, and --map reads CSV only; publish it without --map");
    }
    PeekableStream text =
        form.charset().equals(UTF_8)
            ? input.content()
            : new PeekableStream(new Transcoded(input.content(), form.charset()));
    LineReader reader = new LineReader(name, text, LineReader.LONGEST);
    CsvLines lines =
        new CsvLines(reader, new Dialect(form.delimiter(), form.quote().orElse(Dialect.NO_QUOTE)));
    return new MappedRows(
        lines, MappedTable.open(lines, reader, read), input::taken, clock, warnings);
  }

  private static Form formOf(TextInput input) {
    int first = input.firstVisible();
    Form form = Form.byExtension(input.name()).orElse(first == '{' ? Form.JSON_LINES : Form.CSV);
    if (form == Form.JSON_LINES && first == '[') {
      throw new UnreadableInputException(
          input.name(), "is one JSON array; write one object a line (jq -c '.[]')");
    }
    return form;
  }
}
