package org.borderflow.evaluate;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.borderflow.evaluate.Evaluation.Row;
import org.borderflow.surge.Detector;
import org.borderflow.surge.Detectors;

/**
 * Evaluates all detectors on a file of daily figures in the report CSV form, unquoted: {@code
 * EvaluateFile FILE FROM TO [TRIALS [SEED]]}.
 */
final class EvaluateFile {
  private static final PrintStream OUT = System.out;

  private EvaluateFile() {}

  public static void main(String[] args) throws IOException {
    List<NamedSeries> series = read(Path.of(args[0]), args[1], args[2]);
    int trials = args.length > 3 ? Integer.parseInt(args[3]) : 3_000;
    long seed = args.length > 4 ? Long.parseLong(args[4]) : 7;
    List<Detector> detectors = Detectors.names().stream().map(Detectors::of).toList();
    Evaluation evaluation =
        new Evaluator(0.02, trials, seed)
            .evaluate(series, detectors, List.of(Condition.values()), () -> {});
    OUT.print(EvaluationText.of(evaluation));
    for (Row row : evaluation.rows()) {
      OUT.printf(
          Locale.ROOT,
          "%s %s: threshold %.3f; by its own gates %.2f%% alerts, power %.3f%n",
          row.condition(),
          row.detector(),
          row.threshold(),
          100 * row.ownAlertRate(),
          row.ownPower());
    }
  }

  static List<NamedSeries> read(Path file, String from, String to) throws IOException {
    SortedMap<String, SortedMap<LocalDate, Double>> series = new TreeMap<>();
    try (Stream<String> lines = Files.lines(file)) {
      lines
          .skip(1)
          .map(line -> line.split(",", -1))
          .filter(row -> row[10].compareTo(from) >= 0 && row[10].compareTo(to) <= 0)
          .forEach(
              row ->
                  series
                      .computeIfAbsent(
                          row[0] + ">" + row[1] + " " + row[2], unknown -> new TreeMap<>())
                      .put(LocalDate.parse(row[10]), Double.parseDouble(row[7])));
    }
    return series.entrySet().stream()
        .map(entry -> NamedSeries.of(entry.getKey(), entry.getValue()))
        .toList();
  }
}
