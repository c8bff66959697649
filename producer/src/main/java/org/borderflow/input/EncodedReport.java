package org.borderflow.input;

import java.time.Instant;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import org.borderflow.json.EventCodec;
import org.borderflow.report.ReportEvent;
import org.borderflow.report.Retraction;
import org.jspecify.annotations.Nullable;

/**
 * A report or retraction as the bytes that its topic holds, with what is needed to put it into
 * order and to send it. So it is read once and written once, however often it is moved in between.
 */
public final class EncodedReport {
  private static final byte[] NOTHING = {};

  private final Place place;
  private final String reportId;
  private final String border;
  private final long publishedAt;
  private final boolean retraction;

  /** What is still to be written. */
  private Optional<ReportEvent> unwritten = Optional.empty();

  private byte[] value;

  /**
   * @param place where it was read
   * @param reportId its identity
   * @param border the border it concerns, as the record key has it
   * @param publishedAt when it was published, in milliseconds since 1970
   * @param retraction whether it is a retraction
   * @param value its JSON in UTF-8; not to be changed any more
   */
  @SuppressWarnings("ArrayIsStoredDirectly")
  public EncodedReport(
      Place place,
      String reportId,
      String border,
      long publishedAt,
      boolean retraction,
      byte[] value) {
    this.place = place;
    this.reportId = reportId;
    this.border = border;
    this.publishedAt = publishedAt;
    this.retraction = retraction;
    this.value = value;
  }

  private EncodedReport(ReportEvent event, Place place, byte[] value) {
    this(
        place,
        event.reportId(),
        event.border().toString(),
        event.publishedAt().toEpochMilli(),
        event instanceof Retraction,
        value);
  }

  /** Writes an event. */
  public static EncodedReport of(ReportEvent event, Place place) {
    return new EncodedReport(event, place, EventCodec.REPORT_EVENT.write(event));
  }

  /**
   * An event that is written when its bytes are asked for; until then it takes more memory. Not to
   * be used by two threads at one time.
   */
  public static EncodedReport unwritten(ReportEvent event, Place place) {
    EncodedReport report = new EncodedReport(event, place, NOTHING);
    report.unwritten = Optional.of(event);
    return report;
  }

  /** The same, written by now. */
  public EncodedReport written() {
    if (unwritten.isPresent()) {
      value = EventCodec.REPORT_EVENT.write(unwritten.get());
      unwritten = Optional.empty();
    }
    return this;
  }

  /** The event, read again where it was written. */
  public ReportEvent event() {
    return unwritten.orElseGet(() -> EventCodec.REPORT_EVENT.read(value));
  }

  /** Where it was read. */
  public Place place() {
    return place;
  }

  /** Its identity. */
  public String reportId() {
    return reportId;
  }

  /** The border it concerns: the record key. */
  public String border() {
    return border;
  }

  /** When it was published: the event time. */
  public Instant publishedAt() {
    return Instant.ofEpochMilli(publishedAt);
  }

  /** When it was published, in milliseconds since 1970. */
  public long publishedMillis() {
    return publishedAt;
  }

  /** Whether it is a retraction. */
  public boolean isRetraction() {
    return retraction;
  }

  /** Its JSON in UTF-8; not a copy, and not to be changed. */
  public byte[] value() {
    return written().value;
  }

  /** Whether it was read in the same place and has the same bytes. */
  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof EncodedReport that
        && place.equals(that.place)
        && Arrays.equals(value(), that.value());
  }

  @Override
  public int hashCode() {
    return Objects.hash(place, reportId);
  }

  @Override
  public String toString() {
    return reportId + " of " + place;
  }
}
