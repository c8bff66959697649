package org.borderflow.episode;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Comparator;
import org.borderflow.day.DayKey;
import org.borderflow.report.Flow;
import org.borderflow.report.InvalidValueException;

/**
 * The record key of an episode, written {@code RU>FI;mode=land@2022-09-21@surge}.
 *
 * @param flow the flow
 * @param first the episode's first day, in the border's own time
 * @param kind what it is a run of
 */
public record EpisodeKey(Flow flow, LocalDate first, EpisodeKind kind)
    implements Comparable<EpisodeKey> {
  private static final Comparator<EpisodeKey> ORDER =
      Comparator.comparing(EpisodeKey::flow)
          .thenComparing(EpisodeKey::first)
          .thenComparing(EpisodeKey::kind);

  private static final String HOW = "write it as RU>FI@2022-09-21@surge";

  /**
   * @throws InvalidValueException when the day lies outside the years a report may speak of
   */
  public EpisodeKey {
    DayKey.requireDay("first", first);
  }

  /**
   * Reads a key as written.
   *
   * @throws InvalidValueException when the text is not of that form
   */
  public static EpisodeKey parse(String text) {
    int kindAt = text.lastIndexOf('@');
    int dayAt = text.lastIndexOf('@', kindAt - 1);
    if (dayAt < 0) {
      throw new InvalidValueException("key", "has not two @", HOW);
    }
    LocalDate first = day(text.substring(dayAt + 1, kindAt));
    return new EpisodeKey(
        Flow.parse(text.substring(0, dayAt)), first, EpisodeKind.of(text.substring(kindAt + 1)));
  }

  private static LocalDate day(String text) {
    try {
      return LocalDate.parse(text);
    } catch (DateTimeException e) {
      throw new InvalidValueException("key", "has no day between its two @", HOW);
    }
  }

  /** By flow, then by first day, then surges before drops. */
  @Override
  public int compareTo(EpisodeKey other) {
    return ORDER.compare(this, other);
  }

  @Override
  public String toString() {
    return flow + "@" + first + "@" + kind.code();
  }
}
