package org.borderflow.benchmark;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Callable;
import org.borderflow.connection.ExitCode;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Prints how fast reports reach Kafka, against a bare producer. */
@Command(
    name = "throughput",
    description = {
      "Measures how many reports a second publish and replay bring to a broker in this process,",
      "against a bare producer with the same records and settings."
    },
    sortOptions = false,
    footer = {
      "",
      "Examples:",
      "  java -jar benchmarks/target/benchmarks.jar throughput",
      "  java -jar benchmarks/target/benchmarks.jar throughput --reports 20000 --rounds 3",
      "  java -jar benchmarks/target/benchmarks.jar throughput --way replay-gzip",
      "",
      "Exit codes: 0 measured, 2 usage, 70 it could not be measured."
    })
final class ThroughputCommand implements Callable<Integer> {
  @Spec private CommandSpec spec = CommandSpec.create();

  @Option(
      names = "--reports",
      paramLabel = "N",
      defaultValue = "300000",
      description = "how many reports the file has (default: ${DEFAULT-VALUE})")
  private int reports;

  @Option(
      names = "--rounds",
      paramLabel = "N",
      defaultValue = "5",
      description = "how often each way is measured, after a round to warm up (default: 5)")
  private int rounds;

  @Option(
      names = "--partitions",
      paramLabel = "N",
      defaultValue = "4",
      description = "partitions of the topic (default: ${DEFAULT-VALUE})")
  private int partitions;

  @Option(
      names = "--way",
      paramLabel = "WAY",
      description = "measures this way beside the bare loop, as the table names it; repeatable")
  private List<String> wayNames = new ArrayList<>();

  @Override
  public Integer call() throws IOException {
    requirePositive("--reports", reports);
    requirePositive("--rounds", rounds);
    requirePositive("--partitions", partitions);
    List<Way> ways = measuredWays();
    PrintWriter err = spec.commandLine().getErr();
    try (GeneratedFile file = GeneratedFile.of(reports);
        MeasuredBroker broker = new MeasuredBroker(partitions)) {
      err.printf(Locale.ROOT, "%,d reports, %,d bytes%n", reports, file.size());
      List<List<Passage>> measured =
          new Throughput(broker, file, reports, ways)
              .measure(rounds, () -> err.println("a round is done"));
      new ThroughputTable(measured).grid().print(spec.commandLine().getOut());
    }
    return ExitCode.OK;
  }

  /** What is measured is compared with the bare loop. */
  private List<Way> measuredWays() {
    try {
      Set<Way> measured = new LinkedHashSet<>(List.of(Way.BARE));
      measured.addAll(Way.named(wayNames));
      return List.copyOf(measured);
    } catch (IllegalArgumentException e) {
      throw new ParameterException(spec.commandLine(), String.valueOf(e.getMessage()), e);
    }
  }

  private void requirePositive(String option, int value) {
    if (value < 1) {
      throw new ParameterException(
          spec.commandLine(), option + ": " + value + "; write at least 1");
    }
  }
}
