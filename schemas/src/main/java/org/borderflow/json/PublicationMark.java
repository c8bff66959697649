package org.borderflow.json;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;
import org.borderflow.report.PlainTime;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/** When a report was published, looked up in its JSON without reading the rest. */
public final class PublicationMark {
  private static final String FIELD = "publishedAt";

  private PublicationMark() {}

  /**
   * The field {@code publishedAt} at the top level, in one pass over that.
   *
   * @param bytes a JSON document in UTF-8
   * @return empty when it is no JSON object, has no such field before something that is no JSON, or
   *     writes it in another way than {@code 2022-09-25T12:00:00Z}
   */
  public static Optional<Instant> in(byte[] bytes) {
    try (JsonParser parser = EventJson.strict().createParser(bytes)) {
      return parser.nextToken() == JsonToken.START_OBJECT ? inObject(parser) : Optional.empty();
    } catch (JacksonException | DateTimeException e) {
      return Optional.empty();
    }
  }

  private static Optional<Instant> inObject(JsonParser parser) {
    while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
      boolean isPublication = FIELD.equals(parser.currentName());
      JsonToken value = parser.nextToken();
      if (isPublication) {
        return value == JsonToken.VALUE_STRING
            ? PlainTime.instant(parser.getString())
            : Optional.empty();
      }
      parser.skipChildren();
    }
    return Optional.empty();
  }
}
