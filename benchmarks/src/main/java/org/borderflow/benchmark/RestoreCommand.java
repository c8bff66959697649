package org.borderflow.benchmark;

import java.io.IOException;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.borderflow.connection.ExitCode;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Prints {@link Restoring.Times}. */
@Command(
    name = "restore",
    description = {
      "Measures how long the stream takes from its start until it works: with the state that the",
      "last run left on disk, and with an empty folder, when it reads the state back from Kafka."
    },
    sortOptions = false,
    footer = {
      "",
      "Examples:",
      "  java -XX:+UseSerialGC -jar benchmarks/target/benchmarks.jar restore",
      "  java -jar benchmarks/target/benchmarks.jar restore --reports 100000",
      "",
      "Exit codes: 0 measured, 2 usage, 70 it could not be measured."
    })
final class RestoreCommand implements Callable<Integer> {
  @Spec private CommandSpec spec = CommandSpec.create();

  @Option(
      names = "--reports",
      paramLabel = "N",
      defaultValue = "20000",
      description = "how many reports the state is of (default: ${DEFAULT-VALUE})")
  private int reports;

  @Override
  public Integer call() throws IOException {
    if (reports < 1) {
      throw new ParameterException(
          spec.commandLine(), "--reports: " + reports + "; write at least 1");
    }
    try (MeasuredBroker broker = new MeasuredBroker(1)) {
      Restoring.Times times = Restoring.of(broker, PublishedReports.generate(broker, reports));
      Grid grid = new Grid("STATE", "REPORTS", "ENTRIES", "START S", "ENTRIES/S");
      grid.add("kept", Integer.toString(reports), "0", seconds(times.kept()), "-");
      grid.add(
          "restored",
          Integer.toString(reports),
          Long.toString(times.entries()),
          seconds(times.restored()),
          String.format(Locale.ROOT, "%.0f", times.entries() / times.restored()));
      grid.print(spec.commandLine().getOut());
    }
    return ExitCode.OK;
  }

  private static String seconds(double value) {
    return String.format(Locale.ROOT, "%.2f", value);
  }
}
