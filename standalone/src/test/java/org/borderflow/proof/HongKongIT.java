package org.borderflow.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.borderflow.assessment.SurgeAssessment;
import org.borderflow.backtest.Backtest;
import org.borderflow.estimate.Estimator;
import org.borderflow.estimate.Reconciled;
import org.borderflow.evaluate.Condition;
import org.borderflow.evaluate.Evaluation;
import org.borderflow.evaluate.Evaluation.Row;
import org.borderflow.evaluate.Evaluator;
import org.borderflow.input.History;
import org.borderflow.naming.NamesFile;
import org.borderflow.surge.DetectorRules;
import org.borderflow.surge.Detectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What the defaults find at Hong Kong's control points, day by day from 2023 on. The figures are
 * not this project's to pass on, so the test reads them where they lie.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@EnabledIfSystemProperty(
    named = "borderflow.hongKong",
    matches = ".+",
    disabledReason =
        "the Immigration Department's figures are not part of this project: name a file of them,"
            + " as reports in CSV, with -Dborderflow.hongKong=FILE")
class HongKongIT {
  private static final LocalDate FROM = LocalDate.parse("2023-03-15");
  private static final LocalDate TO = LocalDate.parse("2025-04-25");

  private List<SurgeAssessment> assessed = List.of();
  private Evaluation evaluation = new Evaluation(0, 0, 0, 0, 0, List.of());

  @BeforeAll
  void read() throws Exception {
    Estimator estimator = new Estimator(NamesFile.shipped());
    History history =
        History.read(
            List.of(System.getProperty("borderflow.hongKong", "")),
            InputStream.nullInputStream(),
            InstantSource.fixed(Instant.parse("2026-01-01T00:00:00Z")),
            line -> {});
    assessed = Backtest.of(history.events(), estimator, DetectorRules.DEFAULT).surges();
    Predicate<LocalDate> isWanted = day -> !day.isBefore(FROM) && !day.isAfter(TO);
    evaluation =
        new Evaluator(0.02, 3_000, 7)
            .evaluate(
                FlowSeries.of(Reconciled.of(history.events(), estimator), isWanted),
                Detectors.names().stream().map(Detectors::of).toList(),
                Arrays.asList(Condition.values()),
                () -> {});
  }

  /** The first control points reopened on 8 January 2023, those left of them on 6 February. */
  @ParameterizedTest
  @CsvSource({
    "Lok Ma Chau Spur Line, 2023-01-08",
    "Man Kam To,            2023-01-08",
    "Lo Wu,                 2023-02-06",
    "Lok Ma Chau,           2023-02-06",
    "Heung Yuen Wai,        2023-02-06"
  })
  void theReopeningIsFoundBothWaysOnItsDay(String point, LocalDate day) {
    assertThat(assessed)
        .filteredOn(one -> one.flow().crossingPoint().equals(Optional.of(point)))
        .filteredOn(one -> one.day().equals(day))
        .hasSize(2)
        .allMatch(one -> one.state().isSurge());
  }

  /**
   * New Year's Day was 10 February 2024 and 29 January 2025; the public holidays last three days.
   */
  @ParameterizedTest
  @CsvSource({"2024-02-08, 2024-02-14", "2025-01-27, 2025-02-02"})
  void chineseNewYearIsFound(LocalDate from, LocalDate to) {
    Map<String, Long> points =
        assessed.stream()
            .filter(one -> !one.day().isBefore(from) && !one.day().isAfter(to))
            .filter(one -> one.state().isSurge())
            .collect(
                Collectors.groupingBy(
                    one -> one.flow().crossingPoint().orElse(""), Collectors.counting()));
    assertThat(points)
        .containsKeys(
            "Express Rail Link West Kowloon", "Hong Kong-Zhuhai-Macao Bridge", "Shenzhen Bay");
  }

  @ParameterizedTest
  @CsvSource({"clean, 0.88", "contaminated, 0.92", "irregular, 0.80"})
  void robustFindsWhatWasAdded(String condition, double least) {
    assertThat(row("robust", condition).power()).isGreaterThanOrEqualTo(least);
  }

  @Test
  void robustIsAheadOfEveryOtherDetectorUnderEveryCondition() {
    for (Row row : evaluation.rows()) {
      if (!row.detector().equals("robust")) {
        assertThat(row.power())
            .as("%s, %s", row.detector(), row.condition())
            .isLessThan(row("robust", row.condition()).power());
      }
    }
  }

  @Test
  void calmDaysHardlyEverAlert() {
    assertThat(row("robust", "clean").ownAlertRate()).isLessThanOrEqualTo(0.005);
  }

  private Row row(String detector, String condition) {
    return evaluation.rows().stream()
        .filter(row -> row.detector().equals(detector) && row.condition().equals(condition))
        .findFirst()
        .orElseThrow();
  }
}
