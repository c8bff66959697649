package org.borderflow.benchmark.flink;

import java.util.List;

/**
 * How the job is to run.
 *
 * @param bootstrapServers addresses of the broker
 * @param reports topic that it reads
 * @param output topic that it writes to
 * @param group name of its consumer group
 * @param threads its parallelism, at least 1
 * @param exactlyOnce whether it writes in transactions
 */
public record JobOptions(
    String bootstrapServers,
    String reports,
    String output,
    String group,
    int threads,
    boolean exactlyOnce) {
  private static final String BETWEEN = "\t";

  /** As a line for {@link #of}. */
  public String line() {
    return String.join(
        BETWEEN,
        bootstrapServers,
        reports,
        output,
        group,
        Integer.toString(threads),
        Boolean.toString(exactlyOnce));
  }

  static JobOptions of(String line) {
    List<String> parts = List.of(line.split(BETWEEN, -1));
    return new JobOptions(
        parts.get(0),
        parts.get(1),
        parts.get(2),
        parts.get(3),
        Integer.parseInt(parts.get(4)),
        Boolean.parseBoolean(parts.get(5)));
  }
}
