package org.borderflow.view;

import java.time.Instant;
import java.time.LocalDate;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.borderflow.assessment.SurgeAssessment;
import org.borderflow.day.DayEstimate;
import org.borderflow.day.DayKey;
import org.borderflow.episode.EpisodeKey;
import org.borderflow.episode.SurgeEpisode;
import org.borderflow.report.Flow;
import org.pcollections.TreePMap;

/**
 * All results as they were at one moment. Immutable: whoever holds one reads it for as long as they
 * like, and nothing in it moves. A changed one shares what is the same.
 */
public final class Results {
  /** Nothing read yet. */
  static final Results EMPTY = new Results(0, false, TreePMap.empty(), Counts.NONE, Instant.MIN);

  private final long version;
  private final boolean ready;
  private final TreePMap<Flow, FlowResults> flows;
  private final Counts counts;
  private final Instant eventTime;

  private Results(
      long version,
      boolean ready,
      TreePMap<Flow, FlowResults> flows,
      Counts counts,
      Instant eventTime) {
    this.version = version;
    this.ready = ready;
    this.flows = flows;
    this.counts = counts;
    this.eventTime = eventTime;
  }

  /** Grows with every change; two with one version are the same, within one process. */
  public long version() {
    return version;
  }

  /** Whether all has been read that there was at the start; until then something is missing. */
  public boolean ready() {
    return ready;
  }

  /** The flows, in their order; unmodifiable. */
  public NavigableMap<Flow, FlowResults> flows() {
    return flows;
  }

  /** One flow, if anything is known of it. */
  public Optional<FlowResults> flow(Flow flow) {
    return Optional.ofNullable(flows.get(flow));
  }

  /** How many results there are. */
  public Counts counts() {
    return counts;
  }

  /** The event clock: the newest publication of a report that a day is due to. */
  public Optional<Instant> eventTime() {
    return Optional.of(eventTime).filter(time -> !time.equals(Instant.MIN));
  }

  Results whenReady() {
    return new Results(version + 1, true, flows, counts, eventTime);
  }

  Results with(DayKey key, Optional<DayEstimate> estimate, Instant published) {
    FlowResults before = known(key.flow());
    LocalDate day = key.day();
    return new Results(
        version + 1,
        ready,
        changed(key.flow(), flow -> flow.withDay(day, estimate, published)),
        counts.withDay(Optional.ofNullable(before.days().get(day)), estimate),
        published.isAfter(eventTime) ? published : eventTime);
  }

  Results with(DayKey key, Optional<SurgeAssessment> assessment) {
    FlowResults before = known(key.flow());
    return new Results(
        version + 1,
        ready,
        changed(key.flow(), flow -> flow.withAssessment(key.day(), assessment)),
        counts.withSurge(before.assessment(key.day()), assessment),
        eventTime);
  }

  Results with(EpisodeKey key, Optional<SurgeEpisode> episode) {
    FlowResults before = known(key.flow());
    return new Results(
        version + 1,
        ready,
        changed(key.flow(), flow -> flow.withEpisode(key, episode)),
        counts.withEpisode(Optional.ofNullable(before.episodes().get(key)), episode),
        eventTime);
  }

  private FlowResults known(Flow flow) {
    return flow(flow).orElseGet(() -> FlowResults.none(flow));
  }

  private TreePMap<Flow, FlowResults> changed(Flow flow, UnaryOperator<FlowResults> change) {
    FlowResults now = change.apply(known(flow));
    return now.isEmpty() ? flows.minus(flow) : flows.plus(flow, now);
  }
}
