package org.borderflow.benchmark;

import java.io.PrintStream;
import java.util.Collection;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.borderflow.connection.ExitCode;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.format.OutputFormatFactory;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Runs {@link PureParts} and prints a table. */
@Command(
    name = "parts",
    description = {
      "Measures what parsing a row of CSV or of JSON Lines, estimating a day and assessing a day",
      "take, each by itself. The table goes to standard output, JMH's own report to standard error."
    },
    sortOptions = false,
    footer = {
      "",
      "Examples:",
      "  java -jar benchmarks/target/benchmarks.jar parts",
      "",
      "Exit codes: 0 measured, whatever the figures; 2 usage; 70 it could not be measured."
    })
final class PartsCommand implements Callable<Integer> {
  private static final int ITERATIONS = 5;

  private final PrintStream progress;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Option(
      names = "--forks",
      paramLabel = "N",
      defaultValue = "1",
      description = "processes for each part; 0: in this one (default: ${DEFAULT-VALUE})")
  private int forks;

  @Option(
      names = "--milliseconds",
      paramLabel = "N",
      defaultValue = "2000",
      description = "how long each of 5 warm-ups and 5 measurements is (default: ${DEFAULT-VALUE})")
  private int milliseconds;

  /**
   * @param progress where JMH tells what it does
   */
  PartsCommand(PrintStream progress) {
    this.progress = progress;
  }

  @Override
  public Integer call() {
    if (forks < 0 || milliseconds < 1) {
      throw new ParameterException(
          spec.commandLine(), "--forks is at least 0, --milliseconds at least 1");
    }
    Grid grid = new Grid("PART", "MICROSECONDS", "+-");
    for (RunResult result : run()) {
      grid.add(
          result.getPrimaryResult().getLabel(),
          number(result.getPrimaryResult().getScore()),
          number(result.getPrimaryResult().getScoreError()));
    }
    grid.print(spec.commandLine().getOut());
    return ExitCode.OK;
  }

  private static String number(double value) {
    return String.format(Locale.ROOT, "%.2f", value);
  }

  private Collection<RunResult> run() {
    try {
      return new Runner(
              new OptionsBuilder()
                  .include(PureParts.class.getName().replace(".", "\\.") + "\\.")
                  .forks(forks)
                  .warmupIterations(ITERATIONS)
                  .warmupTime(TimeValue.milliseconds(milliseconds))
                  .measurementIterations(ITERATIONS)
                  .measurementTime(TimeValue.milliseconds(milliseconds))
                  .shouldFailOnError(true)
                  .build(),
              OutputFormatFactory.createFormatInstance(progress, VerboseMode.NORMAL))
          .run();
    } catch (RunnerException e) {
      throw new IllegalStateException("the parts could not be measured", e);
    }
  }
}
