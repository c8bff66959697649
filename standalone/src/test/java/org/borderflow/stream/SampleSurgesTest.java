package org.borderflow.stream;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.borderflow.assessment.SurgeAssessment;
import org.borderflow.assessment.SurgeState;
import org.borderflow.backtest.Backtest;
import org.borderflow.estimate.Estimator;
import org.borderflow.naming.NamesFile;
import org.borderflow.report.Report;
import org.borderflow.surge.DetectorRules;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What was a surge in the autumn of 2022, and what was not, by everyone's account. */
class SampleSurgesTest {
  private static final String FINLAND = "RU>FI;mode=land;nationality=RU";
  private static final List<SurgeAssessment> ALL = assessed(Sample.reports());

  /** After the mobilisation of 21 September. */
  @ParameterizedTest
  @ValueSource(strings = {"2022-09-22", "2022-09-23", "2022-09-24", "2022-09-25"})
  void finlandSurges(String day) {
    assertThat(on(FINLAND, day).state()).isEqualTo(SurgeState.CONFIRMED);
  }

  /** Finland let tourists in no more from 30 September on. */
  @ParameterizedTest
  @ValueSource(strings = {"2022-09-30", "2022-10-01", "2022-10-02", "2022-10-03", "2022-10-04"})
  void finlandDrops(String day) {
    assertThat(on(FINLAND, day).state()).isEqualTo(SurgeState.DROP);
  }

  @Test
  void nothingIsFlaggedInFinlandBeforeTheMobilisation() {
    assertThat(ALL)
        .filteredOn(one -> one.flow().destination().equals("FI"))
        .filteredOn(one -> one.day().isBefore(LocalDate.parse("2022-09-21")))
        .hasSizeGreaterThan(50)
        .noneMatch(one -> one.state().isSurge() || one.state().isDrop());
  }

  @Test
  void georgiaSurges() {
    assertThat(on("RU>GE;nationality=RU", "2022-09-25").state()).isEqualTo(SurgeState.CONFIRMED);
  }

  /** The steps between totals of single months are none. */
  @Test
  void nothingSurgesWhereAMonthFollowsAnother() {
    assertThat(ALL)
        .filteredOn(one -> one.day().isBefore(LocalDate.parse("2022-09-01")))
        .hasSizeGreaterThan(100)
        .noneMatch(one -> one.state().isSurge() || one.state().isDrop());
  }

  /** A surge that is known when all is over is of no use. */
  @Test
  void finlandsSurgeIsKnownFromWhatWasPublishedBy28September() {
    Instant night = Instant.parse("2022-09-29T00:00:00Z");
    List<Report> published =
        Sample.reports().stream().filter(one -> one.publishedAt().isBefore(night)).toList();
    assertThat(assessed(published))
        .filteredOn(one -> one.flow().toString().equals(FINLAND))
        .anyMatch(one -> one.state() == SurgeState.CONFIRMED);
  }

  private static List<SurgeAssessment> assessed(List<Report> reports) {
    return Backtest.of(reports, new Estimator(NamesFile.shipped()), DetectorRules.DEFAULT).surges();
  }

  private static SurgeAssessment on(String flow, String day) {
    return ALL.stream()
        .filter(one -> one.flow().toString().equals(flow))
        .filter(one -> one.day().equals(LocalDate.parse(day)))
        .findFirst()
        .orElseThrow();
  }
}
