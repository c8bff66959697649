package org.borderflow.surge;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import org.borderflow.assessment.Expectation;
import org.borderflow.assessment.SurgeAssessment;
import org.borderflow.assessment.SurgeState;
import org.borderflow.day.Basis;
import org.borderflow.day.DayEstimate;
import org.borderflow.day.Evidence;
import org.borderflow.day.Part;
import org.borderflow.report.Flow;
import org.junit.jupiter.api.Test;

class EarsC2Test {
  private static final Flow FLOW = Flow.of("RU", "FI");
  private static final LocalDate DAY = LocalDate.parse("2022-09-24");

  /** qnorm(0.999) */
  private static final double Z = 3.090232306167813;

  /** Computed with R, package surveillance 1.20.3: earsC, method C2, alpha 0.001, minSigma 0. */
  @Test
  void hasTheUpperBoundsAndAlarmsOfTheReferenceImplementation() throws IOException {
    List<String[]> rows = reference();
    int compared = 0;
    int alarms = 0;
    for (int i = 9; i < rows.size(); i++) {
      String[] row = rows.get(i);
      if (!row[0].equals(rows.get(i - 9)[0]) || row[3].equals("NA")) {
        continue;
      }
      List<Long> baseline =
          IntStream.rangeClosed(i - 9, i - 3)
              .mapToObj(j -> Long.parseLong(rows.get(j)[2]))
              .toList();
      double bound = EarsC2.upperBound(baseline, Z);
      assertThat(bound).as(row[1]).isCloseTo(Double.parseDouble(row[3]), within(0.01));
      boolean alarm = Long.parseLong(row[2]) > bound;
      assertThat(alarm).as(row[1]).isEqualTo(row[4].equals("1"));
      compared++;
      alarms += alarm ? 1 : 0;
    }
    assertThat(compared).isGreaterThan(150);
    assertThat(alarms).isPositive();
  }

  @Test
  void comparesTheDayWithTheSevenDaysThatEndThreeDaysBefore() {
    List<DayEstimate> baseline = new ArrayList<>();
    for (int back = 1; back <= 20; back++) {
      // 900 and 1,100 by turns within the week that counts; far more outside it
      boolean counts = back >= 3 && back <= 9;
      baseline.add(exact(DAY.minusDays(back), counts ? (back % 2 == 0 ? 900 : 1_100) : 50_000));
    }
    SurgeAssessment surge = new EarsC2().assess(exact(DAY, 2_000), baseline);
    assertThat(surge.state()).isEqualTo(SurgeState.CONFIRMED);
    Expectation expectation = surge.expectation().orElseThrow();
    // Days 3, 5, 7, 9 back have 1,100, days 4, 6, 8 have 900: mean 7,100 / 7 = 1,014.29
    assertThat(expectation.expected()).isEqualTo(1014.3);
    assertThat(expectation.ratio()).contains(1.972);
  }

  @Test
  void saysNothingWithFewerThanThreeFigures() {
    List<DayEstimate> two = List.of(exact(DAY.minusDays(4), 10), exact(DAY.minusDays(9), 10));
    assertThat(new EarsC2().assess(exact(DAY, 99_999), two).state())
        .isEqualTo(SurgeState.NO_BASELINE);
    assertThat(new EarsC2().assess(exact(DAY, 99_999), two).expectation()).isEmpty();
  }

  @Test
  void theLowEndOfARangeDecidesWhetherASurgeIsConfirmed() {
    List<DayEstimate> calm = constant(1_000);
    assertThat(new EarsC2().assess(range(DAY, 1_400, 2_000, 2_600), calm).state())
        .isEqualTo(SurgeState.POSSIBLE);
    assertThat(new EarsC2().assess(range(DAY, 1_600, 2_000, 2_600), calm).state())
        .isEqualTo(SurgeState.CONFIRMED);
  }

  @Test
  void aSmallChanceAloneIsNoSurge() {
    // 1,400 is 12.6 deviations of a Poisson number of 1,000 above it, but not half as much again
    assertThat(new EarsC2().assess(exact(DAY, 1_400), constant(1_000)).state())
        .isEqualTo(SurgeState.NONE);
    // three times as many, but only 80 people more
    assertThat(new EarsC2().assess(exact(DAY, 120), constant(40)).state())
        .isEqualTo(SurgeState.NONE);
  }

  @Test
  void survivesABaselineOfZerosAndHugeFigures() {
    SurgeAssessment surge = new EarsC2().assess(exact(DAY, 1_000_000_000_000L), constant(0));
    assertThat(surge.state()).isEqualTo(SurgeState.CONFIRMED);
    assertThat(surge.expectation().orElseThrow().ratio()).isEmpty();
    assertThat(surge.expectation().orElseThrow().score()).isEqualTo(Expectation.LARGEST_SCORE);
    assertThat(new EarsC2().assess(exact(DAY, 0), constant(0)).state()).isEqualTo(SurgeState.NONE);
  }

  private static List<DayEstimate> constant(long people) {
    return IntStream.rangeClosed(3, 9).mapToObj(i -> exact(DAY.minusDays(i), people)).toList();
  }

  private static DayEstimate exact(LocalDate day, long people) {
    return range(day, people, people, people);
  }

  private static DayEstimate range(LocalDate day, long low, long best, long high) {
    return new DayEstimate(
        FLOW,
        day,
        low,
        best,
        high,
        Basis.DAY,
        false,
        Optional.empty(),
        Optional.empty(),
        "why",
        1,
        1,
        1,
        List.of(
            new Evidence(
                "r" + day,
                "0".repeat(32),
                Part.USED,
                "publisher",
                Optional.empty(),
                "so many",
                Optional.empty(),
                Instant.EPOCH)));
  }

  private static List<String[]> reference() throws IOException {
    try (BufferedReader reader =
        new BufferedReader(
            new InputStreamReader(
                Objects.requireNonNull(
                    EarsC2Test.class.getResourceAsStream("ears-c2-reference.csv")),
                UTF_8))) {
      return reader.lines().skip(1).map(line -> line.split(",", -1)).toList();
    }
  }
}
