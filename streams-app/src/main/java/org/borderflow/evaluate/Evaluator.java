package org.borderflow.evaluate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.borderflow.evaluate.Evaluation.Found;
import org.borderflow.evaluate.Evaluation.Row;
import org.borderflow.evaluate.Trial.Answers;
import org.borderflow.surge.Detector;

/**
 * Tries detectors on series: adds surges to calm days and counts those found, at a threshold that
 * lets each detector alert on the same share of calm days. The same settings give the same result,
 * on any number of cores.
 *
 * @param alertRate share of calm days on which a detector may alert, above 0 and below 1
 * @param trials how many trials under each condition, at least 1
 * @param seed what the choice of trials grows from
 */
public record Evaluator(double alertRate, int trials, long seed) {
  /**
   * @throws IllegalArgumentException when rate or number is out of range
   */
  public Evaluator {
    if (!(alertRate > 0 && alertRate < 1) || trials < 1) {
      throw new IllegalArgumentException(trials + " trials at an alert rate of " + alertRate);
    }
  }

  /**
   * Tries detectors under conditions, on all cores.
   *
   * @param trialDone is told of each trial of a condition when it is done, from any thread
   * @throws NoCalmDayException when no series has a calm day
   */
  public Evaluation evaluate(
      Collection<NamedSeries> series,
      List<Detector> detectors,
      List<Condition> conditions,
      Runnable trialDone) {
    List<CalmDay> calm = CalmDay.of(series);
    if (calm.isEmpty()) {
      throw new NoCalmDayException(series);
    }
    Map<Condition, List<List<Answers>>> answers = new EnumMap<>(Condition.class);
    tried(conditions)
        .forEach(
            condition -> answers.put(condition, answers(calm, detectors, condition, trialDone)));
    int fit = (int) calm.stream().map(CalmDay::series).distinct().count();
    return new Evaluation(
        seed, trials, alertRate, fit, calm.size(), rows(detectors, conditions, answers));
  }

  /** How many trials these conditions take, those for their thresholds included. */
  public long trialsUnder(List<Condition> conditions) {
    return tried(conditions).count() * trials;
  }

  private static Stream<Condition> tried(List<Condition> conditions) {
    return conditions.stream()
        .flatMap(condition -> Stream.of(condition, condition.reference()))
        .distinct();
  }

  /** By trial, then by detector. */
  private List<List<Answers>> answers(
      List<CalmDay> calm, List<Detector> detectors, Condition condition, Runnable trialDone) {
    return IntStream.range(0, trials)
        .parallel()
        .mapToObj(
            number -> {
              Trial trial = trial(calm, condition, number);
              List<Answers> all = detectors.stream().map(trial::answers).toList();
              trialDone.run();
              return all;
            })
        .toList();
  }

  /** The n-th trial is of the same day under all conditions. */
  private Trial trial(List<CalmDay> calm, Condition condition, int number) {
    // Seeds in a row must not share trials, so the numbers are counted from a mixed seed.
    SplittableRandom random = new SplittableRandom(new SplittableRandom(seed).nextLong() + number);
    return new Trial(calm.get(random.nextInt(calm.size())), condition, random.split());
  }

  private List<Row> rows(
      List<Detector> detectors,
      List<Condition> conditions,
      Map<Condition, List<List<Answers>>> answers) {
    List<Row> rows = new ArrayList<>();
    for (Condition condition : conditions) {
      for (int i = 0; i < detectors.size(); i++) {
        List<Answers> own = of(answers, condition, i);
        double threshold = threshold(of(answers, condition.reference(), i));
        rows.add(row(detectors.get(i), condition, own, threshold));
      }
    }
    return rows;
  }

  private static List<Answers> of(
      Map<Condition, List<List<Answers>>> answers, Condition condition, int detector) {
    return answers.getOrDefault(condition, List.of()).stream()
        .map(trial -> trial.get(detector))
        .toList();
  }

  private double threshold(List<Answers> answers) {
    double[] sorted = answers.stream().mapToDouble(Answers::calm).sorted().toArray();
    return sorted[sorted.length - 1 - (int) (alertRate * sorted.length)];
  }

  private Row row(Detector detector, Condition condition, List<Answers> answers, double threshold) {
    List<Found> found = Findings.of(condition, answers, threshold);
    double[] delays = found.stream().mapToDouble(Found::delay).filter(Double::isFinite).toArray();
    return new Row(
        detector.name(),
        condition.code(),
        found.stream().mapToDouble(Found::power).average().orElse(0),
        Arrays.stream(delays).average().orElse(Double.NaN),
        share(answers.stream().filter(trial -> trial.calm() > threshold).count()),
        threshold,
        share(answers.stream().filter(Answers::alert).count()),
        found.stream().mapToDouble(Found::ownPower).average().orElse(0),
        found);
  }

  private double share(long count) {
    return (double) count / trials;
  }
}
