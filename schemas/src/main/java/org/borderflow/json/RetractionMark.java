package org.borderflow.json;

import static java.nio.charset.StandardCharsets.UTF_8;

import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/** Tells a retraction from a report: it alone has the field {@code retracts}. */
final class RetractionMark {
  private static final String FIELD = "retracts";

  private RetractionMark() {}

  /** Whether a document has the field at its top level, in one pass over that. */
  static boolean isIn(byte[] bytes) {
    try (JsonParser parser = EventJson.strict().createParser(bytes)) {
      return parser.nextToken() == JsonToken.START_OBJECT && isInObject(parser);
    } catch (JacksonException e) {
      // No JSON, so it will be refused; this decides only in which words.
      return new String(bytes, UTF_8).contains('"' + FIELD + '"');
    }
  }

  private static boolean isInObject(JsonParser parser) {
    while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
      if (FIELD.equals(parser.currentName())) {
        return true;
      }
      parser.nextToken();
      parser.skipChildren();
    }
    return false;
  }
}
