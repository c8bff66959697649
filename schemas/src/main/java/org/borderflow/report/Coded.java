package org.borderflow.report;

import java.util.Arrays;
import java.util.stream.Collectors;

/** An enumeration whose written form is its name in lower case: {@code MORE_THAN}, more_than. */
public interface Coded {

  /** The enum constant's own name. */
  String name();

  /** The enum constant's own place among the others. */
  int ordinal();

  /** The written form, the same in JSON, CSV and flow names. */
  default String code() {
    return Codes.lowerCase(this);
  }

  /**
   * The constant written as {@code code}.
   *
   * @param field the field's name, for the error
   * @throws InvalidValueException when no constant is written so
   */
  static <E extends Enum<E> & Coded> E of(Class<E> type, String field, String code) {
    return Codes.find(type, code).orElseThrow(() -> unknown(type, field, code));
  }

  private static <E extends Enum<E> & Coded> InvalidValueException unknown(
      Class<E> type, String field, String code) {
    return new InvalidValueException(
        field,
        "is " + Text.quote(code),
        "write one of "
            + Arrays.stream(type.getEnumConstants())
                .map(Coded::code)
                .collect(Collectors.joining(", ")));
  }
}
