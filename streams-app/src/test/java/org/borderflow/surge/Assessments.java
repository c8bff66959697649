package org.borderflow.surge;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.borderflow.day.DayEstimate;
import org.borderflow.episode.SurgeEpisode;

/** Sets detectors upon days. */
final class Assessments {
  private Assessments() {}

  static Assessment of(Detector detector, DayEstimate day, List<DayEstimate> others) {
    Series series = Series.of(Stream.concat(others.stream(), Stream.of(day)).toList());
    return detector.over(series).assess(day.day());
  }

  /** All days of a series, from its beginning. */
  static List<Assessment> of(Detector detector, LocalDate first, double... people) {
    Series series = Series.daily(first, people);
    DayTest test = detector.over(series);
    return series.days().stream().map(test::assess).toList();
  }

  /** The episodes of exact days. */
  static List<SurgeEpisode> episodes(List<Assessment> found) {
    return Episodes.of(
        found.stream()
            .map(one -> one.toEvent(Days.exact(one.day(), Math.round(one.observed()))))
            .toList());
  }
}
