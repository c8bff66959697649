package org.borderflow.replay;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.borderflow.report.Border;
import org.borderflow.report.Figure;
import org.borderflow.report.Flow;
import org.borderflow.report.Period;
import org.borderflow.report.PeriodKind;
import org.borderflow.report.Report;
import org.borderflow.report.Retraction;
import org.borderflow.report.Source;
import org.junit.jupiter.api.Test;

class RetimingTest {
  private static final Instant PUBLISHED = Instant.parse("2022-09-28T14:30:00Z");
  private static final Report REPORT =
      Report.of(
          Flow.of("RU", "FI"),
          Optional.empty(),
          Figure.exact(8572),
          Period.of("2022-09-27T10:00", "2022-09-28T10:00", PeriodKind.TOTAL),
          Source.of("Yle"),
          PUBLISHED);

  @Test
  void movesPublicationAndPeriodByWholeDaysAndKeepsHours() {
    // From 28 September 2022 to 24 November 2026 it is 1,518 days (by date -d).
    Retiming retiming = Retiming.to(PUBLISHED, LocalDate.parse("2026-11-24"), false);
    assertThat(retiming.days()).isEqualTo(1518);
    Report moved = (Report) retiming.apply(REPORT);
    assertThat(moved.publishedAt()).isEqualTo(Instant.parse("2026-11-24T14:30:00Z"));
    assertThat(moved.period().start()).isEqualTo("2026-11-23T10:00");
    assertThat(moved.period().end()).isEqualTo("2026-11-24T10:00");
    assertThat(moved.figure()).isEqualTo(REPORT.figure());
  }

  @Test
  void keepsWeekdaysWhenToldTo() {
    // 28 September 2022 was a Wednesday, 24 November 2026 is a Tuesday: six days earlier.
    Retiming retiming = Retiming.to(PUBLISHED, LocalDate.parse("2026-11-24"), true);
    Report moved = (Report) retiming.apply(REPORT);
    assertThat(moved.publishedAt()).isEqualTo(Instant.parse("2026-11-18T14:30:00Z"));
    assertThat(moved.period().firstDay().getDayOfWeek()).isEqualTo(DayOfWeek.TUESDAY);
  }

  @Test
  void movesBackwardsInWholeWeeksToo() {
    Retiming retiming = Retiming.to(PUBLISHED, LocalDate.parse("2022-09-27"), true);
    assertThat(retiming.days()).isEqualTo(-7);
  }

  @Test
  void givesAnotherIdentityWhichIsTheSameEachTimeAndFoundByRetractions() {
    Retraction retraction =
        Retraction.of(Border.parse("FI-RU"), REPORT.reportId(), Source.of("Yle"), PUBLISHED);
    Retiming retiming = new Retiming(1518);
    Report moved = (Report) retiming.apply(REPORT);
    Retraction movedToo = (Retraction) retiming.apply(retraction);
    assertThat(moved.reportId()).isEqualTo(REPORT.reportId() + ":moved1518d");
    assertThat(movedToo.retracts()).isEqualTo(moved.reportId());
    assertThat(movedToo.reportId()).isEqualTo(retraction.reportId() + ":moved1518d");
    assertThat(retiming.apply(REPORT)).isEqualTo(moved);
  }

  @Test
  void keepsTheLongestIdentitiesApartAndShortEnough() {
    String longest = "x".repeat(127);
    Report one = (Report) new Retiming(1).apply(REPORT.withReportId(longest + "1"));
    Report other = (Report) new Retiming(1).apply(REPORT.withReportId(longest + "2"));
    assertThat(one.reportId()).hasSizeLessThanOrEqualTo(128).isNotEqualTo(other.reportId());
    Retraction retraction =
        Retraction.of(Border.parse("FI-RU"), longest + "1", Source.of("Yle"), PUBLISHED);
    assertThat(((Retraction) new Retiming(1).apply(retraction)).retracts())
        .isEqualTo(one.reportId());
  }
}
