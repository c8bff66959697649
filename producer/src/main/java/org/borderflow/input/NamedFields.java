package org.borderflow.input;

import java.util.Map;
import java.util.Optional;
import org.borderflow.report.InvalidValueException;
import org.borderflow.report.Report;

/**
 * A report as texts under the names of our CSV columns, wherever they come from.
 *
 * @param texts the texts by the names of their columns; a name that is missing is an empty field
 */
public record NamedFields(Map<String, String> texts) {
  /** Takes the texts as they are now. */
  public NamedFields {
    texts = Map.copyOf(texts);
  }

  /** Whether a column of our CSV has the name. */
  public static boolean isColumn(String name) {
    return Column.ofHeader(name).isPresent();
  }

  /**
   * The report that they say.
   *
   * @throws InvalidValueException when one of them is wrong; it names the field as JSON does
   */
  public Report report() {
    return new CsvReport(new Texts(texts)).read();
  }

  /** What is wrong, with the name of the column. */
  public static String message(InvalidValueException e) {
    return Column.ofField(e.field()).header() + " " + e.problem() + "; " + e.mend();
  }

  private record Texts(Map<String, String> texts) implements ReportFields {
    @Override
    public boolean has(Column column) {
      return true;
    }

    @Override
    public String text(Column column) {
      return Optional.ofNullable(texts.get(column.header())).orElse("").strip();
    }
  }
}
