package org.borderflow.json;

import static org.borderflow.json.JsonBytes.literal;

import org.borderflow.episode.SurgeEpisode;

/** Writes episodes field by field, the same bytes that Jackson makes of the records. */
final class EpisodeWriter {
  private static final int USUAL_LENGTH = 640;

  static final byte[] START = literal("{\"schemaVersion\":\"" + SurgeEpisode.SCHEMA_VERSION + '"');
  static final byte[] KIND = literal(",\"kind\":");
  static final byte[] FIRST = literal(",\"first\":");
  static final byte[] LAST = literal(",\"last\":");
  static final byte[] DAYS = literal(",\"days\":");
  static final byte[] CONFIRMED_ON = literal(",\"confirmedOn\":");
  static final byte[] CLOSED_ON = literal(",\"closedOn\":");
  static final byte[] PEAK_DAY = literal(",\"peakDay\":");
  static final byte[] PEAK_OBSERVED = literal(",\"peakObserved\":");
  static final byte[] PEAK = literal(",\"peak\":");
  static final byte[] REASON = literal(",\"reason\":");

  private EpisodeWriter() {}

  /** The episode as one line of JSON in UTF-8. */
  static byte[] write(SurgeEpisode episode) {
    JsonBytes json = new JsonBytes(USUAL_LENGTH).add(START);
    FieldWriter fields = new FieldWriter(json);
    fields.flow(episode.flow()).code(KIND, episode.kind());
    fields.day(FIRST, episode.first()).day(LAST, episode.last()).number(DAYS, episode.days());
    fields.day(CONFIRMED_ON, episode.confirmedOn()).day(CLOSED_ON, episode.closedOn());
    fields.day(PEAK_DAY, episode.peakDay()).number(PEAK_OBSERVED, episode.peakObserved());
    fields.expectation(PEAK, episode.peak()).text(REASON, episode.reason()).close();
    return json.toByteArray();
  }
}
