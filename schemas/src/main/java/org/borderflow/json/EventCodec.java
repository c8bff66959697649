package org.borderflow.json;

import java.util.Optional;
import org.borderflow.assessment.SurgeAssessment;
import org.borderflow.day.DayEstimate;
import org.borderflow.report.Report;
import org.borderflow.report.ReportDraft;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.ObjectWriter;

/**
 * Writes one kind of event as JSON and reads it back. Writing gives the same bytes for equal events
 * on every machine. Reading is strict, and takes unknown fields only from a newer minor version.
 *
 * @param <T> the event
 */
public final class EventCodec<T> {
  /** Reports, as the topic holds them. */
  public static final EventCodec<Report> REPORT =
      new EventCodec<>(Report.class, Report.SCHEMA_VERSION, true, EventJson.LONGEST_REPORT);

  /** Reports as people write them in a file: version, identity and publication may be left out. */
  public static final EventCodec<ReportDraft> REPORT_DRAFT =
      new EventCodec<>(ReportDraft.class, Report.SCHEMA_VERSION, false, EventJson.LONGEST_REPORT);

  /** Day estimates. */
  public static final EventCodec<DayEstimate> DAY_ESTIMATE =
      new EventCodec<>(
          DayEstimate.class, DayEstimate.SCHEMA_VERSION, true, EventJson.LONGEST_RESULT);

  /** Surge assessments. */
  public static final EventCodec<SurgeAssessment> SURGE_ASSESSMENT =
      new EventCodec<>(
          SurgeAssessment.class, SurgeAssessment.SCHEMA_VERSION, true, EventJson.LONGEST_RESULT);

  private static final String VERSION_FIELD = "schemaVersion";

  private final ObjectReader strict;
  private final ObjectReader lenient;
  private final ObjectWriter writer;
  private final SchemaVersion known;
  private final boolean versionRequired;
  private final int longest;

  private EventCodec(Class<T> type, String version, boolean versionRequired, int longest) {
    this.strict = EventJson.strict().readerFor(type);
    this.lenient = EventJson.lenient().readerFor(type);
    this.writer = EventJson.strict().writerFor(type);
    this.known = SchemaVersion.parse(version).orElseThrow();
    this.versionRequired = versionRequired;
    this.longest = longest;
  }

  /** The event as one line of JSON in UTF-8, without a line break. */
  public byte[] write(T event) {
    return writer.writeValueAsBytes(event);
  }

  /**
   * Reads one event.
   *
   * @param bytes a JSON document in UTF-8 and nothing behind it
   * @throws UnreadableEventException when it is not such an event
   */
  public T read(byte[] bytes) {
    DocumentBytes.check(bytes, longest);
    try {
      SchemaVersion version = versionOf(bytes).orElse(known);
      return (version.isNewerMinorThan(known) ? lenient : strict).readValue(bytes);
    } catch (JacksonException e) {
      throw Unreadable.because(e, bytes);
    }
  }

  /** The version is looked up first, in one pass over the top level: it decides how to read. */
  private Optional<SchemaVersion> versionOf(byte[] bytes) {
    try (JsonParser parser = EventJson.strict().createParser(bytes)) {
      if (parser.nextToken() == null) {
        throw new UnreadableEventException(
            Reason.NOT_JSON, "the document is empty; write one JSON object", 1, 1);
      }
      if (parser.currentToken() != JsonToken.START_OBJECT) {
        throw new UnreadableEventException(
            Reason.WRONG_TYPE, "the document is no JSON object; write {…}", 1, 1);
      }
      TokenStreamLocation start = parser.currentTokenLocation();
      while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
        boolean isVersion = VERSION_FIELD.equals(parser.currentName());
        JsonToken value = parser.nextToken();
        if (isVersion) {
          return Optional.of(version(parser, value));
        }
        parser.skipChildren();
      }
      if (versionRequired) {
        throw unsupported("is missing", start);
      }
      return Optional.empty();
    }
  }

  private SchemaVersion version(JsonParser parser, JsonToken value) {
    TokenStreamLocation place = parser.currentTokenLocation();
    if (value != JsonToken.VALUE_STRING) {
      throw unsupported("is no text", place);
    }
    SchemaVersion version =
        SchemaVersion.parse(parser.getString())
            .orElseThrow(() -> unsupported("is not of the form major.minor", place));
    if (version.major() != known.major()) {
      throw unsupported("is " + version, place);
    }
    return version;
  }

  private UnreadableEventException unsupported(String problem, TokenStreamLocation place) {
    return new UnreadableEventException(
        Reason.UNSUPPORTED_VERSION,
        VERSION_FIELD
            + " "
            + problem
            + "; write "
            + known
            + ", or use a newer program: this one reads "
            + known.major()
            + ".x",
        place.getLineNr(),
        place.getColumnNr());
  }
}
