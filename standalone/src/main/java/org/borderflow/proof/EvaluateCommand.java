package org.borderflow.proof;

import java.io.InputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.borderflow.connection.CommandFailure;
import org.borderflow.connection.ExitCode;
import org.borderflow.estimate.Estimator;
import org.borderflow.estimate.Reconciled;
import org.borderflow.evaluate.Evaluation;
import org.borderflow.evaluate.Evaluator;
import org.borderflow.evaluate.NamedSeries;
import org.borderflow.evaluate.NoCalmDayException;
import org.borderflow.history.HistoryOptions;
import org.borderflow.input.History;
import org.borderflow.publish.Surroundings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Tells how well detectors find surges that are added to the calm days of files of reports. */
@Command(
    name = "evaluate",
    description = {
      "Tells how well each detector finds surges in your own history: adds surges to calm days and"
          + " counts those found, at the same rate of false alerts for all.",
      "Needs flows with a figure a day over at least 104 days, 90 of them before the first trial."
    },
    mixinStandardHelpOptions = true,
    sortOptions = false,
    footer = {
      "",
      "Examples:",
      "  borderflow evaluate reports.csv",
      "  borderflow evaluate reports.csv --detectors robust,w2 --conditions clean,ramp",
      "  borderflow evaluate - --output json < reports.csv | jq .rows",
      "",
      "Exit codes: 0 ok, 1 no flow can be tried, or more rows are rejected than",
      "  --max-rejects allows (the table is printed), 2 usage, 3 an input cannot be read."
    })
public final class EvaluateCommand implements Callable<Integer> {
  private final InstantSource clock;
  private final InputStream stdin;
  private final Optional<PrintStream> terminal;

  @Spec private CommandSpec spec = CommandSpec.create();
  @Mixin private HistoryOptions input = new HistoryOptions();
  @Mixin private TrialOptions options = new TrialOptions();

  @Option(
      names = "--max-rejects",
      paramLabel = "N",
      defaultValue = "0",
      description = "more rejected rows end with exit code 1 (default: ${DEFAULT-VALUE})")
  private long maxRejects;

  @Option(
      names = "--output",
      paramLabel = "FORM",
      defaultValue = "text",
      description = "text or json (default: ${DEFAULT-VALUE})")
  private String output = "text";

  /** Made by picocli. */
  public EvaluateCommand() {
    this(Surroundings.system());
  }

  private EvaluateCommand(Surroundings around) {
    this(
        around.clock(),
        around.stdin(),
        around.terminal() ? Optional.of(System.err) : Optional.empty());
  }

  /**
   * @param terminal where a progress bar is drawn; empty: nowhere
   */
  EvaluateCommand(InstantSource clock, InputStream stdin, Optional<PrintStream> terminal) {
    this.clock = clock;
    this.stdin = stdin;
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    Evaluator evaluator = options.evaluator();
    Form form = form();
    Estimator estimator = input.estimator();
    Instant begun = clock.instant();
    History history = input.read(stdin, clock, this::say);
    List<NamedSeries> series =
        FlowSeries.of(Reconciled.of(history.events(), estimator), options::covers);
    Evaluation evaluation = evaluate(evaluator, series);
    warnOfFew(evaluation);
    print(form.print(evaluation));
    say(summary(history, series.size(), Duration.between(begun, clock.instant())));
    return history.rejected() > maxRejects ? ExitCode.REJECTS : ExitCode.OK;
  }

  private Form form() {
    try {
      return Form.of(output);
    } catch (IllegalArgumentException e) {
      throw new CommandFailure(ExitCode.USAGE, "evaluate: --output: " + e.getMessage());
    }
  }

  private Evaluation evaluate(Evaluator evaluator, List<NamedSeries> series) {
    long trials = evaluator.trialsUnder(options.conditions());
    try (TrialProgress progress = new TrialProgress(terminal, trials)) {
      return evaluator.evaluate(series, options.detectors(), options.conditions(), progress::step);
    } catch (NoCalmDayException e) {
      throw new CommandFailure(
          ExitCode.REJECTS,
          "evaluate: nothing to try detectors on: "
              + e.getMessage()
              + "; give a longer history of figures for single days");
    }
  }

  /** With fewer days than one in an alert rate the thresholds are chance. */
  private void warnOfFew(Evaluation evaluation) {
    long least = (long) Math.ceil(1 / evaluation.alertRate());
    if (Math.min(evaluation.calmDays(), evaluation.trials()) < least) {
      say(
          String.format(
              Locale.ROOT,
              "warning: %,d calm days and %,d trials; with fewer than %,d of either the table says"
                  + " little",
              evaluation.calmDays(),
              evaluation.trials(),
              least));
    }
  }

  private void print(String text) {
    PrintWriter out = spec.commandLine().getOut();
    out.print(text);
    out.flush();
  }

  private void say(String line) {
    PrintWriter err = spec.commandLine().getErr();
    err.println(line);
    err.flush();
  }

  private static String summary(History history, int flows, Duration took) {
    return String.format(
        Locale.ROOT,
        "%,d reports, %,d rejected: %,d flows, in %.1f s",
        history.reports().size(),
        history.rejected(),
        flows,
        took.toMillis() / 1000.0);
  }
}
