package org.borderflow.surge;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever is kept or left out to be fast changes no bit of what is found. */
class RobustReferenceTest {
  private static final LocalDate FIRST = LocalDate.parse("2022-01-03");
  private static final int LENGTH = 150;

  /** A flow of one kind: how it scatters, and what its days are made of. */
  private static final class Flow {
    private final Random random;
    private final double level;
    private final double noise;
    private final double weekend;
    private final int roundTo;
    private final double gaps;
    private final double zeros;
    private final double ranges;
    private final double shares;

    Flow(Random random) {
      this.random = random;
      level = Math.exp(1 + random.nextInt(9));
      noise = random.nextInt(4) / 8.0;
      weekend = 0.5 + random.nextInt(4) / 2.0;
      roundTo = random.nextBoolean() ? 1 : 100;
      gaps = random.nextInt(3) / 3.0;
      zeros = random.nextInt(4) == 0 ? 0.1 : 0;
      ranges = random.nextInt(3) / 2.0;
      shares = random.nextInt(3) / 4.0;
    }

    boolean hasFigure() {
      return random.nextDouble() >= gaps;
    }

    DayFigure figure(int day) {
      LocalDate date = FIRST.plusDays(day);
      double usual = level * (Weekday.isWeekend(date.toEpochDay()) ? weekend : 1);
      double surge = day % 60 > 50 ? 4 : 1;
      double people = usual * surge * Math.exp(noise * random.nextGaussian());
      long best = random.nextDouble() < zeros ? 0 : Math.round(people / roundTo) * roundTo;
      boolean isRange = random.nextDouble() < ranges;
      String source = random.nextDouble() < shares ? "total " + day / 9 : "";
      Optional<Long> quoted = random.nextInt(5) == 0 ? Optional.of(best / 2) : Optional.empty();
      return new DayFigure(
          date, isRange ? best / 2 : best, best, isRange ? 2 * best : best, source, quoted);
    }

    NavigableMap<LocalDate, DayFigure> figures() {
      NavigableMap<LocalDate, DayFigure> figures = new TreeMap<>();
      for (int day = 0; day < LENGTH; day++) {
        if (hasFigure()) {
          DayFigure figure = figure(day);
          figures.put(figure.day(), figure);
        }
      }
      return figures;
    }
  }

  private static Holidays holidays(Random random) {
    Map<LocalDate, OptionalDouble> factors = new HashMap<>();
    for (int i = random.nextInt(2) * 8; i > 0; i--) {
      OptionalDouble factor =
          random.nextBoolean()
              ? OptionalDouble.of(1 + random.nextDouble())
              : OptionalDouble.empty();
      factors.put(FIRST.plusDays(random.nextInt(LENGTH)), factor);
    }
    return Holidays.of(factors);
  }

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20})
  void comparisonsAreThoseOfThePlainWayToTheLastBit(long seed) {
    Random random = new Random(seed);
    Series series = Series.ofFigures(new Flow(random).figures().values());
    Holidays holidays = holidays(random);
    Standings standings = new Standings(series, holidays);
    for (int i = 0; i < series.size(); i++) {
      assertThat(standings.of(i).comparison())
          .as("seed %d, %s", seed, LocalDate.ofEpochDay(series.day(i)))
          .isEqualTo(new PlainComparison(series, i, holidays).compare());
    }
  }

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20})
  void goingOnAfterChangesIsAsGoodAsBeginningAnew(long seed) {
    Random random = new Random(seed);
    Flow flow = new Flow(random);
    NavigableMap<LocalDate, DayFigure> figures = flow.figures();
    Detector robust = new Robust(new Gates(0.5, 1, 1, 0), holidays(random));
    DayTest test = robust.over(Series.ofFigures(figures.values()));
    for (int step = 0; step < 12; step++) {
      Series series = Series.ofFigures(figures.values());
      DayTest anew = robust.over(series);
      for (LocalDate day : series.days()) {
        assertThat(test.assess(day)).as("seed %d, step %d", seed, step).isEqualTo(anew.assess(day));
      }
      Set<LocalDate> changed = changed(random, flow, figures);
      test = robust.over(Series.ofFigures(figures.values()), test, changed);
    }
  }

  /** Some figures come, go, are others, or only said to be others. */
  private static Set<LocalDate> changed(
      Random random, Flow flow, NavigableMap<LocalDate, DayFigure> figures) {
    Set<LocalDate> changed = new TreeSet<>();
    for (int i = random.nextInt(3); i >= 0; i--) {
      DayFigure figure = flow.figure(random.nextInt(LENGTH));
      switch (random.nextInt(5)) {
        case 0 -> figures.remove(figure.day());
        case 1 -> changed.add(figures.firstKey());
        default -> figures.put(figure.day(), figure);
      }
      changed.add(figure.day());
    }
    return changed;
  }
}
