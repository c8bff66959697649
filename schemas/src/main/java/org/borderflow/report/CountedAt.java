package org.borderflow.report;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** Which side of the border did the counting. */
public enum CountedAt implements Coded {
  /** The destination's side. */
  ARRIVAL,
  /** The origin's side. */
  DEPARTURE;

  @Override
  @JsonValue
  public String code() {
    return Coded.super.code();
  }

  /**
   * The constant written as {@code code}.
   *
   * @throws InvalidValueException when there is none
   */
  @JsonCreator
  public static CountedAt of(String code) {
    return Coded.of(CountedAt.class, "countedAt", code);
  }
}
