package org.borderflow.surge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import org.borderflow.report.Flow;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HolidayCsvTest {
  private static final String CSV =
      """
      country,date,name,factor
      FI,2022-12-06,Itsenäisyyspäivä,1.4
      RU,2022-12-06,"A day, off",0.5
      EE,2022-02-24,Iseseisvuspäev,2
      RU,2023-01-01,New Year,
      """;

  @Test
  void aFlowHasTheHolidaysOfItsTwoCountries() {
    Holidays holidays = HolidayCsv.read("h.csv", CSV).of(Flow.of("RU", "FI"));
    // 0.5 is further from 1 than 1.4: ln 2 = 0.69, ln 1.4 = 0.34
    assertThat(holidays.factor(LocalDate.parse("2022-12-06").toEpochDay())).hasValue(0.5);
    assertThat(holidays.contains(LocalDate.parse("2023-01-01").toEpochDay())).isTrue();
    assertThat(holidays.factor(LocalDate.parse("2023-01-01").toEpochDay())).isEmpty();
    assertThat(holidays.contains(LocalDate.parse("2022-02-24").toEpochDay())).isFalse();
  }

  @Test
  void theFactorMayBeMissingAltogether() {
    Holidays holidays =
        HolidayCsv.read("h.csv", "country,date,name\nFI,2022-12-06,Day\n").of(Flow.of("RU", "FI"));
    assertThat(holidays.contains(LocalDate.parse("2022-12-06").toEpochDay())).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "XX,2022-12-06,Day,1",
        "FI,6.12.2022,Day,1",
        "FI,2022-12-06,,1",
        "FI,2022-12-06,Day,many",
        "FI,2022-12-06,Day,NaN",
        "FI,2022-12-06,Day,-1",
        "FI,2022-12-06,Day,1,4",
        "FI,2022-12-06",
        "FI,2022-12-06,\"Day,1",
        "FI,2022-12-06,\"Day\"x,1"
      })
  void aWrongLineIsNamed(String line) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> HolidayCsv.read("h.csv", "country,date,name,factor\n" + line + "\n"))
        .withMessageStartingWith("h.csv:2: ")
        .withMessageContaining("write country,date,name[,factor]");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "date,name",
        "FI,2022-12-06,Day,1",
        "country,date,name,Factor",
        "country,date,name,date"
      })
  void aWrongHeaderIsNamed(String header) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> HolidayCsv.read("h.csv", header))
        .withMessageStartingWith("h.csv:1: ")
        .withMessageContaining("write country,date,name[,factor]");
  }

  /** As spreadsheets write it. */
  @Test
  void columnsMayComeInAnyOrderAfterAByteOrderMark() {
    Holidays holidays =
        HolidayCsv.read("h.csv", "\uFEFFname,factor,date,country\r\nDay,2,2022-12-06,FI\r\n")
            .of(Flow.of("FI", "RU"));
    assertThat(holidays.factor(LocalDate.parse("2022-12-06").toEpochDay())).hasValue(2);
  }
}
