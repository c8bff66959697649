package org.borderflow.input;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.zip.GZIPInputStream;

/**
 * Opens files of reports. Gzip is known by its first bytes, the form by the extension or else by
 * the first character.
 */
public final class ReportFiles {
  private static final int[] GZIP = {0x1f, 0x8b};
  private static final int[] ZIP = {'P', 'K', 3, 4};
  private static final int[] UTF_8_MARK = {0xef, 0xbb, 0xbf};
  private static final int[] UTF_16_MARK = {0xfe, 0xff};
  private static final int[] UTF_16_LITTLE_MARK = {0xff, 0xfe};

  private final InstantSource clock;
  private final Consumer<String> warnings;

  /**
   * @param clock the present, by which reports from the future are refused
   * @param warnings takes one line for each oddity of a file that is not an error
   */
  public ReportFiles(InstantSource clock, Consumer<String> warnings) {
    this.clock = clock;
    this.warnings = warnings;
  }

  /**
   * Opens a file.
   *
   * @throws UnreadableInputException when it is missing, a folder, empty, or its header is wrong
   */
  public Rows open(Path file) {
    String name = file.toString();
    if (Files.isDirectory(file)) {
      throw new UnreadableInputException(name, "is a folder; name the files in it");
    }
    try {
      return open(name, Files.newInputStream(file));
    } catch (NoSuchFileException e) {
      throw new UnreadableInputException(name, "does not exist; check the name");
    } catch (AccessDeniedException e) {
      throw new UnreadableInputException(name, "may not be read; check its permissions");
    } catch (IOException e) {
      throw LineReader.unreadable(name, e);
    }
  }

  /**
   * Opens a stream, and closes it with the rows.
   *
   * @param name what messages call it
   * @throws UnreadableInputException when it is empty, or its header is wrong
   */
  @SuppressWarnings("MustBeClosedChecker")
  public Rows open(String name, InputStream bytes) {
    PeekableStream stored = new PeekableStream(bytes);
    try {
      return rows(name, stored);
    } catch (IOException e) {
      close(stored, e);
      throw LineReader.unreadable(name, e);
    } catch (UnreadableInputException e) {
      close(stored, e);
      throw e;
    }
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

  private Rows rows(String name, PeekableStream stored) throws IOException {
    PeekableStream content =
        startsWith(stored, GZIP)
            ? new PeekableStream(new GZIPInputStream(stored, PeekableStream.REACH))
            : stored;
    skipMark(name, content);
    if (content.peek(0) < 0) {
      throw new UnreadableInputException(name, "is empty; check that it was written to its end");
    }
    Form form = formOf(name, content);
    LineReader lines = new LineReader(name, content);
    return form == Form.CSV
        ? CsvRows.open(lines, stored::taken, clock, warnings)
        : new JsonRows(lines, stored::taken, clock);
  }

  private static void skipMark(String name, PeekableStream content) throws IOException {
    if (startsWith(content, UTF_16_MARK) || startsWith(content, UTF_16_LITTLE_MARK)) {
      throw new UnreadableInputException(name, "is written in UTF-16; save it as UTF-8");
    }
    if (startsWith(content, ZIP)) {
      throw new UnreadableInputException(
          name, "is a ZIP archive or a spreadsheet; unpack it, or save it as CSV");
    }
    if (startsWith(content, UTF_8_MARK)) {
      content.skipNBytes(UTF_8_MARK.length);
    }
  }

  private static Form formOf(String name, PeekableStream content) throws IOException {
    int first = firstVisible(content);
    Form form = Form.byExtension(name).orElse(first == '{' ? Form.JSON_LINES : Form.CSV);
    if (form == Form.JSON_LINES && first == '[') {
      throw new UnreadableInputException(
          name, "is one JSON array; write one object a line (jq -c '.[]')");
    }
    return form;
  }

  private static int firstVisible(PeekableStream content) throws IOException {
    int ahead = 0;
    while (ahead < PeekableStream.REACH - 1 && isBlank(content.peek(ahead))) {
      ahead++;
    }
    return content.peek(ahead);
  }

  private static boolean isBlank(int c) {
    return c == ' ' || c == '\t' || c == '\r' || c == '\n';
  }

  private static boolean startsWith(PeekableStream stream, int[] bytes) throws IOException {
    for (int i = 0; i < bytes.length; i++) {
      if (stream.peek(i) != bytes[i]) {
        return false;
      }
    }
    return true;
  }

  private static void close(PeekableStream stream, Exception because) {
    try {
      stream.close();
    } catch (IOException e) {
      because.addSuppressed(e);
    }
  }
}
