package org.borderflow.day;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import org.borderflow.report.Coded;

/** How a day's figure comes about. */
public enum Basis implements Coded {
  /** Reported for this very day. */
  DAY,
  /** A share of a total over several days. */
  SHARE,
  /** A rate per day over several days. */
  RATE;

  @Override
  @JsonValue
  public String code() {
    return Coded.super.code();
  }

  /** The constant written as {@code code}. */
  @JsonCreator
  public static Basis of(String code) {
    return Coded.of(Basis.class, "basis", code);
  }
}
