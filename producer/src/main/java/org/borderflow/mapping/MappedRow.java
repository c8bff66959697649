package org.borderflow.mapping;

import java.util.List;
import java.util.Map;

/**
 * What a mapping makes of one row.
 *
 * @param reports the fields of each report, by their names in our CSV form
 * @param leftOut for each figure that is left out, why; for a whole row once
 */
public record MappedRow(List<Map<String, Cell>> reports, List<String> leftOut) {
  /** Takes both as they are now. */
  public MappedRow {
    reports = List.copyOf(reports);
    leftOut = List.copyOf(leftOut);
  }

  static MappedRow without(String reason) {
    return new MappedRow(List.of(), List.of(reason));
  }
}
