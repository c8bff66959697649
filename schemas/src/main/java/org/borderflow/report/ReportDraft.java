package org.borderflow.report;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
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
 * @param excerpt the words in which it says so, where known
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
    Optional<Excerpt> excerpt,
    Optional<Instant> publishedAt)
    implements ReportEventDraft {

  /** A draft without an excerpt. */
  public ReportDraft(
      Optional<String> reportId,
      Flow flow,
      Optional<CountedAt> countedAt,
      Figure figure,
      Optional<QuotedComparison> comparison,
      Period period,
      Source source,
      Optional<Instant> publishedAt) {
    this(
        reportId,
        flow,
        countedAt,
        figure,
        comparison,
        period,
        source,
        Optional.empty(),
        publishedAt);
  }

  /** The same draft in these words, or in none. */
  public ReportDraft withExcerpt(Optional<Excerpt> words) {
    return new ReportDraft(
        reportId, flow, countedAt, figure, comparison, period, source, words, publishedAt);
  }

  /** The same draft, published then. */
  public ReportDraft withPublishedAt(Instant time) {
    return new ReportDraft(
        reportId, flow, countedAt, figure, comparison, period, source, excerpt, Optional.of(time));
  }

  /**
   * The report this draft stands for.
   *
   * @throws InvalidValueException as {@link Report}'s constructor
   */
  public Report toReport() {
    Instant time = publishedAt.orElseGet(() -> Report.defaultPublication(period));
    String id =
        reportId.map(String::strip).filter(named -> !named.isEmpty()).orElseGet(() -> hash(time));
    return new Report(id, flow, countedAt, figure, comparison, period, source, excerpt, time);
  }

  private String hash(Instant time) {
    Instant kept = time.truncatedTo(ChronoUnit.MILLIS);
    return ContentHash.of(flow, countedAt, figure, comparison, period, source, kept);
  }

  @Override
  public Report toEvent() {
    return toReport();
  }
}
