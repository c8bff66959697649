package org.borderflow.benchmark;

import java.util.Collection;
import java.util.List;
import org.openjdk.jmh.infra.BenchmarkParams;
import org.openjdk.jmh.infra.IterationParams;
import org.openjdk.jmh.profile.InternalProfiler;
import org.openjdk.jmh.results.AggregationPolicy;
import org.openjdk.jmh.results.IterationResult;
import org.openjdk.jmh.results.ScalarResult;

/**
 * Adds the effort of each shot to what JMH reports. JMH's own profilers count what is made ready
 * before a shot, too. Public because JMH makes it.
 */
public final class EffortProfiler implements InternalProfiler {
  static final String CPU = "cpu";
  static final String ALLOCATED = "allocated";

  private static final double NANOS_PER_MS = 1e6;
  private static final double BYTES_PER_KB = 1e3;
  private static volatile Effort last = Effort.NONE;

  /** Made by JMH. */
  public EffortProfiler() {}

  /** Notes the effort of a shot. */
  static void note(Effort shot) {
    last = shot;
  }

  @Override
  public String getDescription() {
    return "processor time and memory of each report";
  }

  @Override
  public void beforeIteration(BenchmarkParams benchmark, IterationParams iteration) {
    note(Effort.NONE);
  }

  @Override
  public Collection<ScalarResult> afterIteration(
      BenchmarkParams benchmark, IterationParams iteration, IterationResult result) {
    Effort shot = last;
    int reports = benchmark.getOpsPerInvocation();
    return List.of(
        scalar(CPU, shot.nanos() / NANOS_PER_MS / reports, "ms/op"),
        scalar(ALLOCATED, shot.bytes() / BYTES_PER_KB / reports, "kB/op"));
  }

  private static ScalarResult scalar(String name, double value, String unit) {
    return new ScalarResult(name, value, unit, AggregationPolicy.AVG);
  }
}
