package org.borderflow.input;

import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReportFilesTest {
  private static final String FILE = CsvText.file(CsvText.row(), CsvText.row());

  @TempDir private Path folder;

  private static byte[] gzip(String text) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
      out.write(text.getBytes(UTF_8));
    }
    return bytes.toByteArray();
  }

  private static void refuses(byte[] bytes, String line) {
    assertThatThrownBy(() -> Reading.of("a.csv", bytes))
        .isInstanceOf(UnreadableInputException.class)
        .hasMessage(line);
  }

  private void refusesFile(Path file, String problem) {
    ReportFiles files = new ReportFiles(Reading.CLOCK, warning -> {});
    assertThatThrownBy(() -> files.forEach(file, row -> {}))
        .isInstanceOf(UnreadableInputException.class)
        .hasMessage(file + ": " + problem);
  }

  @Test
  void readsAFile() throws IOException {
    Path file = Files.writeString(folder.resolve("a.csv"), FILE);
    List<Row> rows = new ArrayList<>();
    new ReportFiles(Reading.CLOCK, warning -> {}).forEach(file, rows::add);
    assertThat(rows).hasSize(2).allMatch(Row.Good.class::isInstance);
    assertThat(rows.get(1).place()).hasToString(file + ":3:1");
  }

  @ParameterizedTest
  @ValueSource(strings = {"a.csv.gz", "a.csv", "<stdin>"})
  void knowsGzipByItsBytes(String name) throws IOException {
    assertThat(Reading.of(name, gzip(FILE)).good()).hasSize(2);
  }

  @Test
  void readsEveryMemberOfAGzipFileThatComesSlowly() throws IOException {
    byte[] both = Arrays.copyOf(gzip(FILE), gzip(FILE).length + gzip(CsvText.row()).length);
    byte[] second = gzip(CsvText.row());
    System.arraycopy(second, 0, both, both.length - second.length, second.length);
    InputStream slow =
        new ByteArrayInputStream(both) {
          @Override
          public synchronized int read(byte[] target, int offset, int length) {
            return super.read(target, offset, Math.min(1, length));
          }

          @Override
          public synchronized int available() {
            return 0;
          }
        };
    assertThat(Reading.of("a.csv", slow).good()).hasSize(3);
  }

  @Test
  void refusesAGzipFileThatBreaksOff() throws IOException {
    byte[] whole = gzip(FILE);
    refuses(
        Arrays.copyOf(whole, whole.length - 4), // amid the checksum: every row has been read
        "a.csv:4: the gzip data breaks off here; fetch or write the file again");
    refuses(
        Arrays.copyOf(whole, 4),
        "a.csv: the gzip data breaks off here; fetch or write the file again");
  }

  @Test
  void refusesADamagedGzipFile() throws IOException {
    byte[] damaged = gzip(FILE);
    damaged[damaged.length - 8] ^= 1; // its checksum
    assertThatThrownBy(() -> Reading.of("a.csv", damaged))
        .isInstanceOf(UnreadableInputException.class)
        .hasMessageContaining("the gzip data is damaged here; fetch or write the file again");
  }

  @Test
  void refusesWhatIsEmpty() {
    refuses(new byte[0], "a.csv: is empty; check that it was written to its end");
    refuses("\ufeff".getBytes(UTF_8), "a.csv: is empty; check that it was written to its end");
    refuses("\n\n".getBytes(UTF_8), "a.csv: is empty; check that it was written to its end");
  }

  @Test
  void refusesUtf16() {
    String line = "a.csv: is written in UTF-16; save it as UTF-8";
    refuses(FILE.getBytes(UTF_16), line);
    refuses(("\ufeff" + FILE).getBytes(UTF_16LE), line);
  }

  @Test
  void refusesASpreadsheet() {
    refuses(
        "PK\u0003\u0004...".getBytes(UTF_8),
        "a.csv: is a ZIP archive or a spreadsheet; unpack it, or save it as CSV");
  }

  @Test
  void refusesAJsonArray() {
    assertThatThrownBy(() -> Reading.of("a.json", "[{}]"))
        .hasMessage("a.json: is one JSON array; write one object a line (jq -c '.[]')");
  }

  @Test
  void refusesAFolderAndAMissingFile() {
    refusesFile(folder, "is a folder; name the files in it");
    refusesFile(folder.resolve("none.csv"), "does not exist; check the name");
  }

  @ParameterizedTest
  @ValueSource(strings = {"a.csv", "a.jsonl"})
  void skipsAHugeLine(String name) {
    boolean csv = name.endsWith("csv");
    InputStream before = bytes(csv ? CsvText.file(CsvText.row()) : "");
    InputStream after = bytes("\n" + (csv ? CsvText.row() : "{}") + "\n");
    InputStream all =
        new SequenceInputStream(
            Collections.enumeration(List.of(before, new Repeated(100_000_000), after)));
    Reading reading = Reading.of(name, all);
    assertThat(reading.rows).hasSize(csv ? 3 : 2);
    Row.Bad huge = (Row.Bad) reading.rows.get(csv ? 1 : 0);
    assertThat(huge.message())
        .isEqualTo(
            csv
                ? "a.csv:3:1: the row is longer than 1 MiB; write one report a row"
                : "a.jsonl:1:1: the line is longer than 1 MiB; write one report a line");
    assertThat(huge.raw()).isEmpty();
  }

  @Test
  void refusesAHugeHeader() {
    assertThatThrownBy(() -> Reading.of("a.csv", new Repeated(100_000_000)))
        .hasMessage("a.csv:1:1: the header is longer than 1 MiB; check that this is a CSV file");
  }

  private static InputStream bytes(String text) {
    return new ByteArrayInputStream(text.getBytes(UTF_8));
  }

  /** The letter x, so many times. */
  private static final class Repeated extends InputStream {
    private long left;

    Repeated(long left) {
      this.left = left;
    }

    @Override
    public int read() {
      return left-- > 0 ? 'x' : -1;
    }

    @Override
    public int read(byte[] target, int offset, int length) {
      if (left <= 0) {
        return -1;
      }
      int size = (int) Math.min(left, length);
      Arrays.fill(target, offset, offset + size, (byte) 'x');
      left -= size;
      return size;
    }
  }
}
