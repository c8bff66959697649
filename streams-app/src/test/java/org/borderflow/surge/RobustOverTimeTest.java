package org.borderflow.surge;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.IntToDoubleFunction;
import java.util.stream.Stream;
import org.borderflow.assessment.SurgeState;
import org.borderflow.episode.EpisodeKind;
import org.borderflow.episode.SurgeEpisode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the detector says of whole series. */
class RobustOverTimeTest {
  private static final LocalDate FIRST = LocalDate.parse("2022-01-03");
  private static final int CALM = 90;

  private final Robust robust = new Robust();

  /** 1,000 people a day, give or take a tenth. */
  private static double calm(int day) {
    return 1_000 * Math.exp(0.1 * new Random(day).nextGaussian());
  }

  private List<Assessment> days(int length, IntToDoubleFunction people) {
    double[] numbers = new double[length];
    Arrays.setAll(numbers, people);
    return Assessments.of(robust, FIRST, numbers);
  }

  @Test
  void aRiseByFivePerCentADayIsFoundWithinTwoWeeksAsOne() {
    List<Assessment> found =
        days(CALM + 14, i -> i < CALM ? calm(i) : calm(i) * Math.pow(1.05, i - CALM + 1));
    assertThat(found.subList(0, CALM)).noneMatch(Assessment::isSurge);
    assertThat(found.subList(CALM, CALM + 14)).anyMatch(Assessment::isSurge);
  }

  @Test
  void aRiseTooSlowForAnyOneDayIsFoundByItsSum() {
    // 3 % a day: against a level that follows, no day is half as high again as expected
    List<Assessment> found =
        days(CALM + 21, i -> i < CALM ? calm(i) : calm(i) * Math.pow(1.03, i - CALM + 1));
    List<Assessment> rising =
        found.stream().filter(day -> day.isSurge() && day.since().isPresent()).toList();
    assertThat(rising).isNotEmpty();
    Assessment first = rising.get(0);
    assertThat(first.since().orElseThrow())
        .isBetween(FIRST.plusDays(CALM - 2), FIRST.plusDays(CALM + 12));
    assertThat(first.ratio().orElseThrow()).isGreaterThanOrEqualTo(1.5);
    // the sum needs at least seven figures
    assertThat(first.day()).isAfterOrEqualTo(first.since().orElseThrow().plusDays(6));
    // what is found with more than one point of the sum is found without raising calm days
    assertThat(found.subList(0, CALM)).noneMatch(Assessment::isSurge);
  }

  @Test
  void aLastingNewLevelIsAcceptedAfterAboutTenDays() {
    List<Assessment> found = days(CALM + 40, i -> i < CALM ? calm(i) : 3 * calm(i));
    List<Boolean> surges = found.stream().map(Assessment::isSurge).toList();
    assertThat(surges.subList(CALM, CALM + 8)).containsOnly(true);
    assertThat(surges.subList(CALM + 14, CALM + 40)).containsOnly(false);
    List<SurgeEpisode> episodes = Assessments.episodes(found);
    assertThat(episodes).hasSize(1);
    assertThat(episodes.get(0).closedOn()).isPresent();
  }

  @Test
  void calmDaysRaiseHardlyAnything() {
    long surges =
        days(2_000, RobustOverTimeTest::calm).stream().filter(day -> day.state().isSurge()).count();
    // at most 0.5 % of them
    assertThat(surges).isLessThanOrEqualTo(10);
  }

