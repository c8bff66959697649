package org.borderflow.evaluate;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.borderflow.evaluate.Evaluation.Row;

/** An evaluation as a table to read. */
public final class EvaluationText {
  private EvaluationText() {}

  /** The table: a line on the settings, a header, a line for each condition and detector. */
  public static String of(Evaluation evaluation) {
    return String.format(
            Locale.ROOT,
            "%d trials a condition on %d calm days of %d series, alert rate %.1f%%, seed %d%n",
            evaluation.trials(),
            evaluation.calmDays(),
            evaluation.series(),
            100 * evaluation.alertRate(),
            evaluation.seed())
        + String.format(
            Locale.ROOT,
            "%-14s %-14s %7s %9s %11s   %s%n",
            "condition",
            "detector",
            "power",
            "delay",
            "alert rate",
            "by its gates: power, alert rate")
        + lines(evaluation.rows());
  }

  private static String lines(List<Row> rows) {
    return rows.stream().map(EvaluationText::line).collect(Collectors.joining());
  }

  private static String line(Row row) {
    return String.format(
        Locale.ROOT,
        "%-14s %-14s %7.3f %9s %10.1f%%   %19.3f %10.1f%%%n",
        row.condition(),
        row.detector(),
        row.power(),
        Double.isFinite(row.delay()) ? String.format(Locale.ROOT, "%.2f d", row.delay()) : "-",
        100 * row.alertRate(),
        row.ownPower(),
        100 * row.ownAlertRate());
  }
}
