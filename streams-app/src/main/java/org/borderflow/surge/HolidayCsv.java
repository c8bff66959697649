package org.borderflow.surge;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.borderflow.surge.HolidayCalendar.Holiday;

/** Holidays as CSV with the columns {@code country,date,name} and optionally {@code factor}. */
public final class HolidayCsv {
  private static final List<String> REQUIRED = List.of("country", "date", "name");
  private static final String FACTOR = "factor";
  private static final String FORM =
      "; write country,date,name[,factor], as in FI,2022-12-06,Itsenäisyyspäivä,1.4";

  private static final Pattern LINE = Pattern.compile("line (\\d+)");
  private static final String BYTE_ORDER_MARK = "\uFEFF";

  private final String file;
  private final List<String> header;

  private HolidayCsv(String file, List<String> header) {
    this.file = file;
    this.header = header;
  }

  /**
   * Reads a calendar.
   *
   * @param file what to call it in errors
   * @param text the whole of the CSV
   * @throws IllegalArgumentException when it is not of that form: {@code file:line: what; mend}
   */
  public static HolidayCalendar read(String file, String text) {
    List<CsvRecord> rows = rows(file, text);
    if (rows.isEmpty()) {
      throw wrong(file, 1, "there is no header");
    }
    HolidayCsv csv =
        new HolidayCsv(file, rows.get(0).getFields().stream().map(String::strip).toList());
    csv.checkHeader(rows.get(0).getStartingLineNumber());
    return new HolidayCalendar(rows.stream().skip(1).map(csv::holiday).toList());
  }

  private static List<CsvRecord> rows(String file, String text) {
    String csv = text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
    try {
      return CsvReader.builder()
          .allowUnclosedQuote(false)
          .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
          .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
          .ofCsvRecord(csv)
          .stream()
          .toList();
    } catch (CsvParseException e) {
      String problem = String.valueOf(e.getMessage());
      Matcher line = LINE.matcher(problem);
      throw wrong(file, line.find() ? Long.parseLong(line.group(1)) : 1, problem);
    }
  }

  private void checkHeader(long line) {
    for (String column : REQUIRED) {
      if (!header.contains(column)) {
        throw wrong(file, line, "there is no column " + column);
      }
    }
    for (String column : header) {
      if (!REQUIRED.contains(column) && !column.equals(FACTOR)) {
        throw wrong(file, line, "there is a column \"" + column + '"');
      }
    }
    if (new HashSet<>(header).size() < header.size()) {
      throw wrong(file, line, "there is a column twice");
    }
  }

  private Holiday holiday(CsvRecord row) {
    try {
      if (row.getFieldCount() > header.size()) {
        throw new IllegalArgumentException("there are more fields than columns");
      }
      return new Holiday(
          field(row, "country"), date(field(row, "date")), field(row, "name"), factor(row));
    } catch (IllegalArgumentException e) {
      throw wrong(file, row.getStartingLineNumber(), String.valueOf(e.getMessage()));
    }
  }

  private String field(CsvRecord row, String column) {
    return find(row, column)
        .orElseThrow(() -> new IllegalArgumentException(column + " is missing"));
  }

  private Optional<String> find(CsvRecord row, String column) {
    int index = header.indexOf(column);
    return index < 0 || index >= row.getFieldCount()
        ? Optional.empty()
        : Optional.of(row.getField(index).strip()).filter(text -> !text.isEmpty());
  }

  private static LocalDate date(String text) {
    try {
      return LocalDate.parse(text);
    } catch (DateTimeException e) {
      throw new IllegalArgumentException("date is \"" + text + "\", which is no day", e);
    }
  }

  private OptionalDouble factor(CsvRecord row) {
    Optional<String> text = find(row, FACTOR);
    try {
      return text.isEmpty()
          ? OptionalDouble.empty()
          : OptionalDouble.of(Double.parseDouble(text.get()));
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException("factor is \"" + text.get() + "\", which is no number", e);
    }
  }

  private static IllegalArgumentException wrong(String file, long line, String problem) {
    return new IllegalArgumentException(file + ":" + line + ": " + problem + FORM);
  }
}
