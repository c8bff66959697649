package org.borderflow.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.borderflow.day.DayKey;
import org.borderflow.detection.FlowPattern;
import org.borderflow.report.Figure;
import org.borderflow.report.Flow;
import org.borderflow.report.Period;
import org.borderflow.report.PeriodKind;
import org.borderflow.report.Report;
import org.borderflow.report.Source;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SelectionTest {
  private static final Flow FINLAND = Flow.parse("RU>FI;mode=land");

  @Test
  void withoutOptionsItIsEverything() {
    Selection all = selection(List.of(), "", "");
    assertThat(all.isEverything()).isTrue();
    assertThat(all.has(new DayKey(FINLAND, LocalDate.parse("1900-01-01")))).isTrue();
    assertThat(selection(List.of("RU>FI"), "", "").isEverything()).isFalse();
    assertThat(selection(List.of(), "2022-09-24", "").isEverything()).isFalse();
    assertThat(selection(List.of(), "", "2022-09-24").isEverything()).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "2022-09-24, 2022-09-26, 2022-09-23, false",
    "2022-09-24, 2022-09-26, 2022-09-24, true",
    "2022-09-24, 2022-09-26, 2022-09-26, true",
    "2022-09-24, 2022-09-26, 2022-09-27, false",
    "'', 2022-09-26, 1900-01-01, true",
    "2022-09-24, '', 2199-12-31, true"
  })
  void bothBoundsAreIn(String from, String to, String day, boolean in) {
    DayKey key = new DayKey(FINLAND, LocalDate.parse(day));
    assertThat(selection(List.of(), from, to).has(key)).isEqualTo(in);
  }

  @Test
  void oneOfTheFlowsMustFit() {
    DayKey key = new DayKey(FINLAND, LocalDate.parse("2022-09-24"));
    assertThat(selection(List.of("*>GE", "RU>FI"), "", "").has(key)).isTrue();
    assertThat(selection(List.of("*>GE", "FI>RU"), "", "").has(key)).isFalse();
    assertThat(selection(List.of("RU>FI"), "2022-09-25", "").has(key)).isFalse();
  }

  /** From 20 to 27 September. */
  @ParameterizedTest
  @CsvSource({
    "2022-09-27, 2022-09-30, true",
    "2022-09-28, 2022-09-30, false",
    "2022-09-01, 2022-09-20, true",
    "2022-09-01, 2022-09-19, false",
    "2022-09-22, 2022-09-23, true"
  })
  void ofAReportSomeOfItsPeriodMustBeIn(String from, String to, boolean in) {
    Report report =
        Report.of(
            FINLAND,
            Optional.empty(),
            Figure.exact(1),
            Period.ofDays(
                LocalDate.parse("2022-09-20"), LocalDate.parse("2022-09-27"), PeriodKind.TOTAL),
            Source.of("Yle"),
            Report.atNoon(LocalDate.parse("2022-09-28")));
    assertThat(selection(List.of(), from, to).has(report)).isEqualTo(in);
  }

  static Selection selection(List<String> flows, String from, String to) {
    return new Selection(flows.stream().map(FlowPattern::parse).toList(), day(from), day(to));
  }

  private static Optional<LocalDate> day(String text) {
    return text.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(text));
  }
}
