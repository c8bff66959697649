package org.borderflow.episode;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import org.borderflow.report.Coded;

/** What an episode is a run of. */
public enum EpisodeKind implements Coded {
  /** Days with far more people than expected. */
  SURGE,
  /** Days with far fewer. */
  DROP;

  @Override
  @JsonValue
  public String code() {
    return Coded.super.code();
  }

  /** The constant written as {@code code}. */
  @JsonCreator
  public static EpisodeKind of(String code) {
    return Coded.of(EpisodeKind.class, "kind", code);
  }
}
