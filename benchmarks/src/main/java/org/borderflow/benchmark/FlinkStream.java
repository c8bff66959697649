package org.borderflow.benchmark;

import org.borderflow.benchmark.flink.JobOptions;
import org.borderflow.topic.Topics;

/** Flink's job over the reports, in its own process. */
final class FlinkStream implements RunningStream {
  private final FlinkProcess process;
  private final JobOptions options;
  private final FirstReport first = new FirstReport();

  /**
   * @param topics reads from the reports, and writes to the days
   */
  FlinkStream(
      FlinkProcess process, String bootstrapServers, Topics topics, StreamWay way, int threads) {
    this.process = process;
    options =
        new JobOptions(
            bootstrapServers,
            topics.reports(),
            topics.days(),
            topics.prefix() + "-flink",
            threads,
            way.exactlyOnce());
  }

  @Override
  public void start() {
    process.start(options, first);
  }

  @Override
  public FirstReport first() {
    return first;
  }

  @Override
  public ProcessorTime used() {
    return process.used();
  }

  @Override
  public void check() {
    process.check();
  }

  @Override
  public String group() {
    return options.group();
  }

  @Override
  public void close() {
    process.stop();
  }
}
