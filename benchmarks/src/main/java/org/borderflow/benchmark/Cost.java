package org.borderflow.benchmark;

import java.util.Objects;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;

/**
 * What a report costs with so much history: medians over all shots.
 *
 * @param shape how the flow is reported
 * @param days days of history
 * @param milliseconds time
 * @param cpu processor time, in milliseconds
 * @param kilobytes memory allocated, in units of 1,000 bytes
 */
record Cost(Shape shape, int days, double milliseconds, double cpu, double kilobytes) {
  private static final double HALF = 50;

  static Cost of(RunResult result) {
    return new Cost(
        Shape.valueOf(result.getParams().getParam("shape")),
        Integer.parseInt(result.getParams().getParam("days")),
        median(result.getPrimaryResult()),
        median(own(result, EffortProfiler.CPU)),
        median(own(result, EffortProfiler.ALLOCATED)));
  }

  private static Result<?> own(RunResult result, String name) {
    return Objects.requireNonNull(result.getSecondaryResults().get(name), name);
  }

  private static double median(Result<?> result) {
    return result.getStatistics().getPercentile(HALF);
  }
}
