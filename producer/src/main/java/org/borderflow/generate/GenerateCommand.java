package org.borderflow.generate;

import java.io.PrintWriter;
import java.io.Writer;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.borderflow.connection.CommandFailure;
import org.borderflow.connection.ExitCode;
import org.borderflow.input.Form;
import org.borderflow.output.Output;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code borderflow generate}: makes up a history of reports whose truth is known. */
@Command(
    name = "generate",
    sortOptions = false,
    description = {
      "Makes up a history of reports, for load tests and demos, and the truth beside it.",
      "Borders are real, what happens on them and who tells of it is not. The same options",
      "give the same bytes on every machine."
    },
    mixinStandardHelpOptions = true,
    footerHeading = "%nExamples:%n",
    footer = {
      "  borderflow generate | borderflow backtest - --surges -",
      "  borderflow generate --flows 2 --days 90 --truth truth.csv --output reports.csv",
      "  borderflow generate --reports 1000000 --output load.csv",
      "  borderflow generate --format jsonl --duplicates 6 --ranges 0.3 --revisions 0.2"
    },
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:all was written",
      "2:the command line is wrong",
      "3:an output cannot be written"
    })
public final class GenerateCommand implements Callable<Integer> {
  private final InstantSource clock;

  @Mixin private final ScenarioOptions options = new ScenarioOptions();

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      description = "csv or jsonl (default: by the extension of --output, else csv).")
  private Optional<String> format = Optional.empty();

  @Option(
      names = "--output",
      paramLabel = "FILE",
      defaultValue = Output.STANDARD,
      description =
          "Writes the reports here, the whole file or none; - is standard output (default:"
              + " ${DEFAULT-VALUE}).")
  private String output = Output.STANDARD;

  @Option(
      names = "--truth",
      paramLabel = "FILE",
      description = "Writes what really happened here, as CSV: a row for each flow and day.")
  private Optional<String> truth = Optional.empty();

  @Spec
  @SuppressWarnings("NullAway.Init")
  private CommandSpec spec;

  /** The command as the program runs it. */
  public GenerateCommand() {
    this(Clock.systemUTC());
  }

  GenerateCommand(InstantSource clock) {
    this.clock = clock;
  }

  @Override
  public Integer call() {
    Scenario scenario = options.scenario(clock.instant());
    Form form = form();
    requireTwoPlaces();
    Making made = new Making(options.mostReports());
    to(output).write(reports -> write(made, scenario, form, reports));
    summarize(made, scenario);
    return ExitCode.OK;
  }

  private void requireTwoPlaces() {
    if (truth.filter(place -> isSame(place, output)).isPresent()) {
      throw usage("--truth and --output name the same place; name different ones");
    }
  }

  private static boolean isSame(String one, String other) {
    if (one.equals(Output.STANDARD) || other.equals(Output.STANDARD)) {
      return one.equals(other);
    }
    try {
      return absolute(one).equals(absolute(other));
    } catch (InvalidPathException e) {
      throw usage("\"" + e.getInput() + "\" is no file name (" + e.getReason() + "); name another");
    }
  }

  private static Path absolute(String file) {
    return Path.of(file).toAbsolutePath().normalize();
  }

  private Output to(String place) {
    return new Output(place, spec.commandLine().getOut());
  }

  /** Both files are there whole or not at all: the truth first, or reports would lack it. */
  private void write(Making made, Scenario scenario, Form form, Writer reports) {
    Generator generator = new Generator(scenario);
    ReportWriter rows = ReportWriter.of(form, reports);
    if (truth.isPresent()) {
      to(truth.get())
          .write(days -> made.make(generator, rows, Optional.of(new TruthWriting(days))));
    } else {
      made.make(generator, rows, Optional.empty());
    }
    rows.flush();
  }

  private void summarize(Making made, Scenario scenario) {
    PrintWriter err = spec.commandLine().getErr();
    err.printf(
        Locale.ROOT,
        "generated %,d reports (of them %,d retractions) on %,d flows in %,d days,"
            + " with %,d surges and %,d drops; seed %d%n",
        made.reports(),
        made.retractions(),
        scenario.flows(),
        scenario.days(),
        made.surges(),
        made.drops(),
        scenario.seed());
    err.flush();
  }

  private Form form() {
    if (format.isPresent()) {
      return switch (format.get()) {
        case "csv" -> Form.CSV;
        case "jsonl" -> Form.JSON_LINES;
        default -> throw usage("--format is \"" + format.get() + "\"; write csv or jsonl");
      };
    }
    return Form.byExtension(output).orElse(Form.CSV);
  }

  static CommandFailure usage(String line) {
    return new CommandFailure(ExitCode.USAGE, "generate: " + line);
  }
}
