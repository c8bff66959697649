package org.borderflow.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.LocalDateTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PeriodTest {

  @Test
  void countsBothEndsOfWholeDays() {
    Period period = total("2022-09-21", "2022-09-27");
    assertThat(period.from()).isEqualTo(LocalDateTime.parse("2022-09-21T00:00"));
    assertThat(period.until()).isEqualTo(LocalDateTime.parse("2022-09-28T00:00"));
    assertThat(period.firstDay()).isEqualTo(LocalDate.parse("2022-09-21"));
    assertThat(period.lastDay()).isEqualTo(LocalDate.parse("2022-09-27"));
    assertThat(period.days()).isEqualTo(7);
    assertThat(period.isWholeDays()).isTrue();
  }

  @Test
  void takesADateTimeAtTheEndAsExclusive() {
    Period period = total("2022-09-28T10:00", "2022-09-29T10:00");
    assertThat(period.firstDay()).isEqualTo(LocalDate.parse("2022-09-28"));
    assertThat(period.lastDay()).isEqualTo(LocalDate.parse("2022-09-29"));
    assertThat(period.days()).isEqualTo(2);
    assertThat(period.isWholeDays()).isFalse();
    assertThat(period.start()).isEqualTo("2022-09-28T10:00");
    assertThat(period.end()).isEqualTo("2022-09-29T10:00");
  }

  @Test
  void takesMidnightsAsTheDaysTheyBound() {
    Period period = total("2022-09-21T00:00", "2022-09-28T00:00");
    assertThat(period).isEqualTo(total("2022-09-21", "2022-09-27"));
    assertThat(period.start()).isEqualTo("2022-09-21");
    assertThat(period.end()).isEqualTo("2022-09-27");
  }

  @Test
  void mixesADayAndATime() {
    Period period = total("2022-09-28T22:00", "2022-09-29");
    assertThat(period.until()).isEqualTo(LocalDateTime.parse("2022-09-30T00:00"));
    assertThat(period.days()).isEqualTo(2);
    assertThat(period.isWholeDays()).isFalse();
  }

  @Test
  void endsOnADayAtItsMidnight() {
    assertThat(total("2022-09-28T10:00", "2022-09-29T00:00").lastDay())
        .isEqualTo(LocalDate.parse("2022-09-28"));
  }

  @Test
  void knowsLeapDays() {
    assertThat(total("2024-02-28", "2024-03-01").days()).isEqualTo(3);
    assertThat(total("2024-02-29", "2024-02-29"))
        .isEqualTo(Period.ofDay(LocalDate.parse("2024-02-29")));
    assertThatThrownBy(() -> total("2022-02-29", "2022-03-01"))
        .isInstanceOf(InvalidValueException.class)
        .hasMessage(
            "period.start is \"2022-02-29\", which is no day and no time of the calendar; write it"
                + " as 2022-09-28, or as 2022-09-28T10:00 for a time of day");
  }

  @ParameterizedTest
  @CsvSource({
    "1900-01-01,1900-01-01",
    "2199-12-31,2199-12-31",
    "2199-12-31T00:00,2200-01-01T00:00"
  })
  void takesTheYears1900To2199(String start, String end) {
    assertThat(total(start, end).days()).isEqualTo(1);
  }

  @ParameterizedTest
  @CsvSource({
    "1899-12-31,1900-01-01,period.start",
    "2199-12-31,2200-01-01,period.end",
    "2200-06-01,2200-06-02,period.start",
    "2199-12-31T00:00,2200-01-01T00:01,period.end",
    "2022-09-27,2022-09-21,period.end",
    "2022-09-28T10:00,2022-09-28T10:00,period.end",
    "2022-09-28T00:00,2022-09-28T00:00,period.end",
    "2022-9-28,2022-09-29,period.start",
    "28.09.2022,2022-09-29,period.start",
    "2022-09-28,2022-09-28T10:00:30,period.end",
    "2022-09-28,2022-09-28T24:00,period.end",
    "2022-09-28,2022-09-29T10:00Z,period.end",
    "2022-09-28,+2022-09-29T10:00,period.end",
    "٢٠٢٢-٠٩-٢٨,2022-09-29,period.start",
    "'',2022-09-29,period.start",
  })
  void refusesWhatIsNoPeriod(String start, String end, String field) {
    assertThatThrownBy(() -> total(start, end))
        .isInstanceOfSatisfying(
            InvalidValueException.class, e -> assertThat(e.field()).isEqualTo(field));
  }

  @Test
  void refusesSeconds() {
    assertThatThrownBy(
            () ->
                new Period(
                    LocalDateTime.parse("2022-09-28T10:00:01"),
                    LocalDateTime.parse("2022-09-29T10:00"),
                    PeriodKind.TOTAL))
        .isInstanceOf(InvalidValueException.class)
        .hasMessageContaining("seconds");
  }

  private static Period total(String start, String end) {
    return Period.of(start, end, PeriodKind.TOTAL);
  }
}
