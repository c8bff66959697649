package org.borderflow.input;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.Supplier;
import org.borderflow.report.CountedAt;
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

/** Reports and retractions by chance, as odd as a record of the topic can be. */
final class AnyReports {
  private static final List<String> WORDS =
      List.of(
          "Шегині",
          "\"",
          ",",
          ";",
          "=",
          "'",
          "#",
          "%",
          "Yle",
          "Grenzübergang",
          "-",
          "@",
          "\u200d",
          "  ",
          "京",
          "😀",
          "\\",
          "a\"b",
          "|",
          "0",
          "=1+1");

  private final SplittableRandom random;

  AnyReports(long seed) {
    random = new SplittableRandom(seed);
  }

  List<ReportEvent> list(int size) {
    List<ReportEvent> events = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      events.add(chance(5) ? retraction() : report());
    }
    return events;
  }

  private Retraction retraction() {
    Retraction retraction = Retraction.of(flow().border(), id(), source(), time(LocalDate.EPOCH));
    return chance(2)
        ? retraction
        : new Retraction(
            id(),
            retraction.border(),
            retraction.retracts(),
            retraction.source(),
            retraction.publishedAt());
  }

  private Optional<Excerpt> excerpt() {
    String before = name();
    String phrase = name();
    String text = before + phrase + name();
    return Excerpt.around(
        text, before.length(), before.length() + phrase.length(), 0, text.length());
  }

  private Report report() {
    Period period = period();
    Report report =
        Report.of(
            flow(),
            maybe(() -> pick(CountedAt.values())),
            figure(),
            maybe(this::comparison),
            period,
            source(),
            time(period.firstDay()));
    Report quoted = report.withExcerpt(maybe(this::excerpt).flatMap(excerpt -> excerpt));
    return chance(2) ? quoted : quoted.withReportId(id());
  }

  private Flow flow() {
    return new Flow(
        "RU",
        pick("FI", "ZZ", "EU", "UA"),
        maybe(this::name),
        maybe(() -> pick(Mode.values())),
        maybe(() -> pick("RU", "ZZ")),
        pick(Measure.values()));
  }

  private Figure figure() {
    Quantifier quantifier = pick(Quantifier.values());
    long low = people();
    return quantifier == Quantifier.EXACT
        ? Figure.exact(low)
        : new Figure(low, random.nextLong(low, Figure.LARGEST + 1), quantifier);
  }

  private QuotedComparison comparison() {
    return chance(2)
        ? QuotedComparison.with(people())
        : QuotedComparison.times(
            chance(4)
                ? pick(QuotedComparison.SMALLEST_RATIO, QuotedComparison.LARGEST_RATIO, 1.0)
                : random.nextDouble(0.001, 1_000));
  }

  private long people() {
    return chance(4) ? pick(0L, Figure.LARGEST) : random.nextLong(100_000);
  }

  private Period period() {
    LocalDate first = LocalDate.of(1900, 1, 1).plusDays(random.nextInt(45_000));
    PeriodKind kind = pick(PeriodKind.values());
    if (chance(2)) {
      return Period.ofDays(first, first.plusDays(random.nextInt(90)), kind);
    }
    LocalDateTime from =
        chance(4) ? first.atStartOfDay() : first.atTime(random.nextInt(24), random.nextInt(60));
    return new Period(from, from.plusMinutes(1 + random.nextInt(5_000)), kind);
  }

  /** After the day and before the present, to the millisecond, or at noon as a day alone is. */
  private Instant time(LocalDate day) {
    LocalDate from = day.isBefore(LocalDate.EPOCH) ? LocalDate.EPOCH : day;
    Instant noon = Report.atNoon(from);
    return chance(2) ? noon : noon.plus(random.nextInt(40_000_000), ChronoUnit.MILLIS);
  }

  private Source source() {
    return new Source(
        name(),
        maybe(this::name),
        maybe(() -> "https://example.org/" + random.nextInt(100) + pick("?a=1,2", "", "#'x';")));
  }

  /** Begins and ends in a character that is no space. */
  private String name() {
    StringBuilder name = new StringBuilder(pick("Ш", "\"", ",", "#", "a"));
    for (int i = random.nextInt(5); i > 0; i--) {
      name.append(WORDS.get(random.nextInt(WORDS.size())));
    }
    return name.append(pick("\"", ",", "і", "")).toString();
  }

  private String id() {
    return pick("a.b_c:d-e", "-1", "0", "x".repeat(128));
  }

  private <T> Optional<T> maybe(Supplier<T> value) {
    return chance(2) ? Optional.of(value.get()) : Optional.empty();
  }

  private boolean chance(int oneIn) {
    return random.nextInt(oneIn) == 0;
  }

  @SafeVarargs
  private <T> T pick(T... all) {
    return all[random.nextInt(all.length)];
  }
}
