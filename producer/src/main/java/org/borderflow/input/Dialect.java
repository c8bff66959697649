package org.borderflow.input;

import de.siegmar.fastcsv.reader.CsvReader;

/**
 * How a CSV file sets its fields apart.
 *
 * @param delimiter what separates them
 * @param quote what encloses one that holds a delimiter, a quote or a line's end
 */
record Dialect(char delimiter, char quote) {
  /** Commas and double quotes. */
  static final Dialect USUAL = new Dialect(',', '"');

  /** A byte that UTF-8 never has, for files in which nothing encloses a field. */
  static final char NO_QUOTE = 0xff;

  /** A reader of single records. */
  CsvReader.CsvReaderBuilder parser() {
    return CsvReader.builder()
        .skipEmptyLines(false)
        .fieldSeparator(delimiter)
        .quoteCharacter(quote)
        .maxBufferSize(4 * LineReader.LONGEST);
  }
}
