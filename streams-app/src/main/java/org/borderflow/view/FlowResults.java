package org.borderflow.view;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import org.borderflow.assessment.SurgeAssessment;
import org.borderflow.day.DayEstimate;
import org.borderflow.episode.EpisodeKey;
import org.borderflow.episode.SurgeEpisode;
import org.borderflow.report.Flow;
import org.pcollections.TreePMap;

/** What is known of one flow. Immutable; a changed one shares what is the same. */
public final class FlowResults {
  private final Flow flow;
  private final TreePMap<LocalDate, DayEstimate> days;
  private final TreePMap<LocalDate, SurgeAssessment> assessments;
  private final TreePMap<EpisodeKey, SurgeEpisode> episodes;
  private final Instant newestPublication;

  private FlowResults(
      Flow flow,
      TreePMap<LocalDate, DayEstimate> days,
      TreePMap<LocalDate, SurgeAssessment> assessments,
      TreePMap<EpisodeKey, SurgeEpisode> episodes,
      Instant newestPublication) {
    this.flow = flow;
    this.days = days;
    this.assessments = assessments;
    this.episodes = episodes;
    this.newestPublication = newestPublication;
  }

  static FlowResults none(Flow flow) {
    return new FlowResults(
        flow,
        TreePMap.<LocalDate, DayEstimate>empty(Comparator.naturalOrder()),
        TreePMap.<LocalDate, SurgeAssessment>empty(Comparator.naturalOrder()),
        TreePMap.empty(),
        Instant.MIN);
  }

  /** The flow. */
  public Flow flow() {
    return flow;
  }

  /** Its days with a figure; unmodifiable. */
  public NavigableMap<LocalDate, DayEstimate> days() {
    return days;
  }

  /** The assessments of its days; unmodifiable. */
  public NavigableMap<LocalDate, SurgeAssessment> assessments() {
    return assessments;
  }

  /** Its episodes; unmodifiable. */
  public NavigableMap<EpisodeKey, SurgeEpisode> episodes() {
    return episodes;
  }

  /** When the newest report was published that its days are due to; empty without a day. */
  public Optional<Instant> newestPublication() {
    return Optional.of(newestPublication).filter(time -> !time.equals(Instant.MIN));
  }

  /** The newest day with a figure. */
  public Optional<DayEstimate> latest() {
    return Optional.ofNullable(days.lastEntry()).map(Map.Entry::getValue);
  }

  /** The assessment of a day. */
  public Optional<SurgeAssessment> assessment(LocalDate day) {
    return Optional.ofNullable(assessments.get(day));
  }

  /** The newest episode that may go on. */
  public Optional<SurgeEpisode> openEpisode() {
    return episodes.descendingMap().values().stream().filter(SurgeEpisode::isOpen).findFirst();
  }

  boolean isEmpty() {
    return days.isEmpty() && assessments.isEmpty() && episodes.isEmpty();
  }

  FlowResults withDay(LocalDate day, Optional<DayEstimate> estimate, Instant published) {
    return new FlowResults(
        flow,
        changed(days, day, estimate),
        assessments,
        episodes,
        published.isAfter(newestPublication) ? published : newestPublication);
  }

  FlowResults withAssessment(LocalDate day, Optional<SurgeAssessment> assessment) {
    return new FlowResults(
        flow, days, changed(assessments, day, assessment), episodes, newestPublication);
  }

  FlowResults withEpisode(EpisodeKey key, Optional<SurgeEpisode> episode) {
    return new FlowResults(
        flow, days, assessments, changed(episodes, key, episode), newestPublication);
  }

  private static <K, V> TreePMap<K, V> changed(TreePMap<K, V> map, K key, Optional<V> value) {
    return value.map(present -> map.plus(key, present)).orElseGet(() -> map.minus(key));
  }
}
