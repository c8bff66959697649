package org.borderflow.report;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.Optional;

/**
 * A retraction as people write it in a file: like {@link Retraction}, but the identity may be left
 * out. The publication may not: there is no period that it could follow from.
 *
 * @param reportId its own identity; empty: the hash of its content
 * @param border the border of the reports
 * @param retracts the identity of the reports that are taken back
 * @param source who takes them back
 * @param publishedAt when that was published
 */
@JsonIgnoreProperties("schemaVersion")
public record RetractionDraft(
    Optional<String> reportId,
    @JsonProperty(required = true) Border border,
    @JsonProperty(required = true) String retracts,
    @JsonProperty(required = true) Source source,
    @JsonProperty(required = true) Instant publishedAt)
    implements ReportEventDraft {

  /**
   * @throws InvalidValueException when the identity to take back is none, or the publication lies
   *     before 1970 or after 2199
   */
  public RetractionDraft {
    retracts = Identifier.requireTarget("retracts", retracts.strip());
    publishedAt = Publication.require("publishedAt", publishedAt);
  }

  /**
   * The retraction this draft stands for.
   *
   * @throws InvalidValueException when its own identity is none
   */
  public Retraction toRetraction() {
    return reportId
        .filter(id -> !id.isBlank())
        .map(id -> new Retraction(id.strip(), border, retracts, source, publishedAt))
        .orElseGet(() -> Retraction.of(border, retracts, source, publishedAt));
  }

  @Override
  public Retraction toEvent() {
    return toRetraction();
  }
}
