package org.borderflow.benchmark;

import java.io.PrintWriter;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.borderflow.connection.ExitCode;
import org.borderflow.input.History;
import org.borderflow.report.Flow;
import org.borderflow.report.Report;
import org.borderflow.sample.SampleHistory;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Prints {@link StateSize} of made-up histories and of the sample. */
@Command(
    name = "state",
    description = {
      "Measures what the store keeps for each flow and day, and what each report sends on.",
      "Nothing here depends on time: the same build prints the same figures."
    },
    sortOptions = false,
    footer = {
      "",
      "Examples:",
      "  java -jar benchmarks/target/benchmarks.jar state",
      "  java -jar benchmarks/target/benchmarks.jar state --days 60",
      "",
      "Exit codes: 0 measured, 2 usage."
    })
final class StateCommand implements Callable<Integer> {
  private static final Flow FLOW = Flow.of("UA", "PL");
  private static final List<Integer> PER_DAY = List.of(1, 3, 10);

  @Spec private CommandSpec spec = CommandSpec.create();

  @Option(
      names = "--days",
      paramLabel = "N",
      defaultValue = "365",
      description = "length of the made-up histories (default: ${DEFAULT-VALUE})")
  private int days;

  @Override
  public Integer call() {
    if (days < 1) {
      throw new ParameterException(spec.commandLine(), "--days: " + days + "; write at least 1");
    }
    Map<String, StateSize> sizes = new LinkedHashMap<>();
    histories().forEach((name, history) -> sizes.put(name, StateSize.of(history)));
    PrintWriter out = spec.commandLine().getOut();
    kept(sizes).print(out);
    out.println();
    sent(sizes).print(out);
    return ExitCode.OK;
  }

  private Map<String, List<Report>> histories() {
    Map<String, List<Report>> histories = new LinkedHashMap<>();
    PER_DAY.forEach(
        perDay ->
            histories.put("daily, " + perDay + " a day", Shape.DAILY.repeated(FLOW, days, perDay)));
    histories.put("cumulative", Shape.CUMULATIVE.repeated(FLOW, days, 1));
    histories.put("sample", sample());
    return histories;
  }

  private static List<Report> sample() {
    return History.read(
            SampleHistory.open(Clock.systemUTC(), warning -> {}),
            row -> {
              throw new IllegalStateException("the sample has a bad row: " + row);
            })
        .reports();
  }

  private static Grid kept(Map<String, StateSize> sizes) {
    Grid grid =
        new Grid("KEPT", "REPORTS", "DAYS", "KIND", "ENTRIES", "BYTES", "ENTRIES/DAY", "BYTES/DAY");
    sizes.forEach(
        (name, size) -> {
          size.kept().forEach((kind, volume) -> row(grid, name, size, kind.toString(), volume));
          row(grid, name, size, "all", size.total());
        });
    return grid;
  }

  private static void row(Grid grid, String name, StateSize size, String kind, Volume volume) {
    grid.add(
        name,
        Integer.toString(size.reports()),
        Integer.toString(size.days()),
        kind,
        Long.toString(volume.entries()),
        Long.toString(volume.bytes()),
        each("%.2f", volume.entries(), size.days()),
        each("%.0f", volume.bytes(), size.days()));
  }

  private static Grid sent(Map<String, StateSize> sizes) {
    Grid grid =
        new Grid("SENT", "REPORTS", "TO", "RECORDS", "BYTES", "RECORDS/REPORT", "BYTES/REPORT");
    sizes.forEach(
        (name, size) -> {
          for (Output output : Output.values()) {
            Volume volume = size.sentTo(output);
            grid.add(
                name,
                Integer.toString(size.reports()),
                output.toString(),
                Long.toString(volume.entries()),
                Long.toString(volume.bytes()),
                each("%.2f", volume.entries(), size.reports()),
                each("%.0f", volume.bytes(), size.reports()));
          }
        });
    return grid;
  }

  private static String each(String format, long all, int parts) {
    return String.format(Locale.ROOT, format, (double) all / parts);
  }
}
