package org.borderflow.surge;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.borderflow.assessment.Expectation;
import org.borderflow.assessment.SurgeAssessment;
import org.borderflow.assessment.SurgeState;
import org.borderflow.day.DayEstimate;

/**
 * EARS C2: the day against mean and standard deviation of seven days, with two days' guard between
 * (Hutwagner, Thompson, Seeman, Treadwell, "The Bioterrorism Preparedness and Response Early
 * Aberration Reporting System", J. Urban Health 80, 2003; Fricker, Hegler, Dunfee, Statistics in
 * Medicine 27, 2008). With fewer than three figures among the seven it says nothing.
 *
 * <p>The deviation is taken no smaller than chance alone makes it (that of a Poisson number with
 * the mean): a baseline of few or equal figures would otherwise make every day a surge.
 */
public final class EarsC2 implements Detector {
  /** Days t − 9 to t − 3. */
  private static final Lookback WEEK_WITH_GUARD = new Lookback(9, 3);

  private static final int FEWEST = 3;

  /** Half the width of a 95 % band, in standard deviations. */
  private static final double BAND = 1.959963984540054;

  private final Gates gates;

  /** C2 with the usual gates. */
  public EarsC2() {
    this(Gates.DEFAULT);
  }

  /** C2 with gates of one's own. */
  public EarsC2(Gates gates) {
    this.gates = gates;
  }

  @Override
  public String name() {
    return "ears-c2";
  }

  @Override
  public Lookback lookback() {
    return WEEK_WITH_GUARD;
  }

  @Override
  public SurgeAssessment assess(DayEstimate day, Collection<DayEstimate> baseline) {
    LocalDate date = day.day();
    List<Long> numbers =
        baseline.stream()
            .filter(estimate -> WEEK_WITH_GUARD.covers(estimate.day(), date))
            .map(DayEstimate::best)
            .toList();
    if (numbers.size() < FEWEST) {
      return assessment(day, SurgeState.NO_BASELINE, Optional.empty());
    }
    Sample sample = Sample.of(numbers);
    double deviation = Math.max(sample.deviation(), Math.sqrt(Math.max(sample.mean(), 1)));
    Expectation expectation =
        new Expectation(
            sample.mean(),
            Math.max(0, sample.mean() - BAND * deviation),
            sample.mean() + BAND * deviation,
            sample.mean() > 0 ? Optional.of((double) day.best() / sample.mean()) : Optional.empty(),
            surprise(day.best(), sample.mean(), deviation));
    return assessment(day, state(day, sample.mean(), deviation), Optional.of(expectation));
  }

  /**
   * The number above which C2 as published raises an alarm: mean + z · standard deviation of the
   * baseline.
   *
   * @param baseline the seven numbers
   * @param z quantile of the standard normal distribution, 3.09 for the usual 0.001
   */
  static double upperBound(Collection<? extends Number> baseline, double z) {
    Sample sample = Sample.of(baseline);
    return sample.mean() + z * sample.deviation();
  }

  private SurgeState state(DayEstimate day, double mean, double deviation) {
    if (gates.pass((double) day.low(), mean, surprise(day.low(), mean, deviation))) {
      return SurgeState.CONFIRMED;
    }
    return gates.pass((double) day.best(), mean, surprise(day.best(), mean, deviation))
        ? SurgeState.POSSIBLE
        : SurgeState.NONE;
  }

  private static double surprise(long people, double mean, double deviation) {
    return Surprise.normal(((double) people - mean) / deviation);
  }

  private SurgeAssessment assessment(
      DayEstimate day, SurgeState state, Optional<Expectation> expectation) {
    return new SurgeAssessment(
        day.flow(),
        day.day(),
        state,
        day.best(),
        expectation,
        name(),
        day.reports(),
        day.publishers());
  }
}
