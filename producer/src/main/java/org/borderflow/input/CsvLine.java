package org.borderflow.input;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import java.util.ArrayList;
import java.util.List;

/**
 * One CSV record as cut from the file.
 *
 * @param line its bytes
 * @param dialect how its fields are set apart
 * @param parser what takes it apart where there are quotes
 * @param flawColumn the ordinal of the field whose quotes do not match; 0 when all do
 * @param flaw what is wrong with the quotes
 */
record CsvLine(
    Line line, Dialect dialect, CsvReader.CsvReaderBuilder parser, int flawColumn, String flaw) {
  boolean isFlawed() {
    return flawColumn > 0;
  }

  /**
   * The fields, each byte as one character.
   *
   * @throws CsvParseException when it is not CSV
   */
  List<String> fields() {
    return line.has(dialect.quote())
        ? parser.ofSingleCsvRecord(line.text()).getFields()
        : cut(line.text(), dialect.delimiter());
  }

  /** Without quotes every delimiter ends a field. Most rows are such, and soon cut. */
  private static List<String> cut(String text, char delimiter) {
    List<String> fields = new ArrayList<>();
    int start = 0;
    for (int end = text.indexOf(delimiter); end >= 0; end = text.indexOf(delimiter, start)) {
      fields.add(text.substring(start, end));
      start = end + 1;
    }
    fields.add(text.substring(start));
    return fields;
  }
}
