package org.borderflow.surge;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.OptionalDouble;
import org.borderflow.surge.HolidayCalendar.Holiday;

/** Holidays as CSV with the columns {@code country,date,name} and optionally {@code factor}. */
public final class HolidayCsv {
  private static final String FORM =
      "; write country,date,name[,factor], as in FI,2022-12-06,Itsenäisyyspäivä,1.4";

  private HolidayCsv() {}

  /**
   * Reads a calendar.
   *
   * @param text the whole of the CSV
   * @throws IllegalArgumentException when it is not of that form, naming the line
   */
  public static HolidayCalendar read(String text) {
    try {
      return new HolidayCalendar(
          CsvReader.builder().ofNamedCsvRecord(text).stream().map(HolidayCsv::holiday).toList());
    } catch (CsvParseException e) {
      throw new IllegalArgumentException("no CSV" + FORM, e);
    }
  }

  private static Holiday holiday(NamedCsvRecord row) {
    try {
      return new Holiday(
          field(row, "country"),
          LocalDate.parse(field(row, "date")),
          field(row, "name"),
          factor(row));
    } catch (DateTimeException | IllegalArgumentException e) {
      throw new IllegalArgumentException(
          "line " + row.getStartingLineNumber() + ": " + e.getMessage() + FORM, e);
    }
  }

  private static String field(NamedCsvRecord row, String column) {
    return row.findField(column)
        .map(String::strip)
        .filter(text -> !text.isEmpty())
        .orElseThrow(() -> new IllegalArgumentException(column + " is missing"));
  }

  private static OptionalDouble factor(NamedCsvRecord row) {
    return row.findField("factor")
        .map(String::strip)
        .filter(text -> !text.isEmpty())
        .map(text -> OptionalDouble.of(Double.parseDouble(text)))
        .orElse(OptionalDouble.empty());
  }
}
