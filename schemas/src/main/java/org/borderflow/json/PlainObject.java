package org.borderflow.json;

import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;

/** A walk through a JSON object whose values are texts, whole numbers and such objects. */
final class PlainObject implements AutoCloseable {
  private final JsonParser parser;

  private PlainObject(JsonParser parser) {
    this.parser = parser;
  }

  /** Begins in the object that the document is. */
  static PlainObject of(byte[] bytes) {
    PlainObject json =
        new PlainObject(EventJson.unguarded().createParser(ObjectReadContext.empty(), bytes));
    json.enter();
    return json;
  }

  /** Begins with the object that comes next. */
  void enter() {
    NotPlain.unless(parser.nextToken() == JsonToken.START_OBJECT);
  }

  /** The name of the next field; empty at the object's end, which is passed. */
  String nextName() {
    JsonToken token = parser.nextToken();
    if (token == JsonToken.END_OBJECT) {
      return "";
    }
    NotPlain.unless(token == JsonToken.PROPERTY_NAME);
    String name = parser.currentName();
    NotPlain.unless(!name.isEmpty());
    return name;
  }

  /** The value of the field, a text. */
  String text() {
    NotPlain.unless(parser.nextToken() == JsonToken.VALUE_STRING);
    return parser.getString();
  }

  /** The value of the field, a whole number. */
  long number() {
    NotPlain.unless(parser.nextToken() == JsonToken.VALUE_NUMBER_INT);
    return parser.getLongValue();
  }

  void requireEnd() {
    NotPlain.unless(parser.nextToken() == null);
  }

  @Override
  public void close() {
    parser.close();
  }
}
