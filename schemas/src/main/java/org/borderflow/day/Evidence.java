package org.borderflow.day;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.Comparator;
import org.borderflow.report.Identifier;
import org.borderflow.report.InvalidValueException;
import org.borderflow.report.Text;

/**
 * One report behind a day's figure.
 *
 * @param reportId the report
 * @param contentHash hash of what it says; tells reports of one identity apart
 * @param part its part in the figure
 * @param publisher who published it
 */
@JsonPropertyOrder({"reportId", "contentHash", "part", "publisher"})
public record Evidence(
    @JsonProperty(required = true) String reportId,
    @JsonProperty(required = true) String contentHash,
    @JsonProperty(required = true) Part part,
    @JsonProperty(required = true) String publisher)
    implements Comparable<Evidence> {

  private static final Comparator<Evidence> ORDER =
      Comparator.comparing(Evidence::part)
          .thenComparing(Evidence::reportId)
          .thenComparing(Evidence::contentHash);

  /**
   * @throws InvalidValueException when an identity or hash is not of its form, or the publisher is
   *     empty
   */
  public Evidence {
    Identifier.requireReportId("evidence.reportId", reportId);
    Identifier.requireContentHash("evidence.contentHash", contentHash);
    publisher = Text.name("evidence.publisher", publisher);
  }

  /** By part, then by identity: the order in which a day lists its evidence. */
  @Override
  public int compareTo(Evidence other) {
    return ORDER.compare(this, other);
  }
}
