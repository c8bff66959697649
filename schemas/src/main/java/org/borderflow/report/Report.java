package org.borderflow.report;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * One reported figure with its source: the input event. It is a claim, a fact about what was said,
 * never an increment.
 *
 * @param reportId its identity: 1 to 128 characters of {@code A-Z a-z 0-9 . _ : -}; by default the
 *     hash of its content
 * @param flow who crosses where
 * @param countedAt which side counted, where known
 * @param figure the number as printed
 * @param comparison what the report itself compares that with, where it does
 * @param period the time it speaks of
 * @param source who says so
 * @param excerpt the words in which it says so, where known; no part of its content
 * @param publishedAt when it was published, to the millisecond: the event time
 */
@JsonPropertyOrder({
  "schemaVersion",
  "reportId",
  "flow",
  "countedAt",
  "figure",
  "comparison",
  "period",
  "source",
  "excerpt",
  "publishedAt"
})
@JsonIgnoreProperties(value = "schemaVersion", allowGetters = true)
public record Report(
    @JsonProperty(required = true) String reportId,
    @JsonProperty(required = true) Flow flow,
    Optional<CountedAt> countedAt,
    @JsonProperty(required = true) Figure figure,
    Optional<QuotedComparison> comparison,
    @JsonProperty(required = true) Period period,
    @JsonProperty(required = true) Source source,
    Optional<Excerpt> excerpt,
    @JsonProperty(required = true) Instant publishedAt)
    implements ReportEvent {

  /** Version of this event's JSON form, {@code major.minor}. */
  public static final String SCHEMA_VERSION = "1.0";

  private static final long SECONDS_OF_DAY = 86_400;

  /**
   * @throws InvalidValueException when the identity is not of the form above, the publication lies
   *     before 1970 (Kafka knows no earlier time) or before the period begins
   */
  public Report {
    Identifier.requireReportId("reportId", reportId);
    publishedAt = Publication.require("publishedAt", publishedAt);
    long published = Math.floorDiv(publishedAt.getEpochSecond(), SECONDS_OF_DAY);
    // A day's grace: the border's own date may be ahead of the one in UTC.
    if (period.firstDay().toEpochDay() > published + 1) {
      throw new InvalidValueException(
          "period.start",
          period.start() + " is after the publication on " + LocalDate.ofEpochDay(published),
          "a report counts people who have crossed: mend one of the two");
    }
  }

  /** A report without an excerpt. */
  public Report(
      String reportId,
      Flow flow,
      Optional<CountedAt> countedAt,
      Figure figure,
      Optional<QuotedComparison> comparison,
      Period period,
      Source source,
      Instant publishedAt) {
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

  /** A report without a comparison, whose identity is the hash of its content. */
  public static Report of(
      Flow flow,
      Optional<CountedAt> countedAt,
      Figure figure,
      Period period,
      Source source,
      Instant publishedAt) {
    return of(flow, countedAt, figure, Optional.empty(), period, source, publishedAt);
  }

  /** A report whose identity is the hash of its content. */
  public static Report of(
      Flow flow,
      Optional<CountedAt> countedAt,
      Figure figure,
      Optional<QuotedComparison> comparison,
      Period period,
      Source source,
      Instant publishedAt) {
    Instant time = publishedAt.truncatedTo(ChronoUnit.MILLIS);
    String id = ContentHash.of(flow, countedAt, figure, comparison, period, source, time);
    return new Report(id, flow, countedAt, figure, comparison, period, source, time);
  }

  /** The same report under another identity. */
  public Report withReportId(String id) {
    return new Report(
        id, flow, countedAt, figure, comparison, period, source, excerpt, publishedAt);
  }

  /** The same report in other words, or in none. */
  public Report withExcerpt(Optional<Excerpt> words) {
    return new Report(
        reportId, flow, countedAt, figure, comparison, period, source, words, publishedAt);
  }

  /** Whether it, rather than one that is alike but for the excerpt, is the one to keep. */
  public boolean isBetterQuotedThan(Report alike) {
    return !Excerpt.preferred(alike.excerpt, excerpt).equals(alike.excerpt);
  }

  /** When a figure without a publication date counts as published: noon UTC of the day after. */
  public static Instant defaultPublication(Period period) {
    return atNoon(period.lastDay().plusDays(1));
  }

  /** When a figure with only a publication day counts as published: noon UTC of that day. */
  public static Instant atNoon(LocalDate day) {
    return day.atTime(LocalTime.NOON).toInstant(ZoneOffset.UTC);
  }

  @Override
  public Border border() {
    return flow.border();
  }

  /**
   * Hash of all but the identity and the excerpt. Two reports with one identity and different
   * content are two facts; this tells them apart.
   */
  @Override
  public String contentHash() {
    return ContentHash.of(flow, countedAt, figure, comparison, period, source, publishedAt);
  }

  /** Version of this event's JSON form. */
  @JsonProperty
  public String schemaVersion() {
    return SCHEMA_VERSION;
  }
}
