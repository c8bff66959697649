package org.borderflow.json;

import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.databind.ObjectReader;

/**
 * The JSON form of one kind of event. Reading is strict, and takes unknown fields only from a newer
 * minor version.
 *
 * @param <T> the event
 */
final class EventForm<T> {
  private static final String VERSION_FIELD = "schemaVersion";

  private final ObjectReader strict;
  private final ObjectReader lenient;
  private final SchemaVersion known;
  private final boolean versionRequired;

  private EventForm(Class<T> type, String version, boolean versionRequired) {
    this.strict = EventJson.strict().readerFor(type);
    this.lenient = EventJson.lenient().readerFor(type);
    this.known = SchemaVersion.parse(version).orElseThrow();
    this.versionRequired = versionRequired;
  }

  /** As a topic holds it. */
  static <T> EventForm<T> event(Class<T> type, String version) {
    return new EventForm<>(type, version, true);
  }

  /** As people write it in a file: the version may be left out. */
  static <T> EventForm<T> draft(Class<T> type, String version) {
    return new EventForm<>(type, version, false);
  }

  /**
   * Reads one event.
   *
   * @throws UnreadableEventException when its version is missing or unknown
   * @throws JacksonException when it is no such event for another reason
   */
  T read(byte[] bytes) {
    return (isNewer(bytes) ? lenient : strict).readValue(bytes);
  }

  /** Whether it says that it is of a newer minor version. */
  boolean isNewer(byte[] bytes) {
    return versionOf(bytes).orElse(known).isNewerMinorThan(known);
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
