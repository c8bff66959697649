package org.borderflow.mapping;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.borderflow.report.Text;

/**
 * What a mapping puts into a field.
 *
 * @param source where it comes from
 * @param values what to write instead of a cell's text; empty: that text as it is
 * @param otherwise what becomes of a text that these do not list
 */
record Value(CellSource source, Map<String, String> values, Otherwise otherwise) {

  /** What becomes of a text that is not listed. */
  sealed interface Otherwise {
    /** It is a bad cell. */
    record Refuse() implements Otherwise {}

    /** It goes into the field as it is. */
    record Keep() implements Otherwise {}

    /** Another text goes into the field. */
    record Write(String text) implements Otherwise {}

    /** The figure is left out. */
    record Skip(String reason) implements Otherwise {}
  }

  Value {
    values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
  }

  static Value constant(String text) {
    return new Value(new CellSource.Constant(text), Map.of(), new Otherwise.Keep());
  }

  /** The text, when the mapping itself gives it. */
  Optional<String> asConstant() {
    return source instanceof CellSource.Constant constant
        ? Optional.of(constant.text())
        : Optional.empty();
  }

  Getter in(Table table) {
    Getter read = source.in(table);
    return values.isEmpty() ? read : row -> translated(read.of(row));
  }

  private Cell translated(Cell cell) {
    String listed = values.get(cell.text());
    if (listed != null) {
      return cell.with(listed);
    }
    if (otherwise instanceof Otherwise.Skip skip) {
      throw new LeftOutException(skip.reason());
    }
    if (otherwise instanceof Otherwise.Write write) {
      return cell.with(write.text());
    }
    if (otherwise instanceof Otherwise.Keep) {
      return cell;
    }
    throw new BadCellException(
        cell.column(),
        "is "
            + Text.quote(cell.text())
            + ", which the mapping does not list"
            + Nearest.hint(cell.text(), values.keySet())
            + "; mend it, or add it under values");
  }
}
