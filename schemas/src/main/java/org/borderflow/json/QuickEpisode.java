package org.borderflow.json;

import java.util.Optional;
import org.borderflow.episode.EpisodeKind;
import org.borderflow.episode.SurgeEpisode;

/** Reads the episodes that are written as {@link EpisodeWriter} writes them, and refuses none. */
final class QuickEpisode {
  private static final CodeReader<EpisodeKind> KIND = new CodeReader<>(EpisodeKind.values());

  private QuickEpisode() {}

  /** An episode; empty when it is to be read thoroughly. */
  static Optional<SurgeEpisode> event(byte[] bytes) {
    return FieldReader.event(bytes, QuickEpisode::read);
  }

  private static SurgeEpisode read(ByteCursor json) {
    SurgeEpisode episode =
        new SurgeEpisode(
            FieldReader.flow(json.pass(EpisodeWriter.START)),
            KIND.read(json.pass(EpisodeWriter.KIND)),
            json.pass(EpisodeWriter.FIRST).day(),
            json.pass(EpisodeWriter.LAST).day(),
            json.pass(EpisodeWriter.DAYS).count(),
            FieldReader.day(json, EpisodeWriter.CONFIRMED_ON),
            FieldReader.day(json, EpisodeWriter.CLOSED_ON),
            json.pass(EpisodeWriter.PEAK_DAY).day(),
            json.pass(EpisodeWriter.PEAK_OBSERVED).number(),
            FieldReader.expectation(json.pass(EpisodeWriter.PEAK)),
            json.pass(EpisodeWriter.REASON).text());
    json.pass('}');
    return episode;
  }
}
