package org.borderflow.mapping;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** A mapping whose columns have been found in a table. */
public final class BoundMapping {
  private static final String NO_REPORT = "no report of the mapping is for this row";

  private final List<BoundSkip> skips;
  private final List<ReportRule.Bound> reports;

  BoundMapping(List<BoundSkip> skips, List<ReportRule.Bound> reports) {
    this.skips = List.copyOf(skips);
    this.reports = List.copyOf(reports);
  }

  /** Which rows are left out, and why. */
  record BoundSkip(Predicate<List<String>> holds, String reason) {}

  /**
   * What becomes of a row.
   *
   * @param row its cells, as many as the table has columns, without space around them
   * @throws BadCellException when nothing can be made of one of them
   */
  public MappedRow read(List<String> row) {
    for (BoundSkip skip : skips) {
      if (skip.holds().test(row)) {
        return MappedRow.without(skip.reason());
      }
    }
    List<Map<String, Cell>> made = new ArrayList<>();
    List<String> leftOut = new ArrayList<>();
    for (ReportRule.Bound report : reports) {
      if (report.when().test(row)) {
        try {
          made.add(report.maker().of(row));
        } catch (LeftOutException e) {
          leftOut.add(e.reason());
        }
      }
    }
    return made.isEmpty() && leftOut.isEmpty()
        ? MappedRow.without(NO_REPORT)
        : new MappedRow(made, leftOut);
  }
}
