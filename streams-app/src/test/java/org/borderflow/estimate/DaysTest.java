package org.borderflow.estimate;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class DaysTest {
  private static final int SEEDS = 200;
  private static final int DAYS = 60;

  /** In any order, with days put again and taken away. */
  @Test
  void whatThereIsOfADayIsFoundAsInASortedMap() {
    for (int seed = 0; seed < SEEDS; seed++) {
      Random chance = new Random(seed);
      ByDay<Integer> byDay = new ByDay<>();
      NavigableMap<Integer, Integer> sorted = new TreeMap<>();
      for (int i = 0; i < 2 * DAYS; i++) {
        int day = chance.nextInt(DAYS) - DAYS / 2;
        if (chance.nextInt(4) == 0) {
          assertThat(byDay.remove(day)).as("seed %d", seed).isEqualTo(sorted.containsKey(day));
          sorted.remove(day);
        } else {
          byDay.put(day, i);
          sorted.put(day, i);
        }
        assertSame(seed, byDay, sorted, new Span(day, day + chance.nextInt(DAYS)));
      }
    }
  }

  private static void assertSame(
      int seed, ByDay<Integer> byDay, NavigableMap<Integer, Integer> sorted, Span span) {
    var inside = sorted.subMap(span.first(), true, span.last(), true);
    assertThat(byDay.in(span))
        .as("seed %d, %s", seed, span)
        .containsExactlyElementsOf(inside.values());
    assertThat(byDay.days().isIn(span)).as("seed %d, %s", seed, span).isEqualTo(!inside.isEmpty());
    assertThat(byDay.get(span.first()).isPresent())
        .as("seed %d, %s", seed, span)
        .isEqualTo(sorted.containsKey(span.first()));
    List<Integer> days = new ArrayList<>();
    byDay.days().forEach(days::add);
    assertThat(days).as("seed %d", seed).containsExactlyElementsOf(sorted.keySet());
  }

  @Test
  void aDayIsInOnce() {
    Days days = new Days();
    days.addAll(new Span(-2, 2));
    days.addAll(new Span(0, 3));
    assertThat(days.size()).isEqualTo(6);
    assertThat(days.add(3)).isFalse();
    assertThat(days.dates())
        .startsWith(LocalDate.parse("1969-12-30"))
        .endsWith(LocalDate.parse("1970-01-04"));
  }

  /** A day that no report can speak of is asked for like any other. */
  @Test
  void aDayBeyondAllHasTheNearestNumber() {
    assertThat(Days.number(LocalDate.MAX)).isEqualTo(Integer.MAX_VALUE);
    assertThat(Days.number(LocalDate.MIN)).isEqualTo(Integer.MIN_VALUE);
    assertThat(new Estimator().open(Estimates.FLOW).day(LocalDate.MAX)).isEmpty();
  }
}
