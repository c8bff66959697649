package org.borderflow.view;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.borderflow.assessment.Expectation;
import org.borderflow.assessment.SurgeAssessment;
import org.borderflow.assessment.SurgeState;
import org.borderflow.day.Basis;
import org.borderflow.day.DayComparison;
import org.borderflow.day.DayEstimate;
import org.borderflow.day.Evidence;
import org.borderflow.day.Net;
import org.borderflow.day.Part;
import org.borderflow.episode.EpisodeKind;
import org.borderflow.episode.SurgeEpisode;
import org.borderflow.report.Excerpt;
import org.borderflow.report.Flow;

/** Results made by hand. */
public final class Made {
  private static final String HASH = "05a77963f35f4c94415921e60be77576";
  private static final Expectation EXPECTED =
      new Expectation(100.0, 80.0, 125.0, Optional.of(3.0), 9.0);

  private Made() {}

  /** An exact figure by one report. */
  public static DayEstimate day(Flow flow, String day, long people) {
    return new DayEstimate(
        flow,
        LocalDate.parse(day),
        people,
        people,
        people,
        Basis.DAY,
        false,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        "One report says so.",
        1,
        1,
        1,
        List.of(evidence(Part.USED, "Echo")));
  }

  /** A range, disputed, with all that a day can say. */
  public static DayEstimate disputed(Flow flow, String day, long low, long best, long high) {
    return new DayEstimate(
        flow,
        LocalDate.parse(day),
        low,
        best,
        high,
        Basis.SHARE,
        true,
        Optional.of(-12L),
        Optional.of(new Net(-5, 10, 20)),
        Optional.of(new DayComparison(50, "r-1")),
        "Two reports disagree.",
        2,
        2,
        2,
        List.of(evidence(Part.USED, "Echo"), evidence(Part.OUTVOTED, "Укрінформ <b>")));
  }

  /** An assessment that expects 100, from 80 to 125; none without a baseline. */
  public static SurgeAssessment assessment(Flow flow, String day, SurgeState state, long observed) {
    return new SurgeAssessment(
        flow,
        LocalDate.parse(day),
        state,
        observed,
        state == SurgeState.NO_BASELINE ? Optional.empty() : Optional.of(EXPECTED),
        Optional.empty(),
        8,
        "robust",
        "Three times what was expected.",
        1,
        1,
        List.of(HASH));
  }

  /** An episode of all days from first to last; open unless closed. */
  public static SurgeEpisode episode(Flow flow, String first, String last, String closedOn) {
    LocalDate begin = LocalDate.parse(first);
    LocalDate end = LocalDate.parse(last);
    return new SurgeEpisode(
        flow,
        EpisodeKind.SURGE,
        begin,
        end,
        (int) (end.toEpochDay() - begin.toEpochDay()) + 1,
        Optional.of(begin),
        Optional.of(closedOn).filter(day -> !day.isEmpty()).map(LocalDate::parse),
        begin,
        300,
        EXPECTED,
        "Far more people than expected.");
  }

  private static Evidence evidence(Part part, String publisher) {
    return new Evidence(
        HASH,
        HASH,
        part,
        publisher,
        Optional.of("Ministry"),
        "300",
        Optional.of(new Excerpt("Some 300 came.", 5, 8)),
        Optional.of("https://example.org/1"),
        Instant.parse("2022-09-25T12:00:00Z"));
  }
}
