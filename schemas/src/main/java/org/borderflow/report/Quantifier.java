package org.borderflow.report;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** How precisely a figure is worded. The interval that each one claims is the estimator's rule. */
public enum Quantifier implements Coded {
  /** The printed number to the last digit. */
  EXACT,
  /** About, around, some, roughly. */
  ABOUT,
  /** More than, over, upwards of. */
  MORE_THAN,
  /** At least, no fewer than. */
  AT_LEAST,
  /** Almost, nearly, just under. */
  ALMOST,
  /** At most, up to, no more than. */
  AT_MOST,
  /** From a low to a high number. */
  RANGE,
  /** Words such as tens of thousands, low and high as the reader of the report understood them. */
  VAGUE;

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
  public static Quantifier of(String code) {
    return Coded.of(Quantifier.class, "figure.quantifier", code);
  }
}
