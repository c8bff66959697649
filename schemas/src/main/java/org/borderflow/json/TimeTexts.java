package org.borderflow.json;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.borderflow.report.InvalidValueException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.module.SimpleModule;

/**
 * Days and times as the schema writes them, and nothing else: Java's own readers also take an hour
 * 24, a leap second, years of five digits, lower case, and Jackson's take numbers and lists.
 */
final class TimeTexts {
  private static final Pattern DAY = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");
  private static final Pattern TIME =
      Pattern.compile(
          "[0-9]{4}-[0-9]{2}-[0-9]{2}T([01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9](\\.[0-9]{1,9})?"
              + "(Z|[+-][0-9]{2}:[0-9]{2})");

  private TimeTexts() {}

  static SimpleModule module() {
    return new SimpleModule()
        .addDeserializer(
            Instant.class,
            new Reader<>(Instant.class, TIME, Instant::parse, "time", "2022-09-25T12:00:00Z"))
        .addDeserializer(
            LocalDate.class,
            new Reader<>(
                LocalDate.class, DAY, LocalDate::parse, "day of the calendar", "2022-09-24"));
  }

  private static final class Reader<T> extends ValueDeserializer<T> {
    private final Class<T> type;
    private final Pattern form;
    private final Function<String, T> parse;
    private final String word;
    private final String example;

    Reader(Class<T> type, Pattern form, Function<String, T> parse, String word, String example) {
      this.type = type;
      this.form = form;
      this.parse = parse;
      this.word = word;
      this.example = example;
    }

    @Override
    public T deserialize(JsonParser parser, DeserializationContext context) {
      if (parser.currentToken() != JsonToken.VALUE_STRING) {
        return type.cast(context.handleUnexpectedToken(type, parser));
      }
      try {
        String text = parser.getString();
        if (form.matcher(text).matches()) {
          return parse.apply(text);
        }
      } catch (DateTimeException e) {
        // Of the right form, and yet no day: said below as any other.
      }
      throw new InvalidValueException(
          parser.currentName(), "is no " + word, "write it as " + example);
    }
  }
}
