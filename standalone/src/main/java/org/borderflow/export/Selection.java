package org.borderflow.export;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.borderflow.day.DayKey;
import org.borderflow.detection.FlowPattern;
import org.borderflow.episode.SurgeEpisode;
import org.borderflow.report.Flow;
import org.borderflow.report.Report;

/**
 * Which of them are exported.
 *
 * @param flows one of these must fit; empty: any
 * @param from the first day
 * @param to the last day
 */
record Selection(List<FlowPattern> flows, Optional<LocalDate> from, Optional<LocalDate> to) {
  Selection {
    flows = List.copyOf(flows);
  }

  boolean isEverything() {
    return flows.isEmpty() && from.isEmpty() && to.isEmpty();
  }

  boolean has(DayKey key) {
    return has(key.flow(), key.day(), key.day());
  }

  /** Whether some of its days are among those. */
  boolean has(SurgeEpisode episode) {
    return has(episode.flow(), episode.first(), episode.last());
  }

  /** Whether some of its period is among those. */
  boolean has(Report report) {
    return has(report.flow(), report.period().firstDay(), report.period().lastDay());
  }

  private boolean has(Flow flow, LocalDate first, LocalDate last) {
    return (flows.isEmpty() || flows.stream().anyMatch(pattern -> pattern.test(flow)))
        && from.filter(last::isBefore).isEmpty()
        && to.filter(first::isAfter).isEmpty();
  }
}
