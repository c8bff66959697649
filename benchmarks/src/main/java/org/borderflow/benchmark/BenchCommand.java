package org.borderflow.benchmark;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.borderflow.connection.ExitCode;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Prints how fast the stream works through reports, against a bare topology. */
@Command(
    name = "bench",
    description = {
      "Measures how many reports a second the stream works through, against a bare pass-through",
      "topology and a job of Flink's, on one broker in this process and in one run; then how long",
      "one report takes, what is kept, how long a start takes, the demo's memory and what a report",
      "costs after years, as the commands latency, state, restore, demo and cost do by themselves."
    },
    sortOptions = false,
    footer = {
      "",
      "Examples:",
      "  java -XX:+UseSerialGC -jar benchmarks/target/benchmarks.jar bench",
      "  java -jar benchmarks/target/benchmarks.jar bench --part streams --reports 100000",
      "  java -jar benchmarks/target/benchmarks.jar bench --part streams --stream flink,replay",
      "",
      "Exit codes: 0 measured, 2 usage, 70 it could not be measured."
    })
final class BenchCommand implements Callable<Integer> {
  @Spec private CommandSpec spec = CommandSpec.create();

  @Option(
      names = "--part",
      paramLabel = "NAME",
      split = ",",
      defaultValue = "STREAMS,LATENCY,STATE,RESTORE,DEMO,COST",
      description = "what is measured: ${COMPLETION-CANDIDATES} (default: all)")
  private List<BenchPart> parts = new ArrayList<>();

  @Option(
      names = "--reports",
      paramLabel = "N",
      defaultValue = "10000",
      description = "how many reports there are (default: ${DEFAULT-VALUE})")
  private int reports;

  @Option(
      names = "--rounds",
      paramLabel = "N",
      defaultValue = "1",
      description = "how often each is measured, after warming up (default: ${DEFAULT-VALUE})")
  private int rounds;

  @Option(
      names = "--partitions",
      paramLabel = "N",
      split = ",",
      defaultValue = "1,2,4",
      description = "partitions of the topics (default: ${DEFAULT-VALUE})")
  private List<Integer> partitions = new ArrayList<>();

  @Option(
      names = "--stream",
      paramLabel = "NAME",
      split = ",",
      defaultValue = "KEEPING,FLINK,REPLAY,LIVE",
      description = {
        "what is measured beside the bare topology: KEEPING, which also keeps each record in a",
        "store, under two keys; FLINK, a sum for each border and day",
        "with mean and deviation of seven days; REPLAY, Borderflow with reports sent a while",
        "ago; LIVE, Borderflow with reports that do not wait (default: all)"
      })
  private List<StreamWay.Work> streams = new ArrayList<>();

  @Option(
      names = "--threads",
      paramLabel = "N",
      defaultValue = "1",
      description = "threads of each stream, Flink's parallelism (default: ${DEFAULT-VALUE})")
  private int threads;

  @Option(
      names = "--guarantee",
      paramLabel = "NAME",
      split = ",",
      defaultValue = "AT_LEAST_ONCE,EXACTLY_ONCE",
      description = "${COMPLETION-CANDIDATES} (default: both)")
  private List<Guarantee> guarantees = new ArrayList<>();

  private enum Guarantee {
    AT_LEAST_ONCE,
    EXACTLY_ONCE
  }

  @Override
  public Integer call() throws IOException {
    requirePositive("--reports", reports);
    requirePositive("--rounds", rounds);
    requirePositive("--threads", threads);
    partitions.forEach(number -> requirePositive("--partitions", number));
    for (BenchPart part : BenchPart.values()) {
      int exitCode = parts.contains(part) ? measure(part) : ExitCode.OK;
      if (exitCode != ExitCode.OK) {
        return exitCode;
      }
    }
    return ExitCode.OK;
  }

  private int measure(BenchPart part) throws IOException {
    if (parts.size() > 1) {
      spec.commandLine().getOut().printf("# %s%n%n", part.heading());
    }
    int exitCode = part.command().isEmpty() ? streams() : other(part.command());
    if (parts.size() > 1) {
      spec.commandLine().getOut().println();
    }
    return exitCode;
  }

  private int streams() throws IOException {
    PrintWriter err = spec.commandLine().getErr();
    try (MeasuredBroker broker = new MeasuredBroker(1)) {
      List<ProducerRecord<byte[], byte[]>> published = PublishedReports.generate(broker, reports);
      err.printf(Locale.ROOT, "%,d reports%n", published.size());
      try (StreamRuns runs = new StreamRuns(broker, published, threads)) {
        List<List<StreamPassage>> measured =
            runs.measure(ways(), rounds, () -> err.println("a round is done"));
        new StreamTable(measured).grid().print(spec.commandLine().getOut());
      }
    }
    return ExitCode.OK;
  }

  private int other(List<String> command) {
    Map<String, CommandLine> commands = spec.commandLine().getParent().getSubcommands();
    return Optional.ofNullable(commands.get(command.get(0)))
        .orElseThrow()
        .execute(command.stream().skip(1).toArray(String[]::new));
  }

  private List<StreamWay> ways() {
    List<StreamWay> ways = new ArrayList<>();
    for (Guarantee guarantee : guarantees) {
      for (int number : partitions) {
        for (StreamWay.Work work : StreamWay.Work.values()) {
          if (work != StreamWay.Work.PASS_THROUGH && !streams.contains(work)) {
            continue;
          }
          ways.add(new StreamWay(work, guarantee == Guarantee.EXACTLY_ONCE, number));
        }
      }
    }
    return List.copyOf(ways);
  }

  private void requirePositive(String option, int value) {
    if (value < 1) {
      throw new ParameterException(
          spec.commandLine(), option + ": " + value + "; write at least 1");
    }
  }
}
