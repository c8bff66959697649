package org.borderflow.surge;

/** Logarithms of the figures of a series, each taken once, when it is asked for. */
final class Logs {
  private static final double UNIFORM = Math.sqrt(12);

  private final Series series;

  /** By index; 0 where unknown, and of what is quickly found to be 0. */
  private final double[] best;

  private final double[] errors;

  Logs(Series series) {
    this.series = series;
    best = new double[series.size()];
    errors = new double[series.size()];
  }

  Series series() {
    return series;
  }

  /** ln(1 + people) of a day's best figure. */
  double best(int index) {
    if (best[index] == 0) {
      best[index] = Math.log1p(series.best(index));
    }
    return best[index];
  }

  /**
   * Standard deviation of the logarithm of a figure that may as well be anywhere in its range: the
   * width of a uniform distribution by √12.
   */
  double error(int index) {
    if (errors[index] == 0 && series.low(index) < series.high(index)) {
      errors[index] = (Math.log1p(series.high(index)) - Math.log1p(series.low(index))) / UNIFORM;
    }
    return errors[index];
  }

  /** Takes over what is known of the same figure in an earlier state of the flow. */
  void take(int index, Logs before, int indexBefore) {
    if (series.isSameFigure(index, before.series, indexBefore)) {
      best[index] = before.best[indexBefore];
      errors[index] = before.errors[indexBefore];
    }
  }
}
