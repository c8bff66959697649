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
import org.openjdk.jmh.runner.options.VerboseMode;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Runs {@link ArticlesPerSecond} and prints one line. */
@Command(
    name = "extraction",
    description = {
      "Measures how many news texts of 3,000 characters are read a second, on one thread.",
      "The figure goes to standard output, JMH's own report to standard error."
    },
    footer = {
      "",
      "Examples:",
      "  java -jar benchmarks/target/benchmarks.jar extraction",
      "",
      "Exit codes: 0 measured, whatever the figure; 2 usage; 70 it could not be measured."
    })
final class ExtractionCommand implements Callable<Integer> {
  private final PrintStream progress;

  @Spec private CommandSpec spec = CommandSpec.create();

  /**
   * @param progress where JMH tells what it does
   */
  ExtractionCommand(PrintStream progress) {
    this.progress = progress;
  }

  @Override
  public Integer call() {
    for (RunResult result : run()) {
      spec.commandLine()
          .getOut()
          .printf(
              Locale.ROOT,
              "%.0f articles a second (± %.0f)%n",
              result.getPrimaryResult().getScore(),
              result.getPrimaryResult().getScoreError());
    }
    return ExitCode.OK;
  }

  private Collection<RunResult> run() {
    try {
      return new Runner(
              new OptionsBuilder()
                  .include(ArticlesPerSecond.class.getName().replace(".", "\\.") + "\\.")
                  .shouldFailOnError(true)
                  .build(),
              OutputFormatFactory.createFormatInstance(progress, VerboseMode.NORMAL))
          .run();
    } catch (RunnerException e) {
      throw new IllegalStateException("the extraction could not be measured", e);
    }
  }
}
