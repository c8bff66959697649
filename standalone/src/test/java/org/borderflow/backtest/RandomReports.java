package org.borderflow.backtest;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.borderflow.report.Border;
import org.borderflow.report.Excerpt;
import org.borderflow.report.Figure;
import org.borderflow.report.Flow;
import org.borderflow.report.Measure;
import org.borderflow.report.Mode;
import org.borderflow.report.Period;
import org.borderflow.report.PeriodKind;
import org.borderflow.report.Quantifier;
import org.borderflow.report.QuotedComparison;
import org.borderflow.report.Report;
import org.borderflow.report.ReportEvent;
import org.borderflow.report.Retraction;
import org.borderflow.report.Source;

/**
 * Sets of reports by chance, always the same for a seed: few flows, few days, few publishers and
 * round numbers, so that periods nest and overlap, claims tie and publishers contradict themselves.
 */
public final class RandomReports {
  /** Days on which clocks are changed, in Europe and in America, and the leap day. */
  private static final List<LocalDate> STARTS =
      Stream.of("2024-02-20", "2022-03-15", "2022-10-20").map(LocalDate::parse).toList();

  private final SplittableRandom random;
  private final List<Flow> flows;
  private final LocalDate start;

  /** Reports of a seed, on the border of Finland and Russia. */
  public RandomReports(long seed) {
    this(seed, "RU", "FI", STARTS.get(0));
  }

  /** Reports of a seed, on the border of two countries. */
  public RandomReports(long seed, String origin, String destination) {
    this(seed, origin, destination, STARTS.get((int) Math.floorMod(seed, (long) STARTS.size())));
  }

  private RandomReports(long seed, String origin, String destination, LocalDate start) {
    this.random = new SplittableRandom(seed);
    this.flows = flows(origin, destination);
    this.start = start;
  }

  /** Both directions, and parts of them: by crossing point, way and nationality. */
  private static List<Flow> flows(String origin, String destination) {
    Optional<Mode> land = Optional.of(Mode.LAND);
    Optional<String> everyone = Optional.empty();
    Optional<String> own = Optional.of(origin);
    Optional<String> point = Optional.of("Шегині; 50 % = @");
    return List.of(
        Flow.of(origin, destination),
        Flow.of(destination, origin),
        new Flow(origin, destination, Optional.empty(), land, own, Measure.CROSSINGS),
        new Flow(destination, origin, Optional.empty(), land, own, Measure.CROSSINGS),
        new Flow(origin, destination, point, Optional.of(Mode.ROAD), own, Measure.CROSSINGS),
        new Flow(
            origin,
            destination,
            Optional.empty(),
            Optional.empty(),
            everyone,
            Measure.BOTH_DIRECTIONS),
        new Flow(destination, origin, Optional.empty(), Optional.empty(), everyone, Measure.NET));
  }

  /** So many reports, some of them twice. */
  public List<Report> list(int size) {
    List<Report> reports = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      reports.add(i > 0 && chance(8) ? inOtherWords(pick(reports)) : report());
    }
    return reports;
  }

  /** So many reports and, beside them, retractions of some and of what there never was. */
  public List<ReportEvent> events(int size) {
    List<Report> reports = list(size);
    List<ReportEvent> events = new ArrayList<>(reports);
    for (Report report : reports) {
      if (chance(8)) {
        events.add(retraction(report.border(), report.reportId()));
      }
    }
    events.add(retraction(flows.get(0).border(), "never-said"));
    return events;
  }

  private Retraction retraction(Border border, String retracts) {
    return Retraction.of(border, retracts, source(), Report.atNoon(start.plusDays(90)));
  }

  /** The same events in another order, some of them again. */
  public <T extends ReportEvent> List<T> shuffled(List<T> events) {
    List<T> left = new ArrayList<>(events);
    List<T> shuffled = new ArrayList<>();
    while (!left.isEmpty()) {
      shuffled.add(left.remove(random.nextInt(left.size())));
      if (chance(6)) {
        shuffled.add(pick(shuffled));
      }
    }
    return shuffled;
  }

  private Report report() {
    Period period = period();
    Report report =
        Report.of(
            pick(flows),
            Optional.empty(),
            figure(),
            chance(3) ? Optional.of(comparison()) : Optional.empty(),
            period,
            source(),
            published(period));
    // One identity with several contents now and then: each is a fact of its own.
    return chance(20) ? report.withReportId("reused") : report;
  }

  /** The same report, quoted in one of a few ways or not at all. */
  private Report inOtherWords(Report report) {
    Excerpt some = new Excerpt("some came", 0, 4);
    Excerpt many = new Excerpt("many came", 0, 4);
    return report.withExcerpt(
        pick(List.of(report.excerpt(), Optional.empty(), Optional.of(some), Optional.of(many))));
  }

  private QuotedComparison comparison() {
    return chance(2)
        ? QuotedComparison.with(people())
        : QuotedComparison.times(pick(List.of(0.5, 1.0, 1.3, 2.0, 10.0)));
  }

  private Instant published(Period period) {
    return Report.defaultPublication(period).plus(random.nextInt(3), ChronoUnit.DAYS);
  }

  private Period period() {
    LocalDate first = start.plusDays(random.nextInt(25));
    PeriodKind kind = chance(4) ? PeriodKind.PER_DAY : PeriodKind.TOTAL;
    if (chance(8)) {
      LocalDateTime from = first.atTime(random.nextInt(24), 0);
      return new Period(from, from.plusHours(1 + random.nextInt(60)), kind);
    }
    int days = chance(2) ? 1 : 1 + random.nextInt(chance(6) ? 80 : 9);
    return Period.ofDays(first, first.plusDays(days - 1L), kind);
  }

  private Figure figure() {
    Quantifier quantifier = pick(List.of(Quantifier.values()));
    long low = people();
    return quantifier == Quantifier.RANGE || quantifier == Quantifier.VAGUE
        ? new Figure(low, low + people(), quantifier)
        : new Figure(low, low, quantifier);
  }

  private long people() {
    long rounded = random.nextLong(1, 13);
    return switch (random.nextInt(5)) {
      case 0 -> 0;
      case 1 -> 1L + random.nextInt(9_999);
      case 2 -> rounded * 100;
      default -> rounded * 1_000;
    };
  }

  private Source source() {
    Optional<String> authority =
        chance(4) ? Optional.empty() : Optional.of(pick(List.of("Border Guard", "Ministry")));
    return new Source(pick(List.of("Yle", "AFP", "Agenda", "blog")), authority, Optional.empty());
  }

  private boolean chance(int oneIn) {
    return random.nextInt(oneIn) == 0;
  }

  private <T> T pick(List<T> list) {
    return list.get(random.nextInt(list.size()));
  }
}
