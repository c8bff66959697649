package org.borderflow.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReportTest {
  private static final Period DAY = Period.ofDay(LocalDate.parse("2022-09-24"));
  private static final Instant NOON = Instant.parse("2022-09-25T12:00:00Z");

  @Test
  void takesIdentitiesOfUpTo128PlainCharacters() {
    assertThat(report("Az09._:-", DAY, NOON).reportId()).isEqualTo("Az09._:-");
    assertThat(report("x".repeat(128), DAY, NOON).reportId()).hasSize(128);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "a b", "a/b", "ідентичність", "a\n", "a\u0000"})
  void refusesOtherIdentities(String id) {
    refuses("reportId", id, DAY, NOON);
  }

  @Test
  void refusesAnIdentityOf129Characters() {
    refuses("reportId", "x".repeat(129), DAY, NOON);
  }

  @ParameterizedTest
  @ValueSource(strings = {"1969-12-31T23:59:59.999Z", "2200-01-01T00:00:00Z"})
  void refusesTimesThatKafkaOrPeopleDoNotKnow(String time) {
    refuses("publishedAt", "a", DAY, Instant.parse(time));
  }

  @Test
  void givesADayOfGraceForTheBordersOwnDate() {
    Instant eve = Instant.parse("2022-09-23T12:00:00Z");
    assertThat(report("a", DAY, eve).publishedAt()).isEqualTo(eve);
    refuses("period.start", "a", DAY, Instant.parse("2022-09-22T23:59:59Z"));
  }

  @Test
  void countsAsPublishedAtNoonOfTheDayAfter() {
    assertThat(Report.defaultPublication(Period.of("2022-09-21", "2022-09-27", PeriodKind.TOTAL)))
        .isEqualTo("2022-09-28T12:00:00Z");
    assertThat(
            Report.defaultPublication(
                Period.of("2022-09-28T10:00", "2022-09-29T10:00", PeriodKind.TOTAL)))
        .isEqualTo("2022-09-30T12:00:00Z");
    assertThat(Report.atNoon(LocalDate.parse("2024-02-29"))).isEqualTo("2024-02-29T12:00:00Z");
  }

  @Test
  void aDraftWithoutIdentityAndTimeGetsTheUsualOnes() {
    Report report = draft(Optional.empty(), Optional.empty()).toReport();
    assertThat(report.publishedAt()).isEqualTo(NOON);
    assertThat(report.reportId()).isEqualTo(report.contentHash());
    assertThat(draft(Optional.of(" "), Optional.of(NOON)).toReport()).isEqualTo(report);
  }

  @Test
  void aDraftKeepsItsOwnIdentityAndTime() {
    Instant evening = Instant.parse("2022-09-25T18:30:00Z");
    Report report = draft(Optional.of(" mine "), Optional.of(evening)).toReport();
    assertThat(report.reportId()).isEqualTo("mine");
    assertThat(report.publishedAt()).isEqualTo(evening);
    assertThat(report.comparison()).contains(QuotedComparison.times(1.5));
  }

  private static void refuses(String field, String id, Period period, Instant time) {
    assertThatThrownBy(() -> report(id, period, time))
        .isInstanceOfSatisfying(
            InvalidValueException.class, e -> assertThat(e.field()).isEqualTo(field));
  }

  private static Report report(String id, Period period, Instant time) {
    return new Report(
        id,
        Flow.of("RU", "FI"),
        Optional.empty(),
        Figure.exact(8572),
        Optional.empty(),
        period,
        Source.of("Echo"),
        time);
  }

  private static ReportDraft draft(Optional<String> id, Optional<Instant> time) {
    return new ReportDraft(
        id,
        Flow.of("RU", "FI"),
        Optional.empty(),
        Figure.exact(8572),
        Optional.of(QuotedComparison.times(1.5)),
        DAY,
        Source.of("Echo"),
        Optional.empty(),
        time);
  }
}
