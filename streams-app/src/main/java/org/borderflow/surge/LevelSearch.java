package org.borderflow.surge;

import java.util.List;

/**
 * Finds a level that earlier surges do not move: a weighted median, improved by rounds of
 * re-weighting. Newer figures count more, by half-lives; sparse ones keep their weight for longer.
 */
final class LevelSearch {
  /** By then an earlier surge weighs nothing, and another round changes little. */
  private static final int ROUNDS = 5;

  private static final double HALF_LIFE = 10;
  private static final double HALF_LIFE_SPARSE = 21;

  /** Turns a median distance into a standard deviation of normally distributed numbers. */
  private static final double NORMAL = 1.4826;

  private final List<Observation> history;
  private final double[] logs;
  private final double[] initial;
  private final double[] weights;

  private LevelSearch(List<Observation> history, DayFactors factors) {
    this.history = history;
    int size = history.size();
    double halfLife = isSparse(history) ? HALF_LIFE_SPARSE : HALF_LIFE;
    logs = new double[size];
    initial = new double[size];
    for (int i = 0; i < size; i++) {
      Observation one = history.get(i);
      logs[i] = Math.log1p(one.people() / factors.of(one));
      initial[i] = one.weight() * Math.pow(0.5, one.age() / halfLife);
    }
    weights = initial.clone();
  }

  /**
   * The level of observations.
   *
   * @param history at least one observation, oldest first
   */
  static Level of(List<Observation> history, DayFactors factors) {
    LevelSearch search = new LevelSearch(history, factors);
    Level level = search.around(WeightedMedian.of(search.logs, search.initial));
    for (int round = 1; round < ROUNDS; round++) {
      level = search.around(level.centre());
    }
    return level;
  }

  /** Figures are sparse when fewer than half of the days since the oldest have one. */
  private static boolean isSparse(List<Observation> history) {
    double span = history.get(0).age() - history.get(history.size() - 1).age() + 1;
    return 2 * history.size() < span;
  }

  /** One round: the scale around a centre, the weights by it, and the centre by these. */
  private Level around(double centre) {
    double count = effective();
    double scale = scale(centre, count);
    double weight = 0;
    double sum = 0;
    for (int i = 0; i < logs.length; i++) {
      double far = (logs[i] - centre) / (Level.FAR * scale);
      double near = Math.max(0, 1 - far * far);
      weights[i] = initial[i] * near * near;
      weight += weights[i];
      sum += weights[i] * logs[i];
    }
    return new Level(sum / weight, scale, count);
  }

  private double effective() {
    double sum = 0;
    double squares = 0;
    for (double weight : weights) {
      sum += weight;
      squares += weight * weight;
    }
    return sum * sum / squares;
  }

  private double scale(double centre, double count) {
    double[] distances = new double[logs.length];
    for (int i = 0; i < logs.length; i++) {
      distances[i] = Math.abs(logs[i] - centre);
    }
    double deviation = NORMAL * WeightedMedian.of(distances, weights);
    // Equal round numbers hide how imprecise they are: never less than their ranges tell.
    double seen = Math.max(deviation * deviation, meanSquaredError());
    double prior = Level.PRIOR_WEIGHT * Level.PRIOR_SCALE * Level.PRIOR_SCALE;
    double shrunk = (count * seen + prior) / (count + Level.PRIOR_WEIGHT);
    // What chance adds to small numbers
    return Math.sqrt(shrunk + 1 / Math.max(Math.exp(centre), 1));
  }

  private double meanSquaredError() {
    double sum = 0;
    double total = 0;
    for (int i = 0; i < weights.length; i++) {
      double error = history.get(i).error();
      sum += weights[i] * error * error;
      total += weights[i];
    }
    return sum / total;
  }
}
