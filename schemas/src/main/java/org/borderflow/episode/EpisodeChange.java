package org.borderflow.episode;

import org.borderflow.report.Coded;

/** What became of an episode, as a header of its record tells. */
public enum EpisodeChange implements Coded {
  /** It was not there before. */
  OPENED,
  /** It was possible and is confirmed, or was closed and goes on. */
  ESCALATED,
  /** Its days or figures are others than before. */
  UPDATED,
  /** It is over. */
  CLOSED,
  /** A revision took it away; the record has no value. */
  WITHDRAWN;

  /** The constant written as {@code code}. */
  public static EpisodeChange of(String code) {
    return Coded.of(EpisodeChange.class, "episode-change", code);
  }
}
