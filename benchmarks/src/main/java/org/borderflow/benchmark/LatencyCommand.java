package org.borderflow.benchmark;

import java.nio.file.Path;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
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

  private static final int DAYS_OF_A_FLOW = 3_000;

  /** Of one country to others, so that each report has a border of its own for eight years. */
  private static final List<Flow> NEIGHBOURS = flows("UA", "PL", "SK", "HU", "RO", "MD");

  static final List<Flow> OTHERS = flows("RU", "FI", "EE", "LV", "GE", "KZ");
  private static final int MOST = DAYS_OF_A_FLOW * 5;

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
      defaultValue = "10000",
      description = "how many go before, and are not counted (default: ${DEFAULT-VALUE})")
  private int warmUp;

  @Option(names = "--exactly-once", description = "measures the stream in transactions")
  private boolean exactlyOnce;

  @Override
  public Integer call() {
    if (reports < 1 || warmUp < 0 || Math.max(reports, warmUp) > MOST) {
      throw new ParameterException(
          spec.commandLine(), "--reports: write 1 to " + MOST + "; --warm-up: 0 to " + MOST);
    }
    Path folder = TemporaryFolder.create();
    try (MeasuredBroker broker = new MeasuredBroker(1)) {
      Topics topics = broker.create();
      try (RunningStream stream =
              new WholeStream(broker.connection(), topics, exactlyOnce, 1, folder);
          Latency latency = new Latency(broker, Clock.systemUTC(), topics, broker.create())) {
        stream.start();
        latency.of(reports(warmUp, NEIGHBOURS));
        print(latency.of(reports(reports, OTHERS)));
      }
    } finally {
      TemporaryFolder.delete(folder);
    }
    return ExitCode.OK;
  }

  /** Each on a day of its own: one flow's days until they are too near to today, then another's. */
  static List<Report> reports(int number, List<Flow> flows) {
    return IntStream.iterate(0, from -> from < number, from -> from + DAYS_OF_A_FLOW)
        .boxed()
        .flatMap(
            from ->
                Shape.DAILY
                    .reports(
                        flows.get(from / DAYS_OF_A_FLOW),
                        0,
                        Math.min(DAYS_OF_A_FLOW, number - from))
                    .stream())
        .toList();
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

  private static List<Flow> flows(String from, String... to) {
    return Stream.of(to).map(country -> Flow.of(from, country)).toList();
  }

  private static String number(double value) {
    return String.format(Locale.ROOT, "%.2f", value);
  }
}
