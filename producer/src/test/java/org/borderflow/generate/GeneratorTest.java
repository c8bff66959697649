package org.borderflow.generate;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.borderflow.report.Flow;
import org.borderflow.report.Period;
import org.borderflow.report.Quantifier;
import org.borderflow.report.Report;
import org.borderflow.report.ReportEvent;
import org.borderflow.report.Retraction;
import org.junit.jupiter.api.Test;

/** All from seed 7 unless said otherwise. */
class GeneratorTest {
  private static final Made MADE = Made.of(7, 12, 120);

  @Test
  void comesInTheOrderOfPublication() {
    assertThat(MADE.events())
        .hasSizeGreaterThan(12 * 120)
        .isSortedAccordingTo(Comparator.comparing(ReportEvent::publishedAt));
  }

  @Test
  void theTruthHasEachDayOfEachFlowOnce() {
    assertThat(MADE.truth()).hasSize(12 * 120);
    assertThat(MADE.truth().stream().map(day -> day.flow() + "@" + day.day()).distinct())
        .hasSize(12 * 120);
    assertThat(MADE.truth().stream().map(TrueDay::day).distinct())
        .hasSize(120)
        .startsWith(Made.FROM)
        .endsWith(Made.FROM.plusDays(119));
  }

  @Test
  void noReportIsPublishedMuchLaterThanItsDays() {
    assertThat(MADE.reports())
        .allSatisfy(
            report ->
                assertThat(LocalDate.ofInstant(report.publishedAt(), ZoneOffset.UTC))
                    .isAfter(report.period().lastDay())
                    .isBeforeOrEqualTo(report.period().lastDay().plusDays(Scenario.LATEST)));
  }

  /** Each kind of thing that reports do in life is there. */
  @Test
  void hasEachKindOfReport() {
    List<Report> reports = MADE.reports();
    assertThat(reports.stream().map(report -> report.figure().quantifier()).distinct())
        .containsExactlyInAnyOrder(Quantifier.values());
    assertThat(MADE.events()).hasAtLeastOneElementOfType(Retraction.class);
    assertThat(reports).anyMatch(report -> report.period().days() == 7);
    assertThat(reports).anyMatch(report -> report.period().days() >= 28);
    assertThat(reports).anyMatch(report -> report.period().kind().code().equals("per_day"));
    assertThat(new HashSet<>(reports)).hasSizeLessThan(reports.size());
    assertThat(revised(reports)).isTrue();
  }

  private static boolean revised(List<Report> reports) {
    Set<List<Object>> said = new HashSet<>();
    return new HashSet<>(reports)
        .stream()
            .anyMatch(
                report ->
                    !said.add(
                        List.of(report.flow(), report.period(), report.source().publisher())));
  }

  @Test
  void everyRetractionTakesBackAReportBeforeIt() {
    Set<String> identities = new HashSet<>();
    for (ReportEvent event : MADE.events()) {
      if (event instanceof Retraction retraction) {
        assertThat(identities).contains(retraction.retracts());
      }
      identities.add(event.reportId());
    }
  }

  @Test
  void moreFlowsLeaveTheFirstOnesAsTheyAre() {
    Made few = Made.of(7, 3, 120);
    Set<Flow> flows = few.truth().stream().map(TrueDay::flow).collect(Collectors.toSet());
    assertThat(MADE.reports().stream().filter(report -> flows.contains(report.flow())))
        .containsExactlyElementsOf(few.reports());
    assertThat(MADE.truth().stream().filter(day -> flows.contains(day.flow())))
        .containsExactlyElementsOf(few.truth());
  }

  /** Of a longer history those published before the shorter one's last day. */
  @Test
  void moreDaysLeaveTheFirstOnesAsTheyAre() {
    var end = Desk.morning(Made.FROM.plusDays(60));
    Made shorter = Made.of(7, 12, 60);
    assertThat(MADE.events().stream().filter(event -> event.publishedAt().isBefore(end)))
        .containsExactlyElementsOf(
            shorter.events().stream().filter(event -> event.publishedAt().isBefore(end)).toList());
    assertThat(MADE.truth()).startsWith(shorter.truth().toArray(TrueDay[]::new));
  }

  @Test
  void whatHappensDoesNotDependOnHowItIsReported() {
    Habits talkative = new Habits(Habits.USUAL.disturbances(), 9, 0.8, 0.5, 0.3);
    Made other = Made.of(new Scenario(7, 12, Made.FROM, 120, talkative));
    assertThat(other.truth()).isEqualTo(MADE.truth());
    assertThat(other.events()).isNotEqualTo(MADE.events());
  }

  @Test
  void anotherSeedIsAnotherHistory() {
    assertThat(Made.of(8, 12, 120).truth()).isNotEqualTo(MADE.truth());
  }

  /** No part beside its whole: two flows of one direction differ in point or in nationality. */
  @Test
  void noFlowIsPartOfAnother() {
    List<Flow> all = Flows.first(Flows.MOST);
    assertThat(new HashSet<>(all)).hasSameSizeAs(all);
    for (Flow whole : all) {
      if (whole.crossingPoint().isEmpty() && whole.nationality().isEmpty()) {
        assertThat(all.stream().filter(flow -> flow.border().equals(whole.border()))).hasSize(2);
      }
    }
    assertThat(
            all.stream()
                .collect(
                    Collectors.groupingBy(
                        Flow::border,
                        Collectors.mapping(
                            flow ->
                                List.of(
                                    flow.crossingPoint().isPresent(),
                                    flow.nationality().isPresent(),
                                    flow.mode().isPresent()),
                            Collectors.toSet()))))
        .allSatisfy((border, ways) -> assertThat(ways).hasSize(1));
  }

  /** 200 flows for two years, four a year: 1,600 less what the first five weeks leave out. */
  @Test
  void hasAboutAsManySurgesAndDropsAsAskedFor() {
    List<TrueDay> begun =
        Made.of(new Scenario(7, 200, Made.FROM, 730, new Habits(4, 0, 0, 0, 1))).truth().stream()
            .filter(day -> day.factor() != 1 && day.since().equals(day.day()))
            .toList();
    assertThat(begun).hasSizeBetween(1_300, 1_700);
    // One in four, give or take four standard errors of √(0.25 · 0.75 / 1,300) = 0.012.
    assertThat((double) begun.stream().filter(TrueDay::isDrop).count() / begun.size())
        .isBetween(0.2, 0.3);
    assertThat(begun)
        .allSatisfy(
            day -> assertThat(day.factor()).isBetween(0.2, 4.0).matches(f -> f <= 0.5 || f >= 1.5));
  }

  /** The number that is told of a single day by its service in the end, where it is exact. */
  @Test
  void whatIsToldIsTheTruth() {
    TrueDay first = MADE.truth().get(0);
    assertThat(MADE.reports())
        .anyMatch(
            report ->
                report.flow().equals(first.flow())
                    && report.period().equals(Period.ofDay(first.day()))
                    && report.figure().low() <= first.people()
                    && report.figure().high() * 1.2 >= first.people());
  }
}
