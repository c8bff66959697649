package org.borderflow.json;

import java.util.List;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.TokenStreamLocation;

/**
 * Where a field's value stands in a document, and what stands there. Found in a second pass, for
 * errors only: a parser that is half-way through a record has often read past the value it is about
 * to complain of.
 *
 * @param token kind of value
 * @param line line of its first byte, from 1
 * @param column byte in that line, from 1
 */
record Place(JsonToken token, int line, int column) {

  /**
   * The place of a value.
   *
   * @param path field names from the top, a list's index written {@code [0]}
   * @return empty when the document has no such field
   */
  static Optional<Place> find(byte[] bytes, List<String> path) {
    try (JsonParser parser = EventJson.strict().createParser(bytes)) {
      parser.nextToken();
      for (String step : path) {
        if (!descend(parser, step)) {
          return Optional.empty();
        }
      }
      TokenStreamLocation location = parser.currentTokenLocation();
      return Optional.of(
          new Place(parser.currentToken(), location.getLineNr(), location.getColumnNr()));
    } catch (JacksonException e) {
      return Optional.empty();
    }
  }

  /** The place of a value, or else of the innermost thing around it that is there. */
  static Optional<Place> nearest(byte[] bytes, List<String> path) {
    Optional<Place> place = find(bytes, path);
    return place.isPresent() || path.isEmpty()
        ? place
        : nearest(bytes, path.subList(0, path.size() - 1));
  }

  private static boolean descend(JsonParser parser, String step) {
    return parser.currentToken() == JsonToken.START_ARRAY
        ? toIndex(parser, step)
        : parser.currentToken() == JsonToken.START_OBJECT && toField(parser, step);
  }

  private static boolean toField(JsonParser parser, String name) {
    while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
      boolean found = name.equals(parser.currentName());
      parser.nextToken();
      if (found) {
        return true;
      }
      parser.skipChildren();
    }
    return false;
  }

  private static boolean toIndex(JsonParser parser, String index) {
    for (int i = 0; parser.nextToken() != JsonToken.END_ARRAY; i++) {
      if (index.equals("[" + i + "]")) {
        return true;
      }
      parser.skipChildren();
    }
    return false;
  }
}
