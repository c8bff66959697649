package org.borderflow.benchmark;

import java.nio.file.Path;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.function.ToDoubleFunction;
import org.borderflow.connection.ExitCode;
import org.borderflow.report.Flow;
import org.borderflow.report.Report;
import org.borderflow.topic.Topics;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Prints how long a report takes to become a result, against a bare echo. */
@Command(
    name = "latency",
    description = {
      "Measures how long it takes from sending a report until its assessment is read, one report",
      "at a time, against a bare consumer and producer that send the same bytes back, and against",
      "reading them from the topic they were sent to; all in turn, on one broker in this process."
    },
    sortOptions = false,
    footer = {
      "",
      "Examples:",
      "  java -XX:+UseSerialGC -jar benchmarks/target/benchmarks.jar latency",
      "  java -jar benchmarks/target/benchmarks.jar latency --reports 200 --exactly-once",
      "",
      "Exit codes: 0 measured, 2 usage, 70 it could not be measured."
    })
final class LatencyCommand implements Callable<Integer> {
  private static final double MEDIAN = 0.5;
  private static final double LAST_HUNDREDTH = 0.99;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Option(
      names = "--reports",
      paramLabel = "N",
      defaultValue = "2000",
      description = "how many reports are measured (default: ${DEFAULT-VALUE})")
  private int reports;

  @Option(
      names = "--warm-up",
      paramLabel = "N",
      defaultValue = "1000",
      description = "how many go before, and are not counted (default: ${DEFAULT-VALUE})")
  private int warmUp;

  @Option(names = "--exactly-once", description = "measures the stream in transactions")
  private boolean exactlyOnce;

  @Override
  public Integer call() {
    if (reports < 1 || warmUp < 0) {
      throw new ParameterException(
          spec.commandLine(), "--reports: write at least 1; --warm-up: 0 or more");
    }
    Path folder = TemporaryFolder.create();
    try (MeasuredBroker broker = new MeasuredBroker(1)) {
      Topics topics = broker.create();
      try (RunningStream stream =
              new WholeStream(broker.connection(), topics, exactlyOnce, 1, folder);
          Latency latency = new Latency(broker, Clock.systemUTC(), topics, broker.create())) {
        stream.start();
        List<Report> all = Shape.DAILY.reports(Flow.of("UA", "PL"), 0, warmUp + reports);
        latency.of(all.subList(0, warmUp));
        print(latency.of(all.subList(warmUp, all.size())));
      }
    } finally {
      TemporaryFolder.delete(folder);
    }
    return ExitCode.OK;
  }

  private void print(List<Latency.Times> all) {
    Grid grid = new Grid("UNTIL", "P50 MS", "/ echo", "P99 MS", "/ echo");
    double[] echo = sorted(all, Latency.Times::echo);
    add(grid, "passage", sorted(all, Latency.Times::passage), echo);
    add(grid, "echo", echo, echo);
    add(grid, "assessment", sorted(all, Latency.Times::result), echo);
    grid.print(spec.commandLine().getOut());
  }

  private static void add(Grid grid, String name, double[] sorted, double[] echo) {
    grid.add(
        name,
        number(at(sorted, MEDIAN)),
        number(at(sorted, MEDIAN) / at(echo, MEDIAN)),
        number(at(sorted, LAST_HUNDREDTH)),
        number(at(sorted, LAST_HUNDREDTH) / at(echo, LAST_HUNDREDTH)));
  }

  private static double[] sorted(List<Latency.Times> all, ToDoubleFunction<Latency.Times> figure) {
    double[] sorted = all.stream().mapToDouble(figure).toArray();
    Arrays.sort(sorted);
    return sorted;
  }

  /** The smallest figure that so large a part of all do not exceed. */
  static double at(double[] sorted, double part) {
    return sorted[Math.max(0, (int) Math.ceil(part * sorted.length) - 1)];
  }

  private static String number(double value) {
    return String.format(Locale.ROOT, "%.2f", value);
  }
}
