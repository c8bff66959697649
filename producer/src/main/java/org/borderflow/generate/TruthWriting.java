package org.borderflow.generate;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.Writer;
import java.math.BigDecimal;
import java.math.RoundingMode;

/** The truth as CSV: a row for each flow and day. */
final class TruthWriting {
  private final CsvWriter csv;

  /** Writes the header. */
  TruthWriting(Writer to) {
    csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).bufferSize(0).build(to);
    csv.writeRecord("flow", "day", "people", "expected", "is_surge", "factor");
  }

  void write(TrueDay day) {
    csv.writeRecord(
        day.flow().toString(),
        day.day().toString(),
        Long.toString(day.people()),
        new BigDecimal(day.expected()).setScale(1, RoundingMode.HALF_UP).toPlainString(),
        Boolean.toString(day.isSurge()),
        new BigDecimal(day.factor()).setScale(2, RoundingMode.HALF_UP).toPlainString());
  }
}
