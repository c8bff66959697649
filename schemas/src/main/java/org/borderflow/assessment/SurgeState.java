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
  CONFIRMED,
  /** The best figure is a drop, the high end of its range is not. */
  POSSIBLE_DROP,
  /** Even the high end of the figure's range is a drop. */
  DROP;

  /** Whether this is a surge, possible or confirmed: far more people than expected. */
  public boolean isSurge() {
    return this == POSSIBLE || this == CONFIRMED;
  }

  /** Whether this is a drop, possible or confirmed: far fewer people than expected. No surge. */
  public boolean isDrop() {
    return this == POSSIBLE_DROP || this == DROP;
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
