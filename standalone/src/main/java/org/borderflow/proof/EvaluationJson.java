package org.borderflow.proof;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import org.borderflow.evaluate.Evaluation;
import org.borderflow.evaluate.Evaluation.Row;
import tools.jackson.databind.json.JsonMapper;

/** An evaluation as one JSON document, its numbers rounded. */
final class EvaluationJson {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final int POWER_DIGITS = 3;
  private static final int DELAY_DIGITS = 2;
  private static final int RATE_DIGITS = 4;

  private EvaluationJson() {}

  /** In the order in which they are written. */
  private record Document(
      long seed, int trials, double alertRate, int series, int calmDays, List<Line> rows) {}

  /**
   * The delay is null when nothing was found. Power, delay and alert rate are those at the
   * threshold; the last two are those by the gates that the detector has by default.
   */
  private record Line(
      String condition,
      String detector,
      double power,
      Optional<Double> delayDays,
      double alertRate,
      double threshold,
      double gatesPower,
      double gatesAlertRate) {}

  static String of(Evaluation evaluation) {
    return JSON.writeValueAsString(
            new Document(
                evaluation.seed(),
                evaluation.trials(),
                evaluation.alertRate(),
                evaluation.series(),
                evaluation.calmDays(),
                evaluation.rows().stream().map(EvaluationJson::line).toList()))
        + "\n";
  }

  private static Line line(Row row) {
    return new Line(
        row.condition(),
        row.detector(),
        rounded(row.power(), POWER_DIGITS),
        Optional.of(row.delay())
            .filter(Double::isFinite)
            .map(delay -> rounded(delay, DELAY_DIGITS)),
        rounded(row.alertRate(), RATE_DIGITS),
        rounded(row.threshold(), POWER_DIGITS),
        rounded(row.ownPower(), POWER_DIGITS),
        rounded(row.ownAlertRate(), RATE_DIGITS));
  }

  private static double rounded(double number, int digits) {
    return BigDecimal.valueOf(number).setScale(digits, RoundingMode.HALF_UP).doubleValue();
  }
}
