package org.borderflow.benchmark;

import java.io.PrintStream;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Callable;
import org.borderflow.connection.ExitCode;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.format.OutputFormatFactory;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.VerboseMode;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Runs {@link CostPerReport} and prints one table. */
@Command(
    name = "cost",
    description = {
      "Measures what the next report on a flow costs, by how much history the flow has.",
      "The table goes to standard output, JMH's own report to standard error."
    },
    sortOptions = false,
    footer = {
      "",
      "Examples:",
      "  java -jar benchmarks/target/benchmarks.jar cost",
      "  java -jar benchmarks/target/benchmarks.jar cost --shape daily --forks 1",
      "",
      "Exit codes: 0 measured, whatever the figures; 2 usage; 70 it could not be measured."
    })
final class CostCommand implements Callable<Integer> {
  private final PrintStream progress;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Option(
      names = "--shape",
      paramLabel = "SHAPE",
      split = ",",
      defaultValue = "daily,cumulative",
      description =
          "how the flow is reported: ${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE})")
  private List<Shape> shapes = List.of();

  @Option(
      names = "--days",
      paramLabel = "N",
      split = ",",
      defaultValue = "60,365,3650",
      description =
          "days of history; the first is what others are held against (default: ${DEFAULT-VALUE})")
  private List<Integer> days = List.of();

  @Option(
      names = "--forks",
      paramLabel = "N",
      defaultValue = "3",
      description = "processes for each line of the table; 0: this one (default: ${DEFAULT-VALUE})")
  private int forks;

  @Option(
      names = "--warm-up",
      paramLabel = "N",
      defaultValue = "10000",
      description = "reports that go before in each process (default: ${DEFAULT-VALUE})")
  private int warmUp;

  @Option(
      names = "--shots",
      paramLabel = "N",
      defaultValue = "40",
      description = "shots of each process, of 20 reports each (default: ${DEFAULT-VALUE})")
  private int shots;

  /**
   * @param progress where JMH tells what it does
   */
  CostCommand(PrintStream progress) {
    this.progress = progress;
  }

  @Override
  public Integer call() {
    requireAtLeast("--days", 1, Collections.min(days));
    requireAtLeast("--forks", 0, forks);
    requireAtLeast("--warm-up", 0, warmUp);
    requireAtLeast("--shots", 1, shots);
    List<Cost> costs =
        run().stream()
            .map(Cost::of)
            .sorted(
                Comparator.comparing(Cost::shape).thenComparing(cost -> days.indexOf(cost.days())))
            .toList();
    new CostTable(costs, days.get(0)).grid().print(spec.commandLine().getOut());
    return ExitCode.OK;
  }

  private Collection<RunResult> run() {
    ChainedOptionsBuilder options =
        new OptionsBuilder()
            .include(CostPerReport.class.getName().replace(".", "\\.") + "\\.")
            .param("shape", shapes.stream().map(Shape::name).toArray(String[]::new))
            .param("days", days.stream().map(String::valueOf).toArray(String[]::new))
            .param("warmUp", Integer.toString(warmUp))
            .forks(forks)
            .measurementIterations(shots)
            .addProfiler(EffortProfiler.class)
            .shouldFailOnError(true);
    try {
      return new Runner(
              options.build(),
              OutputFormatFactory.createFormatInstance(progress, VerboseMode.NORMAL))
          .run();
    } catch (RunnerException e) {
      throw new IllegalStateException(e.getMessage() + "; see above for what JMH says", e);
    }
  }

  private void requireAtLeast(String option, int least, int given) {
    if (given < least) {
      throw new ParameterException(
          spec.commandLine(), option + ": " + given + "; write at least " + least);
    }
  }
}
