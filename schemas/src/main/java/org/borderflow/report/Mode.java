package org.borderflow.report;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** The way people crossed. */
public enum Mode implements Coded {
  /** Over land, by whatever means. */
  LAND,
  /** By road vehicle. */
  ROAD,
  /** By train. */
  RAIL,
  /** On foot. */
  FOOT,
  /** By aircraft. */
  AIR,
  /** By sea. */
  SEA,
  /** By river. */
  RIVER;

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
  public static Mode of(String code) {
    return Coded.of(Mode.class, "flow.mode", code);
  }
}
