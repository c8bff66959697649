package org.borderflow.stream;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Random;
import java.util.TreeSet;
import org.borderflow.report.Period;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The days of a flow against a plain set. */
class KnownDaysTest {
  private static final LocalDate FIRST = LocalDate.of(Period.FIRST_YEAR, 1, 1);
  private static final LocalDate LAST = LocalDate.of(Period.LAST_YEAR, 12, 31);

  @Test
  void nothingIsKnownAtFirst() {
    KnownDays days = new KnownDays();
    days.remove(FIRST);
    assertThat(days.contains(FIRST)).isFalse();
    assertThat(days.from(FIRST)).isEmpty();
  }

  @Test
  void holdsEveryDayThatAReportMaySpeakOf() {
    KnownDays days = new KnownDays();
    days.add(LAST);
    days.add(FIRST);
    assertThat(days.from(FIRST)).contains(FIRST);
    assertThat(days.from(FIRST.plusDays(1))).contains(LAST);
    assertThat(days.from(LAST.plusDays(1))).isEmpty();
  }

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void isASetOfDays(long seed) {
    Random random = new Random(seed);
    int width = 1 + random.nextInt(3_000);
    LocalDate start = FIRST.plusDays(random.nextInt(100_000));
    KnownDays days = new KnownDays();
    NavigableSet<LocalDate> plain = new TreeSet<>();
    for (int i = 0; i < 5_000; i++) {
      LocalDate day = start.plusDays(random.nextInt(width));
      if (random.nextInt(3) == 0) {
        days.remove(day);
        plain.remove(day);
      } else {
        days.add(day);
        plain.add(day);
      }
      LocalDate asked = start.plusDays(random.nextInt(width));
      assertThat(days.contains(asked)).isEqualTo(plain.contains(asked));
      assertThat(days.from(asked)).isEqualTo(Optional.ofNullable(plain.ceiling(asked)));
    }
  }
}
