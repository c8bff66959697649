package org.borderflow.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlainTimeTest {
  @ParameterizedTest
  @ValueSource(strings = {"2022-09-25", "1900-01-01", "2199-12-31", "2024-02-29", "0000-01-01"})
  void readsDaysAsTheJdkDoes(String day) {
    assertThat(PlainTime.day(day)).contains(LocalDate.parse(day));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2022-09-25T12:00:00Z",
        "1970-01-01T00:00:00Z",
        "2024-02-29T23:59:59Z",
        "1969-12-31T23:59:59Z"
      })
  void readsTimesAsTheJdkDoes(String time) {
    assertThat(PlainTime.instant(time)).contains(Instant.parse(time));
  }

  /** These are for others to read or to refuse. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "2022-9-25",
        "2022-09-2x",
        "+022-09-25",
        "20220925",
        "２０２２-09-25",
        "2022-09-25 "
      })
  void leavesOtherFormsOfDaysAlone(String day) {
    assertThat(PlainTime.day(day)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2022-09-25T12:00Z",
        "2022-09-25T12:00:00.5Z",
        "2022-09-25T24:00:00Z",
        "2022-09-25T12:60:00Z",
        "2022-09-25T23:59:60Z",
        "2022-09-25t12:00:00z",
        "2022-09-25T12:00:00+"
      })
  void leavesOtherFormsOfTimesAlone(String time) {
    assertThat(PlainTime.instant(time)).isEmpty();
  }

  @Test
  void refusesDaysThatNoCalendarHas() {
    assertThatThrownBy(() -> PlainTime.day("2023-02-29")).isInstanceOf(DateTimeException.class);
    assertThatThrownBy(() -> PlainTime.instant("2022-13-01T00:00:00Z"))
        .isInstanceOf(DateTimeException.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1970-01-01T00:00:00Z",
        "2022-09-25T09:08:07Z",
        "2022-09-25T12:00:00.001Z",
        "0001-01-01T00:00:00Z",
        "0000-12-31T23:59:59Z",
        "-0001-01-01T00:00:00Z",
        "9999-12-31T23:59:59Z",
        "+10000-01-01T00:00:00Z"
      })
  void writesTimesAsTheJdkDoes(String time) {
    assertThat(PlainTime.text(Instant.parse(time))).isEqualTo(time);
  }

  @Test
  void writesAnyTimeAsTheJdkDoes() {
    SplittableRandom random = new SplittableRandom(11);
    for (int i = 0; i < 10_000; i++) {
      // From the year -999 to 10,999.
      Instant time = Instant.ofEpochSecond(random.nextLong(-93_724_041_600L, 284_991_177_600L));
      assertThat(PlainTime.text(time)).as("seed 11").isEqualTo(time.toString());
    }
  }
}
