package org.borderflow.article;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Year;
import java.time.YearMonth;
import org.borderflow.extract.Published;
import org.borderflow.report.InvalidValueException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PublishedTextTest {
  private static final LocalDate DAY = LocalDate.parse("2022-09-25");

  private static Published read(String text) {
    return PublishedText.read(text).published();
  }

  /** 23:30 at three hours ahead of UTC is 20:30. */
  @Test
  void theOffsetTellsTheMoment() {
    assertThat(PublishedText.read("2022-09-25T23:30:00+03:00").at())
        .contains(Instant.parse("2022-09-25T20:30:00Z"));
    assertThat(PublishedText.read("2022-09-25T23:30Z").at())
        .contains(Instant.parse("2022-09-25T23:30:00Z"));
    assertThat(PublishedText.read("2022-09-25T23:30").at()).isEmpty();
    assertThat(PublishedText.read("2022-09-25").at()).isEmpty();
  }

  @Test
  void readsWhatIsKnown() {
    assertThat(read(" ")).isEqualTo(Published.unknown());
    assertThat(read("2022")).isEqualTo(new Published.InYear(Year.of(2022)));
    assertThat(read("2022-09")).isEqualTo(new Published.Month(YearMonth.parse("2022-09")));
    assertThat(read(" 2022-09-25 ")).isEqualTo(Published.on(DAY));
  }

  /** The offset is not reckoned with: 23:30 in Helsinki is still the 25th there. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "2022-09-25T23:30",
        "2022-09-25 23:30:59",
        "2022-09-25T23:30:00Z",
        "2022-09-25T23:30:00.123+03:00",
        "2022-09-25T23:30:00+0300",
        "2022-09-25 23:30 +03:00",
      })
  void readsTimesOfThePublishersOwn(String text) {
    assertThat(read(text)).isEqualTo(new Published.At(DAY, LocalTime.of(23, 30)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "gestern",
        "22",
        "2022-9-25",
        "2022-13",
        "2022-02-30",
        "2022-09-25T24:30",
        "1066-10-14",
        "25.09.2022",
        "2022-09-25T10:00+99:00",
        "2022-09-25T",
        "٢٠٢٢",
        "2022-09-25T10:00:00.0000000000000000000000000000Z",
      })
  void refusesAllElse(String text) {
    assertThatThrownBy(() -> PublishedText.read(text))
        .isInstanceOfSatisfying(
            InvalidValueException.class, e -> assertThat(e.field()).isEqualTo("published"));
  }
}
