package org.borderflow.surge;

import java.time.LocalDate;
import java.util.Optional;
import org.borderflow.surge.Finding.Scores;

/**
 * The family of EARS: a day against mean and standard deviation of a few days before it (Hutwagner,
 * Thompson, Seeman, Treadwell, "The Bioterrorism Preparedness and Response Early Aberration
 * Reporting System", J. Urban Health 80, 2003; Fricker, Hegler, Dunfee, Statistics in Medicine 27,
 * 2008). With fewer than three figures before it, it says nothing.
 *
 * <p>The deviation is taken no smaller than chance alone makes it (that of a Poisson number with
 * the mean): a baseline of few or equal figures would otherwise make every day a surge.
 */
abstract sealed class Ears implements Detector permits EarsC1, EarsC2, EarsC3, WeekdayC2 {
  private static final int FEWEST = 3;

  /** Half the width of a 95 % band, in standard deviations. */
  private static final double BAND = 1.959963984540054;

  private final String name;
  private final Lookback lookback;
  private final Gates gates;

  Ears(String name, Lookback lookback, Gates gates) {
    this.name = name;
    this.lookback = lookback;
    this.gates = gates;
  }

  @Override
  public final String name() {
    return name;
  }

  @Override
  public final Lookback lookback() {
    return lookback;
  }

  @Override
  public final DayTest over(Series series) {
    return day -> assess(series, series.indexOf(day.toEpochDay()));
  }

  /** The figures with which a day is compared. */
  abstract double[] window(Series series, long day);

  /**
   * What the detector orders days by.
   *
   * @param beyond how many deviations the day is beyond the mean, towards the side
   */
  double statistic(Series series, long day, Side side, double beyond) {
    return beyond;
  }

  /** Mean and deviation of what a day is compared with; empty when that is too little. */
  final Optional<Sample> baseline(Series series, long day) {
    double[] window = window(series, day);
    if (window.length < FEWEST) {
      return Optional.empty();
    }
    Sample sample = Sample.of(window);
    double chance = Math.sqrt(Math.max(sample.mean(), 1));
    return Optional.of(
        new Sample(sample.size(), sample.mean(), Math.max(sample.deviation(), chance)));
  }

  /** How many standard deviations a number is above the mean. */
  static double deviations(double people, Sample sample) {
    return (people - sample.mean()) / sample.deviation();
  }

  private Assessment assess(Series series, int index) {
    LocalDate day = LocalDate.ofEpochDay(series.day(index));
    return baseline(series, series.day(index))
        .map(sample -> assess(series, index, sample))
        .orElseGet(
            () ->
                Assessment.withoutBaseline(
                    day, series.best(index), window(series, series.day(index)).length, name));
  }

  private Assessment assess(Series series, int index, Sample sample) {
    double above = above(series, index, sample, series.best(index));
    Scores scores =
        new Scores(
            Surprise.normal(above),
            Surprise.normal(below(series, index, sample, series.best(index))),
            side ->
                Surprise.normal(
                    side == Side.SURGE
                        ? above(series, index, sample, series.low(index))
                        : below(series, index, sample, series.high(index))));
    Finding finding = Finding.of(gates, series, index, sample.mean(), scores);
    return new Assessment(
        LocalDate.ofEpochDay(series.day(index)),
        finding.state(),
        finding.side(),
        series.best(index),
        Optional.of(band(sample)),
        scores.best(),
        scores.bestDrop(),
        above,
        sample.size(),
        Optional.empty(),
        name);
  }

  private double above(Series series, int index, Sample sample, double people) {
    return statistic(series, series.day(index), Side.SURGE, deviations(people, sample));
  }

  private double below(Series series, int index, Sample sample, double people) {
    return statistic(series, series.day(index), Side.DROP, -deviations(people, sample));
  }

  private static Expected band(Sample sample) {
    double half = BAND * sample.deviation();
    return new Expected(sample.mean(), Math.max(0, sample.mean() - half), sample.mean() + half);
  }

  /**
   * The number above which the method as published raises an alarm: mean + z · standard deviation
   * of the baseline.
   *
   * @param baseline the numbers compared with
   * @param z quantile of the standard normal distribution, 3.09 for the usual 0.001
   */
  static double upperBound(double[] baseline, double z) {
    Sample sample = Sample.of(baseline);
    return sample.mean() + z * sample.deviation();
  }
}
