package org.borderflow.benchmark;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.borderflow.connection.ExitCode;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Prints {@link DemoRun}s. */
@Command(
    name = "demo",
    description = {
      "Measures what a newcomer meets: the time from starting the demo to its first surge and to",
      "its end, and the memory that its process has at most. The replay does not wait."
    },
    sortOptions = false,
    footer = {
      "",
      "Examples:",
      "  java -jar benchmarks/target/benchmarks.jar demo",
      "  java -jar benchmarks/target/benchmarks.jar demo --runs 1 --java -Xmx128m",
      "",
      "Memory is told by Linux alone; elsewhere it is 0.",
      "Exit codes: 0 measured, 2 usage, 70 it could not be measured."
    })
final class DemoCommand implements Callable<Integer> {
  private static final double MEGABYTE = 1e6;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Option(
      names = "--runs",
      paramLabel = "N",
      defaultValue = "3",
      description = "how often it is started (default: ${DEFAULT-VALUE})")
  private int runs;

  @Option(
      names = "--java",
      paramLabel = "OPTION",
      description = "an option for its Java; repeatable")
  private List<String> javaOptions = new ArrayList<>();

  @Override
  public Integer call() {
    if (runs < 1) {
      throw new ParameterException(spec.commandLine(), "--runs: " + runs + "; write at least 1");
    }
    PrintWriter err = spec.commandLine().getErr();
    Grid grid = new Grid("RUN", "FIRST SURGE S", "END S", "MEMORY MB");
    for (int run = 1; run <= runs; run++) {
      DemoRun measured = DemoRun.of(javaOptions);
      err.println("a run is done");
      grid.add(
          Integer.toString(run),
          number(measured.toFirst()),
          number(measured.toEnd()),
          number(measured.mostMemory() / MEGABYTE));
    }
    grid.print(spec.commandLine().getOut());
    return ExitCode.OK;
  }

  private static String number(double value) {
    return String.format(Locale.ROOT, "%.1f", value);
  }
}
