package org.borderflow.report;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * Takes reports back: those of a border that bear one identity, whatever their content. It is a
 * fact of its own, so it may come before or after them.
 *
 * @param reportId its own identity: 1 to 128 characters of {@code A-Z a-z 0-9 . _ : -}; by default
 *     the hash of its content
 * @param border the border of the reports
 * @param retracts the identity of the reports
 * @param source who takes them back
 * @param publishedAt when that was published, to the millisecond: the event time
 */
@JsonPropertyOrder({"schemaVersion", "reportId", "border", "retracts", "source", "publishedAt"})
@JsonIgnoreProperties(value = "schemaVersion", allowGetters = true)
public record Retraction(
    @JsonProperty(required = true) String reportId,
    @JsonProperty(required = true) Border border,
    @JsonProperty(required = true) String retracts,
    @JsonProperty(required = true) Source source,
    @JsonProperty(required = true) Instant publishedAt)
    implements ReportEvent {

  /** Version of this event's JSON form, {@code major.minor}. */
  public static final String SCHEMA_VERSION = "1.0";

  /**
   * @throws InvalidValueException when an identity is not of the form above, or the publication
   *     lies before 1970 (Kafka knows no earlier time) or after 2199
   */
  public Retraction {
    Identifier.requireReportId("reportId", reportId);
    Identifier.requireTarget("retracts", retracts);
    publishedAt = Publication.require("publishedAt", publishedAt);
  }

  /** A retraction whose identity is the hash of its content. */
  public static Retraction of(Border border, String retracts, Source source, Instant publishedAt) {
    Instant time = publishedAt.truncatedTo(ChronoUnit.MILLIS);
    String id = ContentHash.ofRetraction(border, retracts, source, time);
    return new Retraction(id, border, retracts, source, time);
  }

  /** Hash of all but the identity. */
  @Override
  public String contentHash() {
    return ContentHash.ofRetraction(border, retracts, source, publishedAt);
  }

  /** Version of this event's JSON form. */
  @JsonProperty
  public String schemaVersion() {
    return SCHEMA_VERSION;
  }
}
