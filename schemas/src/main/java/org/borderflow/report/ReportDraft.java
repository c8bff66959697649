package org.borderflow.report;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.Optional;

/**
 * A report as people write it in a file: like {@link Report}, but identity and publication may be
 * left out.
 *
 * @param reportId its identity; empty: the hash of its content
 * @param flow who crosses where
 * @param countedAt which side counted, where known
 * @param figure the number as printed
 * @param comparison what the report itself compares that with, where it does
 * @param period the time it speaks of
 * @param source who says so
 * @param publishedAt when it was published; empty: noon UTC of the day after the period's end
 */
@JsonIgnoreProperties("schemaVersion")
public record ReportDraft(
    Optional<String> reportId,
    @JsonProperty(required = true) Flow flow,
    Optional<CountedAt> countedAt,
    @JsonProperty(required = true) Figure figure,
    Optional<QuotedComparison> comparison,
    @JsonProperty(required = true) Period period,
    @JsonProperty(required = true) Source source,
    Optional<Instant> publishedAt)
    implements ReportEventDraft {

  /**
   * The report this draft stands for.
   *
   * @throws InvalidValueException as {@link Report}'s constructor
   */
  public Report toReport() {
    Instant time = publishedAt.orElseGet(() -> Report.defaultPublication(period));
    Report report = Report.of(flow, countedAt, figure, comparison, period, source, time);
    return reportId
        .filter(id -> !id.isBlank())
        .map(id -> report.withReportId(id.strip()))
        .orElse(report);
  }

  @Override
  public Report toEvent() {
    return toReport();
  }
}
