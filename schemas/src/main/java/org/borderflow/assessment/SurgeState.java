package org.borderflow.assessment;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import org.borderflow.report.Coded;

/** What an assessment finds. */
public enum SurgeState implements Coded {
  /** Too little history to say anything. */
  NO_BASELINE,
  /** Within what is expected. */
  NONE,
  /** The best figure is a surge, the low end of its range is not. */
  POSSIBLE,
  /** Even the low end of the figure's range is a surge. */
  CONFIRMED;

  /** Whether this is a surge, possible or confirmed. */
  public boolean isSurge() {
    return this == POSSIBLE || this == CONFIRMED;
  }

  @Override
  @JsonValue
  public String code() {
    return Coded.super.code();
  }

  /** The constant written as {@code code}. */
  @JsonCreator
  public static SurgeState of(String code) {
    return Coded.of(SurgeState.class, "state", code);
  }
}
