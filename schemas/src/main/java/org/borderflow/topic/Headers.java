package org.borderflow.topic;

/** Names of record headers. Values are UTF-8 text. */
public final class Headers {
  /** File that a report was read from. */
  public static final String SOURCE_FILE = "source-file";

  /** Line of that file, from 1. */
  public static final String SOURCE_ROW = "source-row";

  /** Wall-clock time at which the producer sent the report, ISO-8601 in UTC, to the millisecond. */
  public static final String INGESTED_AT = "ingested-at";

  /**
   * Which run of a replay sent the report: 1 to 120 characters of {@code A-Z a-z 0-9 . _ -}. Where
   * the run is kept in a checkpoint it ends in a dot and 12 characters by chance, so that two runs
   * of one name are two.
   */
  public static final String RUN_ID = "run-id";

  /**
   * Which of the run's reports it is, from 1. Where a run is kept in a checkpoint, its reports
   * differ in it, so that a run that was broken off finds what it has sent.
   */
  public static final String RUN_SEQUENCE = "run-sequence";

  /** On an episode: what became of it, a code of {@link org.borderflow.episode.EpisodeChange}. */
  public static final String EPISODE_CHANGE = "episode-change";

  /**
   * On an episode: {@code true} or {@code false}, whether people are to hear of it. Decided in
   * event time, so a replay says what was said live, and a back-filled year says nothing.
   */
  public static final String NEWS = "news";

  /** On a reject: code of the reason. */
  public static final String REJECT_REASON = "reject-reason";

  /** On a reject: what is wrong and how to mend it. */
  public static final String REJECT_DETAIL = "reject-detail";

  /** On a reject: where the record lies, {@code topic-partition@offset}. */
  public static final String REJECT_ORIGIN = "reject-origin";

  private Headers() {}
}
