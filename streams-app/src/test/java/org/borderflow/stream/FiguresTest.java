package org.borderflow.stream;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import org.borderflow.surge.DayFigure;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The figures of a flow against a sorted map. */
class FiguresTest {
  private static final LocalDate START = LocalDate.parse("2022-01-01");
  private static final int DAYS = 60;

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {1, 2, 3, 4, 5, 6})
  void areInOrderOfTheirDays(long seed) {
    Random random = new Random(seed);
    Figures figures = new Figures();
    NavigableMap<LocalDate, DayFigure> plain = new TreeMap<>();
    for (int i = 0; i < 2_000; i++) {
      LocalDate day = START.plusDays(random.nextInt(DAYS));
      if (random.nextInt(3) == 0) {
        figures.remove(day);
        plain.remove(day);
      } else {
        DayFigure figure = new DayFigure(day, i, i, i, "", Optional.empty());
        figures.put(figure);
        plain.put(day, figure);
      }
      LocalDate first = START.plusDays(random.nextInt(DAYS));
      LocalDate last = first.plusDays(random.nextInt(DAYS) - 2L);
      assertThat(figures.size()).isEqualTo(plain.size());
      assertThat(figures.between(first, last))
          .containsExactlyElementsOf(
              last.isBefore(first)
                  ? new TreeMap<LocalDate, DayFigure>().values()
                  : plain.subMap(first, true, last, true).values());
    }
  }
}
