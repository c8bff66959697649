package org.borderflow.input;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import java.util.List;
import java.util.Optional;

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
        : line.cells(dialect.delimiter());
  }

  /**
   * One field, each byte as one character; empty when there are fewer.
   *
   * @param index from 0
   * @throws CsvParseException when it is not CSV
   */
  Optional<String> cell(int index) {
    if (!line.has(dialect.quote())) {
      return line.cell(dialect.delimiter(), index);
    }
    List<String> fields = fields();
    return index < fields.size() ? Optional.of(fields.get(index)) : Optional.empty();
  }
}
