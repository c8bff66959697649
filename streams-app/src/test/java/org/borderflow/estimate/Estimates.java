package org.borderflow.estimate;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.borderflow.day.DayEstimate;
import org.borderflow.day.Evidence;
import org.borderflow.day.Part;
import org.borderflow.report.Figure;
import org.borderflow.report.Flow;
import org.borderflow.report.Period;
import org.borderflow.report.PeriodKind;
import org.borderflow.report.Quantifier;
import org.borderflow.report.QuotedComparison;
import org.borderflow.report.Report;
import org.borderflow.report.Source;

/** Reports on one flow, and what they come to. */
final class Estimates {
  static final Flow FLOW = Flow.of("RU", "GE");
  static final Optional<String> MINISTRY = Optional.of("Ministry of Internal Affairs");

  private Estimates() {}

  static NavigableMap<LocalDate, DayEstimate> estimate(Report... reports) {
    return new Estimator().estimate(FLOW, List.of(reports));
  }

  static DayEstimate only(NavigableMap<LocalDate, DayEstimate> days) {
    assertThat(days).hasSize(1);
    return days.firstEntry().getValue();
  }

  static void assertBest(NavigableMap<LocalDate, DayEstimate> days, String day, long people) {
    assertThat(on(days, day).best()).as(day).isEqualTo(people);
  }

  static DayEstimate on(NavigableMap<LocalDate, DayEstimate> days, String day) {
    return Optional.ofNullable(days.get(LocalDate.parse(day))).orElseThrow();
  }

  static Map<String, Part> parts(DayEstimate day) {
    return day.evidence().stream()
        .collect(
            Collectors.toMap(
                Evidence::publisher, Evidence::part, (one, other) -> other, TreeMap::new));
  }

  static Report day(String publisher, long people, String day, Quantifier quantifier) {
    return report(
        new Source(publisher, MINISTRY, Optional.empty()),
        new Figure(people, people, quantifier),
        Period.ofDay(LocalDate.parse(day)));
  }

  static Report total(String publisher, long people, String first, String last) {
    return report(
        new Source(publisher, MINISTRY, Optional.empty()),
        Figure.exact(people),
        period(first, last, PeriodKind.TOTAL));
  }

  static Report window(String publisher, long people, String from, String until) {
    return report(
        new Source(publisher, MINISTRY, Optional.empty()),
        Figure.exact(people),
        Period.of(from, until, PeriodKind.TOTAL));
  }

  /** A running total by one publisher, as of a day. */
  static Report said(String on, long people, String first, String last) {
    return Report.of(
        FLOW,
        Optional.empty(),
        Figure.exact(people),
        period(first, last, PeriodKind.TOTAL),
        new Source("UNHCR", Optional.of("UNHCR"), Optional.empty()),
        Report.atNoon(LocalDate.parse(on)));
  }

  static Report rate(String publisher, long low, long high, String first, String last) {
    return report(
        new Source(publisher, MINISTRY, Optional.empty()),
        new Figure(low, high, Quantifier.RANGE),
        period(first, last, PeriodKind.PER_DAY));
  }

  /** A report that compares its figure with something. */
  static Report compared(Report report, QuotedComparison comparison) {
    return Report.of(
        report.flow(),
        report.countedAt(),
        report.figure(),
        Optional.of(comparison),
        report.period(),
        report.source(),
        report.publishedAt());
  }

  static Period period(String first, String last, PeriodKind kind) {
    return Period.ofDays(LocalDate.parse(first), LocalDate.parse(last), kind);
  }

  static Report report(Source source, Figure figure, Period period) {
    return Report.of(
        FLOW, Optional.empty(), figure, period, source, Report.defaultPublication(period));
  }
}
