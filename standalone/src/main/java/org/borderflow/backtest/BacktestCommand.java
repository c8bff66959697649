package org.borderflow.backtest;

import java.io.InputStream;
import java.io.PrintWriter;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.borderflow.connection.CommandFailure;
import org.borderflow.connection.ExitCode;
import org.borderflow.detection.DetectionOptions;
import org.borderflow.history.HistoryOptions;
import org.borderflow.input.History;
import org.borderflow.output.Output;
import org.borderflow.report.Text;
import org.borderflow.surge.DetectorRules;
import org.borderflow.table.Table;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Estimates and detects over files of reports, without a broker. */
@Command(
    name = "backtest",
    description = {
      "Estimates days and detects surges over files of reports, without a broker.",
      "Writes what the stream's topics would hold, to the byte, as CSV."
    },
    mixinStandardHelpOptions = true,
    sortOptions = false,
    footer = {
      "",
      "Examples:",
      "  borderflow backtest reports.csv --days days.csv --surges surges.csv",
      "  borderflow sample | borderflow backtest - --surges - | grep confirmed",
      "  borderflow backtest reports.csv --episodes - --holidays holidays.csv \\",
      "      --detector 'UA>*=ears-c2' --gates 'RU>FI;mode=land=ratio=1.3,excess=300'",
      "",
      "Exit codes: 0 ok, 1 more rows rejected than --max-rejects allows (the tables are written),",
      "  2 usage, 3 an input cannot be read or a table cannot be written."
    })
public final class BacktestCommand implements Callable<Integer> {
  private final InstantSource clock;
  private final InputStream stdin;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Option(
      names = "--days",
      paramLabel = "FILE",
      description = "writes the day estimates here; - is standard output")
  private Optional<String> days = Optional.empty();

  @Option(
      names = "--surges",
      paramLabel = "FILE",
      description = "writes the assessments here; - is standard output")
  private Optional<String> surges = Optional.empty();

  @Option(
      names = "--episodes",
      paramLabel = "FILE",
      description = "writes the episodes of surges and drops here; - is standard output")
  private Optional<String> episodes = Optional.empty();

  @Option(
      names = "--max-rejects",
      paramLabel = "N",
      defaultValue = "0",
      description = "more rejected rows end with exit code 1 (default: ${DEFAULT-VALUE})")
  private long maxRejects;

  @Mixin private HistoryOptions history = new HistoryOptions();
  @Mixin private DetectionOptions detection = new DetectionOptions();

  /** Made by picocli. */
  public BacktestCommand() {
    this(Clock.systemUTC(), System.in);
  }

  BacktestCommand(InstantSource clock, InputStream stdin) {
    this.clock = clock;
    this.stdin = stdin;
  }

  @Override
  public Integer call() {
    checkUsage();
    Instant begun = clock.instant();
    PrintWriter err = spec.commandLine().getErr();
    DetectorRules rules = detection.rules();
    History reading = history.read(stdin, clock, line -> err.println(Text.shown(line)));
    Backtest backtest = Backtest.of(reading.events(), history.estimator(), rules);
    days.ifPresent(to -> write(Table.DAYS, backtest.days(), to));
    surges.ifPresent(to -> write(Table.SURGES, backtest.surges(), to));
    episodes.ifPresent(to -> write(Table.EPISODES, backtest.episodes(), to));
    err.println(summary(reading, backtest, Duration.between(begun, clock.instant())));
    err.flush();
    return reading.rejected() > maxRejects ? ExitCode.REJECTS : ExitCode.OK;
  }

  private void checkUsage() {
    List<String> places = Stream.of(days, surges, episodes).flatMap(Optional::stream).toList();
    if (places.isEmpty()) {
      throw usage("say where to write: --days, --surges, --episodes FILE (- is standard output)");
    }
    if (Set.copyOf(places).size() < places.size()) {
      throw usage(
          "two of --days, --surges and --episodes name the same place; name different ones");
    }
  }

  private static CommandFailure usage(String line) {
    return new CommandFailure(ExitCode.USAGE, "backtest: " + line);
  }

  private static String summary(History reading, Backtest backtest, Duration took) {
    long found = backtest.surges().stream().filter(surge -> surge.state().isSurge()).count();
    return String.format(
        Locale.ROOT,
        "%,d reports, %,d rejected: %,d days, %,d surges, in %.1f s",
        reading.reports().size(),
        reading.rejected(),
        backtest.days().size(),
        found,
        took.toMillis() / 1000.0);
  }

  private <T> void write(Table<T> table, Collection<T> rows, String place) {
    new Output(place, spec.commandLine().getOut()).write(to -> table.write(rows, to));
  }
}