  /** All of it is a pure function of the days in the lookback, in any order and number. */
  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3})
  void aDayDependsOnNothingButItsLookback(int seed) {
    Random random = new Random(seed);
    double[] people = new double[160];
    Arrays.setAll(people, i -> random.nextInt(4) == 0 ? Double.NaN : calm(random.nextInt(500)));
    int day = 120;
    people[day] = 1_700;
    double[] others = people.clone();
    for (int i = 0; i < others.length; i++) {
      if (i > day || i < day - robust.lookback().oldest()) {
        others[i] = random.nextInt(100_000);
      }
    }
    LocalDate date = FIRST.plusDays(day);
    Assessment alone = robust.over(Series.daily(FIRST, people)).assess(date);
    assertThat(robust.over(Series.daily(FIRST, others)).assess(date)).isEqualTo(alone);
    // and not on what was assessed before
    DayTest used = robust.over(Series.daily(FIRST, people));
    Series.daily(FIRST, people).days().forEach(used::assess);
    assertThat(used.assess(date)).isEqualTo(alone);
  }

  static Stream<double[]> strange() {
    double[] zeros = new double[200];
    double[] one = new double[200];
    Arrays.fill(one, 777);
    double[] huge = new double[200];
    Arrays.setAll(huge, i -> 1e12 * (1 + i % 5 / 20.0));
    double[] nothing = new double[200];
    Arrays.setAll(nothing, i -> i % 3 == 0 ? Double.NaN : 500);
    double[] wild = new double[200];
    Arrays.setAll(
        wild,
        i ->
            switch (i % 4) {
              case 0 -> Double.POSITIVE_INFINITY;
              case 1 -> -5;
              case 2 -> 1e300;
              default -> 500;
            });
    return Stream.of(zeros, one, huge, nothing, wild);
  }

  @ParameterizedTest
  @MethodSource("strange")
  void strangeSeriesRaiseNothingAndBreakNothing(double[] people) {
    for (String name : Detectors.names()) {
      if (!name.equals("ratio")) {
        assertThat(Assessments.of(Detectors.of(name), FIRST, people))
            .as(name)
            .noneMatch(day -> day.state().isSurge());
      }
    }
  }

  @Test
  void aSingleFigureHasNoBaseline() {
    assertThat(days(1, i -> 5_000))
        .singleElement()
        .matches(day -> day.state() == SurgeState.NO_BASELINE);
  }

  @Test
  void aGapOfAYearLeavesNoBaseline() {
    List<Assessment> found =
        days(100 + 365 + 30, i -> i < 100 || i >= 465 ? calm(i) * (i < 465 ? 1 : 20) : Double.NaN);
    assertThat(found.get(100).state()).isEqualTo(SurgeState.NO_BASELINE);
    assertThat(found.subList(100, found.size())).noneMatch(Assessment::isSurge);
  }

  @Test
  void aJumpFromNothingToAMillionIsOneEpisode() {
    List<Assessment> found = days(200, i -> i < 100 ? 0 : 1_000_000);
    assertThat(found.get(100).isSurge()).isTrue();
    assertThat(found.get(100).state()).isEqualTo(SurgeState.CONFIRMED);
    assertThat(Assessments.episodes(found)).hasSize(1);
    assertThat(found.stream().filter(Assessment::isSurge).count()).isBetween(8L, 15L);
  }

  @Test
  void zerosThatComeAndGoWithTheWeatherLeaveNoUsableBaseline() {
    Random random = new Random(5);
    List<Assessment> found =
        days(300, i -> random.nextInt(5) < 3 ? 0 : 2_000 + random.nextInt(900));
    assertThat(found.subList(20, 300)).allMatch(day -> day.state() == SurgeState.NO_BASELINE);
  }

  @Test
  void aBorderThatIsClosedForAMonthDropsAndReopensOnce() {
    List<Assessment> found = days(260, i -> i >= 100 && i < 130 ? 0 : calm(i));
    List<SurgeEpisode> episodes = Assessments.episodes(found);
    assertThat(episodes).hasSize(2);
    assertThat(episodes.get(0).kind()).isEqualTo(EpisodeKind.DROP);
    assertThat(episodes.get(0).first()).isEqualTo(FIRST.plusDays(100));
    assertThat(episodes.get(1).kind()).isEqualTo(EpisodeKind.SURGE);
    assertThat(episodes.get(1).first()).isEqualTo(FIRST.plusDays(130));
  }
}
