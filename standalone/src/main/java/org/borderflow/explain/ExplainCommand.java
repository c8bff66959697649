package org.borderflow.explain;

import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.borderflow.connection.CommandFailure;
import org.borderflow.connection.ExitCode;
import org.borderflow.day.DayEstimate;
import org.borderflow.estimate.Explanation;
import org.borderflow.estimate.ReconcilingEstimator;
import org.borderflow.input.History;
import org.borderflow.input.UnreadableInputException;
import org.borderflow.naming.NamesFile;
import org.borderflow.report.Flow;
import org.borderflow.report.InvalidValueException;
import org.borderflow.report.Report;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Prints why the figure of a flow on a day is what it is. */
@Command(
    name = "explain",
    description = {
      "Prints the figure of a flow on a day, its range, its reason, and the reports behind it with"
          + " their sources.",
      "A flow that leaves something open stands for every flow that says more: RU>FI also for"
          + " RU>FI;mode=land;nationality=RU."
    },
    mixinStandardHelpOptions = true,
    sortOptions = false,
    footer = {
      "",
      "Examples:",
      "  borderflow explain reports.csv --flow 'RU>FI' --day 2022-09-24",
      "  borderflow sample | borderflow explain - --day 2022-09-24 \\",
      "      --flow 'RU>FI;mode=land;nationality=RU'",
      "",
      "Exit codes: 0 ok, 1 no report tells of that flow and day, 2 usage,",
      "  3 an input cannot be read."
    })
public final class ExplainCommand implements Callable<Integer> {
  private final InstantSource clock;
  private final InputStream stdin;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Parameters(
      paramLabel = "FILE",
      arity = "1..*",
      description = "CSV or JSON Lines, plain or gzip; - is standard input")
  private List<String> inputs = List.of();

  @Option(
      names = "--flow",
      paramLabel = "FLOW",
      required = true,
      description = "the flow, such as RU>FI;mode=land (in quotes)")
  private String flow = "";

  @Option(names = "--day", paramLabel = "DAY", required = true, description = "such as 2022-09-24")
  private String day = "";

  @Option(
      names = "--names",
      paramLabel = "FILE",
      description = "which names mean one authority or agency, as CSV (default: a list of its own)")
  private Optional<Path> names = Optional.empty();

  /** Made by picocli. */
  public ExplainCommand() {
    this(Clock.systemUTC(), System.in);
  }

  ExplainCommand(InstantSource clock, InputStream stdin) {
    this.clock = clock;
    this.stdin = stdin;
  }

  @Override
  public Integer call() {
    Flow wanted = wantedFlow();
    LocalDate wantedDay = wantedDay();
    Map<Flow, List<Report>> byFlow =
        read().stream()
            .filter(report -> isAsked(wanted, report.flow()))
            .collect(Collectors.groupingBy(Report::flow, TreeMap::new, Collectors.toList()));
    PrintWriter out = spec.commandLine().getOut();
    long found = 0;
    for (Map.Entry<Flow, List<Report>> entry : byFlow.entrySet()) {
      found += explain(entry.getKey(), entry.getValue(), wantedDay, out);
    }
    out.flush();
    if (found == 0) {
      throw new CommandFailure(
          ExitCode.REJECTS, "no report tells of " + wanted + " on " + wantedDay + ": unknown");
    }
    return ExitCode.OK;
  }

  private long explain(Flow own, List<Report> reports, LocalDate wantedDay, PrintWriter out) {
    NavigableMap<LocalDate, DayEstimate> days =
        new ReconcilingEstimator(NamesFile.readOrShipped(names)).estimate(own, reports);
    Optional<DayEstimate> estimate = Optional.ofNullable(days.get(wantedDay));
    estimate.ifPresent(
        found -> ExplanationTree.of(Explanation.of(found, reports)).forEach(out::println));
    return estimate.stream().count();
  }

  private List<Report> read() {
    try {
      return History.read(inputs, stdin, clock, spec.commandLine().getErr()::println).reports();
    } catch (UnreadableInputException e) {
      throw new CommandFailure(ExitCode.UNREADABLE, String.valueOf(e.getMessage()));
    }
  }

  private static boolean isAsked(Flow wanted, Flow flow) {
    return wanted.origin().equals(flow.origin())
        && wanted.destination().equals(flow.destination())
        && wanted.measure() == flow.measure()
        && isOpenOr(wanted.crossingPoint(), flow.crossingPoint())
        && isOpenOr(wanted.mode(), flow.mode())
        && isOpenOr(wanted.nationality(), flow.nationality());
  }

  private static <T> boolean isOpenOr(Optional<T> wanted, Optional<T> actual) {
    return wanted.isEmpty() || wanted.equals(actual);
  }

  private Flow wantedFlow() {
    try {
      return Flow.parse(flow);
    } catch (InvalidValueException e) {
      throw new CommandFailure(ExitCode.USAGE, "--flow " + e.problem() + "; " + e.mend());
    }
  }

  private LocalDate wantedDay() {
    try {
      return LocalDate.parse(day);
    } catch (DateTimeException e) {
      throw new CommandFailure(
          ExitCode.USAGE, "--day is \"" + day + "\", which is no day; write it as 2022-09-24");
    }
  }
}
