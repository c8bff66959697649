package org.borderflow.report;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/**
 * The unordered pair of countries that a flow crosses between. Written {@code FI-RU}, the codes in
 * alphabetical order; that text is the partitioning key of every topic.
 *
 * @param first the code that sorts first
 * @param second the other one
 */
public record Border(String first, String second) implements Comparable<Border> {

  /**
   * @throws InvalidValueException when a code is unknown, or the two are not in order
   */
  @JsonCreator(mode = JsonCreator.Mode.DISABLED) // In JSON a border is its text and nothing else.
  public Border {
    Country.require("border", first);
    Country.require("border", second);
    if (first.compareTo(second) >= 0) {
      throw new InvalidValueException(
          "border", "is " + first + "-" + second, "write two countries in alphabetical order");
    }
  }

  /** The border between two countries, named in either order. */
  public static Border between(String one, String other) {
    return one.compareTo(other) < 0 ? new Border(one, other) : new Border(other, one);
  }

  /**
   * Reads {@code FI-RU}.
   *
   * @throws InvalidValueException when the text is not of that form
   */
  @JsonCreator
  public static Border parse(String text) {
    if (text.length() != 5 || text.charAt(2) != '-') {
      throw new InvalidValueException("border", "is " + Text.quote(text), "write it as FI-RU");
    }
    return new Border(text.substring(0, 2), text.substring(3));
  }

  @Override
  public int compareTo(Border other) {
    // As their texts compare: every code has two letters.
    int byFirst = first.compareTo(other.first);
    return byFirst != 0 ? byFirst : second.compareTo(other.second);
  }

  @Override
  @JsonValue
  public String toString() {
    return first + "-" + second;
  }
}
