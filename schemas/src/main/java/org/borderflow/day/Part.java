package org.borderflow.day;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import org.borderflow.report.Coded;

/** The part a report has in a day's figure. */
public enum Part implements Coded {
  /** The figure comes from it. */
  USED,
  /** It did not decide the figure, and it fits. */
  AGREES,
  /** It speaks of the same period, and more weight stands against it. */
  OUTVOTED,
  /** Its publisher said something else later. */
  SUPERSEDED,
  /** It was taken back. */
  RETRACTED,
  /** It speaks of a longer or shorter period, and does not fit. */
  CONTRADICTS;

  @Override
  @JsonValue
  public String code() {
    return Coded.super.code();
  }

  /** The constant written as {@code code}. */
  @JsonCreator
  public static Part of(String code) {
    return Coded.of(Part.class, "evidence.part", code);
  }
}
