package org.borderflow.report;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** What is counted of a flow. */
public enum Measure implements Coded {
  /** People who crossed from the origin to the destination. */
  CROSSINGS,
  /** People who crossed either way. */
  BOTH_DIRECTIONS,
  /** Crossings from the origin to the destination less those the other way. */
  NET;

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
  public static Measure of(String code) {
    return Coded.of(Measure.class, "flow.measure", code);
  }
}
