package org.borderflow.json;

import java.util.Optional;
import java.util.function.Function;
import org.borderflow.assessment.SurgeAssessment;
import org.borderflow.day.DayEstimate;
import org.borderflow.episode.SurgeEpisode;
import org.borderflow.report.Report;
import org.borderflow.report.ReportDraft;
import org.borderflow.report.ReportEvent;
import org.borderflow.report.ReportEventDraft;
import org.borderflow.report.Retraction;
import org.borderflow.report.RetractionDraft;
import tools.jackson.core.JacksonException;

/**
 * Writes one kind of event as JSON and reads it back. Writing gives the same bytes for equal events
 * on every machine. Reading is strict, and takes unknown fields only from a newer minor version.
 *
 * @param <T> the event
 */
public final class EventCodec<T> {
  /** Reports and retractions, as their topic holds them. */
  public static final EventCodec<ReportEvent> REPORT_EVENT =
      new EventCodec<>(
          EventForm.event(Report.class, Report.SCHEMA_VERSION),
          Optional.of(EventForm.event(Retraction.class, Retraction.SCHEMA_VERSION)),
          QuickReport::event,
          EventCodec::written,
          EventJson.LONGEST_REPORT);

  /**
   * Reports and retractions as people write them in a file: version and identity may be left out,
   * and of a report the publication.
   */
  public static final EventCodec<ReportEventDraft> REPORT_EVENT_DRAFT =
      new EventCodec<>(
          EventForm.draft(ReportDraft.class, Report.SCHEMA_VERSION),
          Optional.of(EventForm.draft(RetractionDraft.class, Retraction.SCHEMA_VERSION)),
          QuickReport::draft,
          EventJson.strict()::writeValueAsBytes,
          EventJson.LONGEST_REPORT);

  /** Reports, where nothing else can be. */
  public static final EventCodec<Report> REPORT =
      new EventCodec<>(
          EventForm.event(Report.class, Report.SCHEMA_VERSION),
          Optional.empty(),
          QuickReport::event,
          ReportWriter::write,
          EventJson.LONGEST_REPORT);

  /** Day estimates. */
  public static final EventCodec<DayEstimate> DAY_ESTIMATE =
      new EventCodec<>(
          EventForm.event(DayEstimate.class, DayEstimate.SCHEMA_VERSION),
          Optional.empty(),
          QuickDay::event,
          DayWriter::write,
          EventJson.LONGEST_RESULT);

  /** Surge assessments. */
  public static final EventCodec<SurgeAssessment> SURGE_ASSESSMENT =
      new EventCodec<>(
          EventForm.event(SurgeAssessment.class, SurgeAssessment.SCHEMA_VERSION),
          Optional.empty(),
          QuickSurge::event,
          SurgeWriter::write,
          EventJson.LONGEST_RESULT);

  /** Episodes. */
  public static final EventCodec<SurgeEpisode> EPISODE =
      new EventCodec<>(
          EventForm.event(SurgeEpisode.class, SurgeEpisode.SCHEMA_VERSION),
          Optional.empty(),
          QuickEpisode::event,
          EpisodeWriter::write,
          EventJson.LONGEST_RESULT);

  private final EventForm<? extends T> form;
  private final Optional<EventForm<? extends T>> retraction;
  private final Function<byte[], Optional<? extends T>> plain;
  private final Function<T, byte[]> write;
  private final int longest;

  private EventCodec(
      EventForm<? extends T> form,
      Optional<EventForm<? extends T>> retraction,
      Function<byte[], Optional<? extends T>> plain,
      Function<T, byte[]> write,
      int longest) {
    this.form = form;
    this.retraction = retraction;
    this.plain = plain;
    this.write = write;
    this.longest = longest;
  }

  /** The event as one line of JSON in UTF-8, without a line break. */
  public byte[] write(T event) {
    return write.apply(event);
  }

  /**
   * Reads one event.
   *
   * @param bytes a JSON document in UTF-8 and nothing behind it
   * @throws UnreadableEventException when it is not such an event
   */
  public T read(byte[] bytes) {
    DocumentBytes.check(bytes, longest);
    Optional<? extends T> soon = plain.apply(bytes);
    return soon.isPresent() ? soon.get() : readThoroughly(bytes);
  }

  /** As {@link #read}, without a quick way. */
  T checkAndReadThoroughly(byte[] bytes) {
    DocumentBytes.check(bytes, longest);
    return readThoroughly(bytes);
  }

  /** As {@link #read}, of a document whose bytes have been checked. */
  T readThoroughly(byte[] bytes) {
    try {
      return formOf(bytes).read(bytes);
    } catch (JacksonException e) {
      throw Unreadable.because(e, bytes);
    }
  }

  /**
   * Whether it is of a newer minor version than this one: it may have fields that {@link #read}
   * leaves out.
   *
   * @param bytes a document that {@link #read} takes
   */
  public boolean isNewer(byte[] bytes) {
    return formOf(bytes).isNewer(bytes);
  }

  /** Retractions are few. */
  private static byte[] written(ReportEvent event) {
    return event instanceof Report report
        ? ReportWriter.write(report)
        : EventJson.strict().writeValueAsBytes(event);
  }

  private EventForm<? extends T> formOf(byte[] bytes) {
    return retraction.isPresent() && RetractionMark.isIn(bytes) ? retraction.get() : form;
  }
}
