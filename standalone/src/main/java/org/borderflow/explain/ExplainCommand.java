package org.borderflow.explain;

import java.io.InputStream;
import java.io.PrintWriter;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.borderflow.connection.CommandFailure;
import org.borderflow.connection.ExitCode;
import org.borderflow.day.DayEstimate;
import org.borderflow.estimate.Reconciled;
import org.borderflow.estimate.Wording;
import org.borderflow.history.HistoryOptions;
import org.borderflow.input.History;
import org.borderflow.report.Flow;
import org.borderflow.report.InvalidValueException;
import org.borderflow.report.Report;
import org.borderflow.report.Text;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
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
      "Exit codes: 0 ok, 1 the day is unknown, 2 usage,",
      "  3 an input cannot be read."
    })
public final class ExplainCommand implements Callable<Integer> {
  private final InstantSource clock;
  private final InputStream stdin;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Option(
      names = "--flow",
      paramLabel = "FLOW",
      required = true,
      description = "the flow, such as RU>FI;mode=land (in quotes)")
  private String flow = "";

  @Option(names = "--day", paramLabel = "DAY", required = true, description = "such as 2022-09-24")
  private String day = "";

  @Mixin private HistoryOptions options = new HistoryOptions();

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
    PrintWriter err = spec.commandLine().getErr();
    History history = options.read(stdin, clock, line -> err.println(Text.shown(line)));
    List<DayEstimate> found =
        Reconciled.of(history.events(), options.estimator()).days().stream()
            .filter(estimate -> estimate.day().equals(wantedDay))
            .filter(estimate -> isAsked(wanted, estimate.flow()))
            .toList();
    if (found.isEmpty()) {
      throw unknown(wanted, wantedDay, history.reports());
    }
    PrintWriter out = spec.commandLine().getOut();
    ExplanationTree tree = new ExplanationTree(history.retractions());
    found.forEach(estimate -> tree.of(estimate).forEach(out::println));
    out.flush();
    return ExitCode.OK;
  }

  /** A day can be unknown although much is said: a long total, an upper limit. */
  private static CommandFailure unknown(Flow wanted, LocalDate day, List<Report> reports) {
    List<String> said =
        reports.stream()
            .filter(report -> isAsked(wanted, report.flow()))
            .filter(report -> !day.isBefore(report.period().firstDay()))
            .filter(report -> !day.isAfter(report.period().lastDay()))
            .map(report -> '"' + Wording.of(report, day) + '"')
            .distinct()
            .toList();
    String why =
        said.isEmpty()
            ? "no report tells of it"
            : "what is said of that time gives the day no number: " + said.get(0);
    String others = said.size() > 1 ? " and " + (said.size() - 1) + " others" : "";
    return new CommandFailure(
        ExitCode.REJECTS, wanted + " on " + day + " is unknown: " + why + others);
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
