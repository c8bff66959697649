package org.borderflow.review;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.borderflow.input.NamedFields;
import org.borderflow.report.InvalidValueException;
import org.borderflow.report.Text;

/**
 * What a person writes to correct fields: {@code origin=RU low=5000 authority="Border Guard"}. A
 * field without a value is emptied.
 */
final class Correction {
  private static final Pattern FIELD =
      Pattern.compile("\\s*(?<name>[a-z_]+)=(?:\"(?<quoted>[^\"]*)\"|(?<plain>\\S*))(?:\\s+|$)");

  private Correction() {}

  /**
   * Fields, corrected.
   *
   * @throws InvalidValueException when the line is no correction; the field of the exception is
   *     what it says is the name of one
   */
  static Map<String, String> of(Map<String, String> fields, String line) {
    Map<String, String> corrected = new LinkedHashMap<>(fields);
    Matcher field = FIELD.matcher(line);
    int end = 0;
    while (end < line.length()) {
      if (!field.find(end) || field.start() != end) {
        throw new InvalidValueException(
            Text.quote(line.substring(end)),
            "is no correction",
            "write field=value, in quotes where there is a space");
      }
      put(corrected, field);
      end = field.end();
    }
    return corrected;
  }

  private static void put(Map<String, String> fields, Matcher field) {
    String name = field.group("name");
    if (!NamedFields.isColumn(name)) {
      throw new InvalidValueException(name, "is no field of a report", "write one of those shown");
    }
    String quoted = field.group("quoted");
    String value = quoted == null ? field.group("plain") : quoted;
    if (value.isBlank()) {
      fields.remove(name);
    } else {
      fields.put(name, value);
    }
  }
}
