package org.borderflow.stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.borderflow.day.DayEstimate;
import org.borderflow.day.Evidence;
import org.borderflow.day.Part;
import org.borderflow.estimate.Estimator;
import org.borderflow.naming.NamesFile;
import org.borderflow.report.Flow;
import org.borderflow.report.Report;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the sample must come to: the figures that the authorities themselves published. */
class SampleEstimatesTest {
  private static final String FINLAND = "RU>FI;mode=land;nationality=RU";
  private static final String GEORGIA = "RU>GE;nationality=RU";
  private static final String KAZAKHSTAN = "RU>KZ;nationality=RU";
  private static final List<Report> SAMPLE = Sample.reports();

  /** Finnish Border Guard, as its own later pages have them. */
  @ParameterizedTest
  @CsvSource({
    "2022-09-14, 3133",
    "2022-09-17, 5286",
    "2022-09-21, 4824",
    "2022-09-22, 6470",
    "2022-09-23, 7667",
    "2022-09-24, 8572",
    "2022-09-25, 8314",
    "2022-09-26, 7745",
    "2022-09-27, 7056",
    "2022-09-29, 5262",
    "2022-09-30, 1688",
    "2022-10-02, 742",
    "2022-10-03, 884",
    "2022-10-04, 784"
  })
  void finland(String day, long people) {
    assertThat((double) day(FINLAND, day).best()).isCloseTo((double) people, within(people * 0.01));
  }

  /** "4,200 entered" (they left) and "5,100" on the next day, by one outlet. */
  @ParameterizedTest
  @ValueSource(strings = {"2022-09-24", "2022-09-25"})
  void exitsPrintedAsEntriesAreOutvoted(String day) {
    assertThat(day(FINLAND, day).evidence())
        .filteredOn(evidence -> evidence.publisher().equals("alleseuropa.net"))
        .extracting(Evidence::part)
        .containsExactly(Part.OUTVOTED);
  }

  /** From the nested totals 78,742, 53,136 and 40,548, and the minister's figures for two days. */
  @ParameterizedTest
  @CsvSource({
    "2022-09-17, 6401",
    "2022-09-20, 6401",
    "2022-09-21, 6294",
    "2022-09-22, 6294",
    "2022-09-28, 9642",
    "2022-09-29, 7581"
  })
  void georgia(String day, long people) {
    assertThat((double) day(GEORGIA, day).best()).isCloseTo((double) people, within(1.0));
  }

  @Test
  void aboutSevenHundredThousandInSevenWeeksFillsNoDay() {
    assertThat(days(GEORGIA).keySet()).allMatch(day -> day.isBefore(LocalDate.of(2022, 10, 4)));
  }

  @Test
  void kazakhstan() {
    for (int day = 21; day <= 27; day++) {
      assertThat(day(KAZAKHSTAN, "2022-09-" + day).best()).isBetween(14_000L, 16_300L);
    }
    assertThat(day(KAZAKHSTAN, "2022-09-29").best()).isEqualTo(22_500);
    assertThat(day(KAZAKHSTAN, "2022-09-30").best()).isEqualTo(14_900);
    assertThat(day(KAZAKHSTAN, "2022-10-03").best()).isEqualTo(7_000);
    assertThat(days(KAZAKHSTAN)).doesNotContainKey(LocalDate.of(2022, 10, 4));
  }

  private static DayEstimate day(String flow, String day) {
    return Optional.ofNullable(days(flow).get(LocalDate.parse(day))).orElseThrow();
  }

  private static Map<LocalDate, DayEstimate> days(String name) {
    Flow flow = Flow.parse(name);
    return new Estimator(NamesFile.shipped())
        .estimate(
            flow,
            SAMPLE.stream()
                .filter(report -> report.flow().equals(flow))
                .collect(Collectors.toList()));
  }
}
