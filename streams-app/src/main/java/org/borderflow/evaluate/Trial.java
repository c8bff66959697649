package org.borderflow.evaluate;

import java.time.LocalDate;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.borderflow.surge.Assessment;
import org.borderflow.surge.DayTest;
import org.borderflow.surge.Detector;
import org.borderflow.surge.Series;

/** A calm day under a condition, with and without something added to it. */
final class Trial {
  /** What a surge multiplies the usual number by. */
  static final List<Double> MULTIPLES = List.of(1.3, 1.6, 2.0, 3.0);

  /** How long a surge lasts at most; days. */
  static final int LONGEST = 5;

  private static final double RAMP = 1.05;

  /** What a ramp multiplies the last of its days by. */
  static final double RAMP_END = Math.pow(RAMP, CalmDay.AFTER);

  /**
   * What a detector says of a trial.
   *
   * @param calm its statistic for the calm day when nothing was added
   * @param alert whether it would have raised an alert then, by its own gates
   * @param added what it says of each day of each thing added
   */
  record Answers(double calm, boolean alert, List<List<Answer>> added) {}

  /**
   * What a detector says of a day.
   *
   * @param statistic its statistic; −∞ where there is no figure
   * @param alert whether it raises an alert by its own gates
   */
  record Answer(double statistic, boolean alert) {
    static final Answer NONE = new Answer(Double.NEGATIVE_INFINITY, false);

    static Answer of(Assessment assessment) {
      return new Answer(assessment.statistic(), assessment.isSurge());
    }
  }

  private final Condition condition;

  /** {@link CalmDay#BEFORE} days before the calm day, itself, and those after it. */
  private final double[] people;

  private final LocalDate first;

  /** Median of the 28 days before the calm day. */
  private final double usual;

  private final long noise;

  Trial(CalmDay day, Condition condition, SplittableRandom random) {
    this.condition = condition;
    people = day.people();
    first = day.first();
    condition.prepare(people, random);
    usual = Condition.usual(people);
    noise = random.nextLong();
  }

  Answers answers(Detector detector) {
    Assessment calm = over(detector, people.clone()).assess(day(0));
    return new Answers(calm.statistic(), calm.isSurge(), added(detector));
  }

  private List<List<Answer>> added(Detector detector) {
    return condition == Condition.RAMP
        ? List.of(answers(detector, ramp(), CalmDay.AFTER))
        : MULTIPLES.stream().map(multiple -> answers(detector, surge(multiple), LONGEST)).toList();
  }

  private double[] surge(double multiple) {
    double[] raised = people.clone();
    for (int i = 0; i < LONGEST; i++) {
      raised[CalmDay.BEFORE + i] += (multiple - 1) * usual;
    }
    return raised;
  }

  private double[] ramp() {
    double[] raised = people.clone();
    for (int i = 0; i < CalmDay.AFTER; i++) {
      raised[CalmDay.BEFORE + i] *= Math.pow(RAMP, i + 1);
    }
    return raised;
  }

  private List<Answer> answers(Detector detector, double[] raised, int days) {
    DayTest test = over(detector, raised);
    return IntStream.range(0, days)
        .mapToObj(
            after ->
                Double.isFinite(raised[CalmDay.BEFORE + after])
                    ? Answer.of(test.assess(day(after)))
                    : Answer.NONE)
        .toList();
  }

  /** The same noise for the calm days and for those with something added. */
  private DayTest over(Detector detector, double[] numbers) {
    condition.report(numbers, new SplittableRandom(noise));
    return detector.over(Series.daily(first, numbers));
  }

  private LocalDate day(int after) {
    return first.plusDays(CalmDay.BEFORE + (long) after);
  }
}
