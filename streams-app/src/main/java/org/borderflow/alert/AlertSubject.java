package org.borderflow.alert;

import org.borderflow.episode.EpisodeKind;
import org.borderflow.episode.SurgeEpisode;
import org.borderflow.report.Flow;

/**
 * What an alert in Alertmanager is about: of each flow, one surge and one drop may be open at a
 * time.
 */
record AlertSubject(Flow flow, EpisodeKind kind) {
  private static final int MARK_DIGITS = 10;

  static AlertSubject of(SurgeEpisode episode) {
    return new AlertSubject(episode.flow(), episode.kind());
  }

  static AlertSubject of(Heard heard) {
    return new AlertSubject(heard.key().flow(), heard.key().kind());
  }

  /** A short word for it: 40 bits of a hash. */
  String mark() {
    return Hashes.sha256(flow + "@" + kind.code()).substring(0, MARK_DIGITS);
  }
}
