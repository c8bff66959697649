package org.borderflow.input;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import java.util.List;

/**
 * One CSV record as cut from the file.
 *
 * @param line its bytes
 * @param flawColumn the ordinal of the field whose quotes do not match; 0 when all do
 * @param flaw what is wrong with the quotes
 */
record CsvLine(Line line, int flawColumn, String flaw) {
  private static final CsvReader.CsvReaderBuilder PARSER =
      CsvReader.builder().skipEmptyLines(false).maxBufferSize(4 * LineReader.LONGEST);

  boolean isFlawed() {
    return flawColumn > 0;
  }

  /**
   * The fields, each byte as one character.
   *
   * @throws CsvParseException when it is not CSV
   */
  List<String> fields() {
    return PARSER.ofSingleCsvRecord(line.text()).getFields();
  }
}
