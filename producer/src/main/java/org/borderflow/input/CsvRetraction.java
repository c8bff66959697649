package org.borderflow.input;

import java.util.EnumSet;
import java.util.Set;
import org.borderflow.report.Flow;
import org.borderflow.report.InvalidValueException;
import org.borderflow.report.Retraction;
import org.borderflow.report.RetractionDraft;

/**
 * Makes a retraction of one CSV row.
 *
 * @param row its fields
 * @param retracts the identity of the reports that it takes back
 */
record CsvRetraction(ReportFields row, String retracts) {
  private static final Set<Column> OF_FIGURES =
      EnumSet.complementOf(
          EnumSet.of(
              Column.ORIGIN,
              Column.DESTINATION,
              Column.PUBLISHER,
              Column.AUTHORITY,
              Column.PUBLISHED_ON,
              Column.URL,
              Column.REPORT_ID,
              Column.RETRACTS));

  /**
   * The retraction.
   *
   * @throws InvalidValueException when a field is wrong, or one of a figure is filled
   */
  Retraction read() {
    OF_FIGURES.forEach(this::requireEmpty);
    // As a flow, so that an error names the column that is wrong.
    Flow either = Flow.of(row.text(Column.ORIGIN), row.text(Column.DESTINATION));
    return new RetractionDraft(
            row.optional(Column.REPORT_ID),
            either.border(),
            retracts,
            row.source(),
            row.publishedAt().orElseThrow(CsvRetraction::unpublished))
        .toRetraction();
  }

  private void requireEmpty(Column column) {
    if (row.optional(column).isPresent()) {
      throw ReportFields.invalid(
          column,
          "is filled, and a retraction has no figure",
          "leave it empty; to correct a figure, write the new one in a row of its own");
    }
  }

  private static InvalidValueException unpublished() {
    return ReportFields.invalid(
        Column.PUBLISHED_ON,
        "is empty, and nothing else says when the report was taken back",
        "write it as 2022-09-25, or as 2022-09-25T12:00:00Z");
  }
}
