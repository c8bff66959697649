package org.borderflow.report;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** What a figure says of its period. */
public enum PeriodKind implements Coded {
  /** So many over the whole period. */
  TOTAL,
  /** So many on each of its days. */
  PER_DAY;

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
  public static PeriodKind of(String code) {
    return Coded.of(PeriodKind.class, "period.kind", code);
  }
}
