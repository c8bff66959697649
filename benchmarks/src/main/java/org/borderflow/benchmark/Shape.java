package org.borderflow.benchmark;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.borderflow.report.Figure;
import org.borderflow.report.Flow;
import org.borderflow.report.Period;
import org.borderflow.report.PeriodKind;
import org.borderflow.report.Report;
import org.borderflow.report.Source;

/** How a made-up authority reports its flow. Public because JMH's generated code reads it. */
public enum Shape {
  /** Each day its own exact figure. */
  DAILY,
  /** Each day a new exact total since the same first day. */
  CUMULATIVE;

  /** Ten years and a few weeks after it are past: reports from the future are refused. */
  private static final LocalDate FIRST = LocalDate.of(2014, 1, 1);

  private static final int WEEK = 7;

  /** Not round, as counted numbers are: a round one would be taken for imprecise. */
  private static final long LEAST = 2_311;

  private static final long RISE_WITHIN_WEEK = 157;

  /**
   * One report a day, by the same publisher.
   *
   * @param flow the flow
   * @param first the first report's day, from 0
   * @param days how many days
   */
  List<Report> reports(Flow flow, int first, int days) {
    return IntStream.range(first, first + days)
        .mapToObj(day -> report(flow, day, publisher(0)))
        .toList();
  }

  /**
   * Several reports a day from the first day on: that many publishers pass on the same figure.
   *
   * @param flow the flow
   * @param days how many days
   * @param publishers how many publishers
   */
  List<Report> repeated(Flow flow, int days, int publishers) {
    return IntStream.range(0, days)
        .boxed()
        .flatMap(
            day ->
                IntStream.range(0, publishers)
                    .mapToObj(publisher -> report(flow, day, publisher(publisher))))
        .toList();
  }

  private static String publisher(int number) {
    return "Daily News " + number;
  }

  private Report report(Flow flow, int day, String publisher) {
    LocalDate date = FIRST.plusDays(day);
    Period period = Period.ofDays(this == DAILY ? date : FIRST, date, PeriodKind.TOTAL);
    return Report.of(
        flow,
        Optional.empty(),
        Figure.exact(this == DAILY ? people(day) : peopleUntil(day)),
        period,
        new Source(
            publisher,
            Optional.of("Polish Border Guard"),
            Optional.of("https://news.example/" + date + "/crossings-at-the-border")),
        Report.defaultPublication(period));
  }

  private static long peopleUntil(int day) {
    return LongStream.rangeClosed(0, day).map(Shape::people).sum();
  }

  private static long people(long day) {
    return LEAST + RISE_WITHIN_WEEK * (day % WEEK);
  }

  /** As the command line and the tables write it. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
