package org.borderflow.surge;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.borderflow.assessment.Expectation;
import org.borderflow.assessment.SurgeAssessment;
import org.borderflow.assessment.SurgeState;
import org.borderflow.day.DayComparison;
import org.borderflow.day.DayEstimate;

/**
 * What a detector finds of one day, with all that explains it.
 *
 * @param day the day
 * @param state what was found, whichever side it is on
 * @param side the side of the expected on which the day lies
 * @param observed the day's best figure; people
 * @param expected what the baseline lets one expect; empty exactly when there is none
 * @param surgeScore −ln p of a figure at least as high by chance; 0 or more
 * @param dropScore −ln p of a figure at least as low by chance; 0 or more
 * @param statistic what the detector orders days by, the more of a surge the higher, in a unit of
 *     its own; −∞ without a baseline
 * @param history how many figures the baseline stands on; the days of one total or rate are one. 0
 *     with something expected: what the report itself compares the day with is all there is
 * @param since first day of a slow rise that ends here, when it is the rise that was found
 * @param detector name of the detector
 */
public record Assessment(
    LocalDate day,
    SurgeState state,
    Side side,
    double observed,
    Optional<Expected> expected,
    double surgeScore,
    double dropScore,
    double statistic,
    int history,
    Optional<LocalDate> since,
    String detector) {

  /**
   * @throws IllegalArgumentException when state and expected do not fit
   */
  public Assessment {
    if (expected.isEmpty() != (state == SurgeState.NO_BASELINE)) {
      throw new IllegalArgumentException("expected does not go with " + state.code());
    }
  }

  /** A day with which nothing can be compared. */
  static Assessment withoutBaseline(LocalDate day, double observed, int history, String detector) {
    return new Assessment(
        day,
        SurgeState.NO_BASELINE,
        Side.SURGE,
        observed,
        Optional.empty(),
        0,
        0,
        Double.NEGATIVE_INFINITY,
        history,
        Optional.empty(),
        detector);
  }

  /** The same, found as the end of a slow rise or decline. */
  Assessment since(LocalDate start) {
    return new Assessment(
        day,
        state,
        side,
        observed,
        expected,
        surgeScore,
        dropScore,
        statistic,
        history,
        Optional.of(start),
        detector);
  }

  /** Observed by expected; empty when nothing is expected. */
  public Optional<Double> ratio() {
    return expected.map(Expected::people).filter(people -> people > 0).map(p -> observed / p);
  }

  /** −ln p of a figure at least as far off on its side by chance. */
  public double score() {
    return side == Side.SURGE ? surgeScore : dropScore;
  }

  /** Whether what a report of the day itself quotes is all that it is compared with. */
  public boolean standsOnQuote() {
    return expected.isPresent() && history == 0;
  }

  /** Whether it is a surge, possible or confirmed. */
  public boolean isSurge() {
    return state.isSurge() && side == Side.SURGE;
  }

  /** Whether it is a drop, possible or confirmed. */
  public boolean isDrop() {
    return state.isSurge() && side == Side.DROP;
  }

  /**
   * The event that tells of it.
   *
   * @param estimate the estimate of this day
   */
  public SurgeAssessment toEvent(DayEstimate estimate) {
    return new SurgeAssessment(
        estimate.flow(),
        day,
        eventState(),
        estimate.best(),
        expected.map(e -> new Expectation(e.people(), e.low(), e.high(), ratio(), score())),
        state.isSurge() ? since : Optional.empty(),
        history,
        detector,
        Sentences.of(this),
        estimate.reports(),
        estimate.publishers(),
        evidence(estimate));
  }

  /** The reports of the figure, and the one whose comparison was used. */
  private List<String> evidence(DayEstimate estimate) {
    List<String> ofFigure = SurgeAssessment.evidenceOf(estimate);
    return estimate
        .comparison()
        .filter(comparison -> standsOnQuote())
        .map(DayComparison::reportId)
        .map(
            quoting ->
                Stream.concat(Stream.of(quoting), ofFigure.stream())
                    .distinct()
                    .limit(SurgeAssessment.MOST_EVIDENCE)
                    .toList())
        .orElse(ofFigure);
  }

  private SurgeState eventState() {
    if (!isDrop()) {
      return state;
    }
    return state == SurgeState.CONFIRMED ? SurgeState.DROP : SurgeState.POSSIBLE_DROP;
  }
}
