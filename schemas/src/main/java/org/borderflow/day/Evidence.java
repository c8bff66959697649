package org.borderflow.day;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.time.Instant;
import java.util.Optional;
import org.borderflow.report.Excerpt;
import org.borderflow.report.Identifier;
import org.borderflow.report.InvalidValueException;
import org.borderflow.report.Publication;
import org.borderflow.report.Text;
import org.borderflow.report.WebAddress;

/**
 * One report behind a day's figure.
 *
 * @param reportId the report
 * @param contentHash hash of what it says; tells reports of one identity apart
 * @param part its part in the figure
 * @param publisher who published it
 * @param authority whose figure it is, when the publisher names one
 * @param says what it says, in words: {@code almost 8,600}; 1 to 300 characters
 * @param excerpt the words in which it says so, where known
 * @param url where it stands, http or https
 * @param publishedAt when it was published, to the millisecond
 */
@JsonPropertyOrder({
  "reportId",
  "contentHash",
  "part",
  "publisher",
  "authority",
  "says",
  "excerpt",
  "url",
  "publishedAt"
})
public record Evidence(
    @JsonProperty(required = true) String reportId,
    @JsonProperty(required = true) String contentHash,
    @JsonProperty(required = true) Part part,
    @JsonProperty(required = true) String publisher,
    Optional<String> authority,
    @JsonProperty(required = true) String says,
    Optional<Excerpt> excerpt,
    Optional<String> url,
    @JsonProperty(required = true) Instant publishedAt)
    implements Comparable<Evidence> {

  /** The most characters in which a report's claim is put. */
  public static final int LONGEST_SAYING = 300;

  /**
   * @throws InvalidValueException when an identity, hash or address is not of its form, publisher
   *     or words are empty, a text is too long or holds control characters, or the time is out of
   *     range
   */
  public Evidence {
    Identifier.requireReportId("evidence.reportId", reportId);
    Identifier.requireContentHash("evidence.contentHash", contentHash);
    publisher = Text.name("evidence.publisher", publisher);
    authority = Text.optionalName("evidence.authority", authority);
    says = Text.line("evidence.says", says, LONGEST_SAYING);
    url = WebAddress.optional("evidence.url", url);
    publishedAt = Publication.require("evidence.publishedAt", publishedAt);
  }

  /** Evidence without an excerpt. */
  public Evidence(
      String reportId,
      String contentHash,
      Part part,
      String publisher,
      Optional<String> authority,
      String says,
      Optional<String> url,
      Instant publishedAt) {
    this(
        reportId,
        contentHash,
        part,
        publisher,
        authority,
        says,
        Optional.empty(),
        url,
        publishedAt);
  }

  /** By part, publication, identity, content: the order in which a day lists its evidence. */
  @Override
  public int compareTo(Evidence other) {
    int order = part.compareTo(other.part);
    order = order != 0 ? order : publishedAt.compareTo(other.publishedAt);
    order = order != 0 ? order : reportId.compareTo(other.reportId);
    return order != 0 ? order : contentHash.compareTo(other.contentHash);
  }
}
