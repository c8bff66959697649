package org.borderflow.surge;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.borderflow.assessment.Expectation;
import org.borderflow.assessment.SurgeAssessment;
import org.borderflow.assessment.SurgeState;
import org.borderflow.episode.EpisodeKind;
import org.borderflow.episode.SurgeEpisode;
import org.borderflow.report.Thousands;

/**
 * Puts the surge days of a flow together. A surge day belongs to the episode that is open on its
 * side, or opens one. A figure that is not of that side is quiet; the third in a row closes the
 * episode. A day without a figure, or without a baseline, says nothing either way.
 */
public final class Episodes {
  /** So many quiet figures in a row close an episode. */
  private static final int QUIET = 3;

  private final EpisodeKind kind;
  private final List<SurgeEpisode> found = new ArrayList<>();
  private List<SurgeAssessment> open = new ArrayList<>();
  private int quiet;

  private Episodes(EpisodeKind kind) {
    this.kind = kind;
  }

  /**
   * The episodes of a flow, a pure function of its assessments.
   *
   * @param assessments of one flow, one a day, in any order
   * @return by first day, surges before drops
   */
  public static List<SurgeEpisode> of(Collection<SurgeAssessment> assessments) {
    List<SurgeAssessment> sorted = sorted(assessments);
    List<SurgeEpisode> all = new ArrayList<>();
    for (EpisodeKind kind : EpisodeKind.values()) {
      Episodes episodes = new Episodes(kind);
      for (SurgeAssessment assessment : sorted) {
        episodes.add(assessment);
      }
      all.addAll(episodes.all());
    }
    all.sort(Comparator.comparing(SurgeEpisode::key));
    return List.copyOf(all);
  }

  /**
   * By day. Only sorted when they are not yet: the stream asks for the same days again and again.
   */
  private static List<SurgeAssessment> sorted(Collection<SurgeAssessment> assessments) {
    List<SurgeAssessment> sorted = new ArrayList<>(assessments);
    for (int i = 1; i < sorted.size(); i++) {
      if (sorted.get(i).day().isBefore(sorted.get(i - 1).day())) {
        sorted.sort(Comparator.comparing(SurgeAssessment::day));
        return sorted;
      }
    }
    return sorted;
  }

  private void add(SurgeAssessment assessment) {
    if (isOf(assessment)) {
      open.add(assessment);
      quiet = 0;
    } else if (assessment.state() != SurgeState.NO_BASELINE && !open.isEmpty()) {
      quiet++;
      if (quiet == QUIET) {
        found.add(episode(Optional.of(assessment.day())));
        open = new ArrayList<>();
      }
    }
  }

  private boolean isOf(SurgeAssessment assessment) {
    return kind == EpisodeKind.SURGE ? assessment.state().isSurge() : assessment.state().isDrop();
  }

  private List<SurgeEpisode> all() {
    if (!open.isEmpty()) {
      found.add(episode(Optional.empty()));
    }
    return found;
  }

  private SurgeEpisode episode(Optional<LocalDate> closedOn) {
    SurgeAssessment first = open.get(0);
    SurgeAssessment last = open.get(open.size() - 1);
    SurgeAssessment peak =
        open.stream()
            .max(
                Comparator.comparingDouble((SurgeAssessment one) -> expectation(one).score())
                    .thenComparing(SurgeAssessment::day, Comparator.reverseOrder()))
            .orElseThrow();
    Optional<LocalDate> confirmedOn =
        open.stream().filter(Episodes::isConfirmed).map(SurgeAssessment::day).findFirst();
    return new SurgeEpisode(
        first.flow(),
        kind,
        first.day(),
        last.day(),
        open.size(),
        confirmedOn,
        closedOn,
        peak.day(),
        peak.observed(),
        expectation(peak),
        reason(peak, confirmedOn, closedOn));
  }

  private static boolean isConfirmed(SurgeAssessment assessment) {
    return assessment.state() == SurgeState.CONFIRMED || assessment.state() == SurgeState.DROP;
  }

  private static Expectation expectation(SurgeAssessment assessment) {
    return assessment.expectation().orElseThrow();
  }

  /**
   * In words: {@code surge of 6 days, from 2022-09-22 to 2022-09-27; furthest on 2022-09-24: 8,572
   * people, 3,456 expected; confirmed on 2022-09-22; over on 2022-10-04}.
   */
  private String reason(
      SurgeAssessment peak, Optional<LocalDate> confirmedOn, Optional<LocalDate> closedOn) {
    LocalDate first = open.get(0).day();
    LocalDate last = open.get(open.size() - 1).day();
    return kind.code()
        + " of "
        + open.size()
        + (open.size() == 1 ? " day, " + first : " days, from " + first + " to " + last)
        + "; furthest on "
        + peak.day()
        + ": "
        + Thousands.of(peak.observed())
        + " people, "
        + Thousands.of(Math.round(expectation(peak).expected()))
        + " expected"
        + confirmedOn.map(day -> "; confirmed on " + day).orElse("; not confirmed")
        + closedOn.map(day -> "; over on " + day).orElse("; not over yet");
  }
}
