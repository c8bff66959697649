package org.borderflow.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.atomic.AtomicInteger;
import org.borderflow.evaluate.Evaluation.Row;
import org.borderflow.surge.Detector;
import org.borderflow.surge.Detectors;
import org.junit.jupiter.api.Test;

class EvaluatorTest {
  private static final LocalDate FIRST = LocalDate.parse("2023-01-01");
  private static final List<Detector> DETECTORS =
      Detectors.names().stream().map(Detectors::of).toList();

  private static List<NamedSeries> series() {
    List<NamedSeries> all = new ArrayList<>();
    for (int number = 0; number < 3; number++) {
      Random random = new Random(number);
      double level = 1_000 * (number + 1);
      double[] people = new double[300];
      Arrays.setAll(
          people,
          i -> Math.rint(level * (i % 7 < 2 ? 1.5 : 1) * Math.exp(0.1 * random.nextGaussian())));
      all.add(new NamedSeries("series " + number, FIRST, people));
    }
    return all;
  }

  private static Evaluation evaluate(int trials, long seed) {
    return new Evaluator(0.02, trials, seed)
        .evaluate(series(), DETECTORS, List.of(Condition.values()), () -> {});
  }

  private static Row row(Evaluation evaluation, String detector, Condition condition) {
    return evaluation.rows().stream()
        .filter(row -> row.detector().equals(detector) && row.condition().equals(condition.code()))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void countsTheSurgesFoundAtTheAlertRateAskedFor() {
    Evaluation evaluation = evaluate(200, 7);
    assertThat(evaluation.rows()).hasSize(DETECTORS.size() * Condition.values().length);
    for (Row row : evaluation.rows()) {
      assertThat(row.power()).as(row.toString()).isBetween(0.0, 1.0);
      if (Condition.of(row.condition()).reference().code().equals(row.condition())) {
        // 2 % of 200 trials are 4; equal statistics can make it fewer
        assertThat(row.alertRate()).as(row.toString()).isLessThanOrEqualTo(0.02);
      }
    }
    Row robust = row(evaluation, "robust", Condition.CLEAN);
    assertThat(robust.alertRate()).isCloseTo(0.02, within(1e-9));
    // noise of a tenth hides no surge of 60 % and more
    assertThat(robust.power()).isGreaterThan(0.9);
    assertThat(robust.found())
        .filteredOn(found -> found.multiple() >= 2)
        .allMatch(found -> found.power() == 1 && found.delay() == 0);
    // a ratio to a week that knows no weekends needs a larger one
    assertThat(row(evaluation, "ratio", Condition.CLEAN).power()).isLessThan(robust.power());
  }

  @Test
  void theSameSeedGivesTheSameOnAnyNumberOfCores() throws Exception {
    Evaluation here = evaluate(60, 7);
    ForkJoinPool four = new ForkJoinPool(4);
    try {
      assertThat(four.submit(() -> evaluate(60, 7)).get()).isEqualTo(here);
    } finally {
      four.shutdown();
    }
    assertThat(evaluate(60, 8)).isNotEqualTo(here);
  }

  @Test
  void tellsOfEachTrial() {
    AtomicInteger done = new AtomicInteger();
    Evaluator evaluator = new Evaluator(0.1, 25, 1);
    evaluator.evaluate(
        series(),
        List.of(Detectors.of("ratio")),
        List.of(Condition.CLEAN, Condition.RAMP),
        done::incrementAndGet);
    // the threshold of the ramp comes from clean, which is not tried twice
    assertThat(done).hasValue(50);
    assertThat(evaluator.trialsUnder(List.of(Condition.CLEAN, Condition.RAMP))).isEqualTo(50);
    assertThat(evaluator.trialsUnder(List.of(Condition.RAMP))).isEqualTo(50);
    assertThat(evaluator.trialsUnder(List.of(Condition.SHORT6))).isEqualTo(25);
  }

  @Test
  void seriesThatAreSmallOrMostlyZeroAreLeftOut() {
    double[] small = new double[300];
    Arrays.fill(small, 90);
    double[] zeros = new double[300];
    Arrays.setAll(zeros, i -> i % 4 == 0 ? 0 : 5_000);
    List<NamedSeries> unfit =
        List.of(new NamedSeries("small", FIRST, small), new NamedSeries("zeros", FIRST, zeros));
    assertNothingToTry(unfit, "none of 2 flows has a median above 100 people");
    assertNothingToTry(List.of(), "no flow has a figure");
  }

  @Test
  void aShortHistoryHasNoDayToTry() {
    // 90 days before the calm day, itself and 13 after it: 104
    double[] people = new double[103];
    Arrays.fill(people, 1_000);
    assertNothingToTry(
        List.of(new NamedSeries("short", FIRST, people)),
        "none of the 1 flows (of 1) with",
        "calm day with 90 days before it and 13 after it");
  }

  private static void assertNothingToTry(List<NamedSeries> series, String... message) {
    assertThatExceptionOfType(NoCalmDayException.class)
        .isThrownBy(
            () ->
                new Evaluator(0.02, 10, 1)
                    .evaluate(series, DETECTORS, List.of(Condition.CLEAN), () -> {}))
        .satisfies(thrown -> assertThat(thrown).hasMessageContainingAll(message));
  }

  @Test
  void aCalmDayIsLikeItsWeekdayInTheWeeksAround() {
    double[] people = new double[200];
    Arrays.fill(people, 1_000);
    people[120] = 1_360;
    people[121] = 1_340;
    people[122] = 690;
    people[123] = 710;
    List<Integer> calm =
        CalmDay.of(List.of(new NamedSeries("one", FIRST, people))).stream()
            .map(CalmDay::index)
            .toList();
    assertThat(calm).contains(121, 123).doesNotContain(120, 122);
    // 90 days before the first, 13 after the last
    assertThat(calm.get(0)).isEqualTo(90);
    assertThat(calm.get(calm.size() - 1)).isEqualTo(186);
  }

  @Test
  void anEvaluationWithoutTrialsIsRefused() {
    assertThatIllegalArgumentException().isThrownBy(() -> new Evaluator(0.02, 0, 1));
    assertThatIllegalArgumentException().isThrownBy(() -> new Evaluator(0, 10, 1));
    assertThatIllegalArgumentException().isThrownBy(() -> Condition.of("rainy"));
  }

  @Test
  void theTableHasALineForEachRowAndTheSeed() {
    String table = EvaluationText.of(evaluate(20, 42));
    assertThat(table).contains("seed 42").contains("alert rate 2.0%");
    assertThat(table.lines()).hasSize(2 + DETECTORS.size() * Condition.values().length);
    assertThat(table.lines().skip(2))
        .allMatch(line -> line.matches("\\S+ +\\S+ +[01]\\.\\d{3} .*% +[01]\\.\\d{3} .*%"));
  }
}
