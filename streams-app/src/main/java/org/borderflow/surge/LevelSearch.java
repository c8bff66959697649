package org.borderflow.surge;

/**
 * Finds a level that earlier surges do not move: a weighted median, improved by rounds of
 * re-weighting. Newer figures count more, by half-lives; sparse ones keep their weight for longer.
 */
final class LevelSearch {
  /** By then an earlier surge weighs nothing, and another round changes little. */
  private static final int ROUNDS = 5;

  private static final Decay DENSE = new Decay(10);
  private static final Decay SPARSE = new Decay(21);

  /** Turns a median distance into a standard deviation of normally distributed numbers. */
  private static final double NORMAL = 1.4826;

  private final History history;
  private final double[] logs;
  private final double[] initial;
  private final double[] weights;
  private final WeightedMedian medians;
  private final Level level;

  /** Sums over the weights as they are now: of each, squared, by squared error, by logarithm. */
  private double sum;

  private double sumOfSquares;
  private double sumOfErrors;
  private double sumOfLogs;

  /**
   * Finds the level of observations.
   *
   * @param history at least one observation
   */
  LevelSearch(History history, DayFactors factors) {
    this.history = history;
    int size = history.size();
    Decay decay = isSparse(history) ? SPARSE : DENSE;
    logs = new double[size];
    initial = new double[size];
    for (int i = 0; i < size; i++) {
      logs[i] = Math.log1p(history.people(i) / history.factor(i, factors));
      initial[i] = history.weight(i) * decay.after(history.age(i));
    }
    weights = initial.clone();
    medians = new WeightedMedian(history.sorted().with(logs));
    level = search();
  }

  /** Figures are sparse when fewer than half of the days since the oldest have one. */
  private static boolean isSparse(History history) {
    double span = history.age(0) - history.age(history.size() - 1) + 1;
    return 2 * history.size() < span;
  }

  /** What was found. */
  Level level() {
    return level;
  }

  /** Whether an observation tells of something else than the level. */
  boolean isFar(int observation) {
    return level.isFar(logs[observation]);
  }

  /** Whether any observation does. */
  boolean isAnyFar() {
    for (double log : logs) {
      if (level.isFar(log)) {
        return true;
      }
    }
    return false;
  }

  private Level search() {
    sum();
    Level found = around(medians.of(initial));
    for (int round = 1; round < ROUNDS; round++) {
      found = around(found.centre());
    }
    return found;
  }

  /** One round: the scale around a centre, the weights by it, and the centre by these. */
  private Level around(double centre) {
    double count = sum * sum / sumOfSquares;
    double scale = scale(centre, count);
    for (int i = 0; i < logs.length; i++) {
      double far = (logs[i] - centre) / (Level.FAR * scale);
      double near = Math.max(0, 1 - far * far);
      weights[i] = initial[i] * near * near;
    }
    sum();
    return new Level(sumOfLogs / sum, scale, count);
  }

  /** All sums in one go, since each alone would wait for its last addition. */
  private void sum() {
    double weight = 0;
    double squares = 0;
    double errors = 0;
    double weighted = 0;
    for (int i = 0; i < weights.length; i++) {
      double one = weights[i];
      double error = history.error(i);
      weight += one;
      squares += one * one;
      errors += one * error * error;
      weighted += one * logs[i];
    }
    sum = weight;
    sumOfSquares = squares;
    sumOfErrors = errors;
    sumOfLogs = weighted;
  }

  private double scale(double centre, double count) {
    double deviation = NORMAL * medians.ofDistances(centre, weights);
    // Equal round numbers hide how imprecise they are: never less than their ranges tell.
    double seen = Math.max(deviation * deviation, sumOfErrors / sum);
    double prior = Level.PRIOR_WEIGHT * Level.PRIOR_SCALE * Level.PRIOR_SCALE;
    double shrunk = (count * seen + prior) / (count + Level.PRIOR_WEIGHT);
    // What chance adds to small numbers
    return Math.sqrt(shrunk + 1 / Math.max(Math.exp(centre), 1));
  }
}
