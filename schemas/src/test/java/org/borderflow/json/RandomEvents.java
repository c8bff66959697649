package org.borderflow.json;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.Supplier;
import org.borderflow.assessment.Expectation;
import org.borderflow.assessment.SurgeAssessment;
import org.borderflow.assessment.SurgeState;
import org.borderflow.day.Basis;
import org.borderflow.day.DayComparison;
import org.borderflow.day.DayEstimate;
import org.borderflow.day.Evidence;
import org.borderflow.day.Net;
import org.borderflow.day.Part;
import org.borderflow.episode.EpisodeKind;
import org.borderflow.episode.SurgeEpisode;
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
import org.borderflow.report.Source;

/** Events of every shape by chance: what may be missing is there or not, numbers reach the ends. */
final class RandomEvents {
  private static final List<String> COUNTRIES = List.of("RU", "FI", "UA", "PL", "EU", "ZZ");
  private static final List<String> PIECES =
      List.of(
          "a", "Guard", " ", "\"", "\\", "/", "}", "{", ",", ":", "~", "é", "ÿ", "Ж", "京", "😀",
          "\u200d", "…", "\u00a0", "1,234", "<b>", "'", "[", "]", "%", "@", ";", "=");

  private final SplittableRandom random;

  RandomEvents(long seed) {
    this.random = new SplittableRandom(seed);
  }

  Report report() {
    return new Report(
        id(),
        flow(),
        maybe(() -> one(CountedAt.values())),
        figure(),
        maybe(this::quoted),
        period(),
        new Source(text(40), maybe(() -> text(40)), maybe(this::url)),
        maybe(this::excerpt),
        time());
  }

  DayEstimate day() {
    List<Evidence> evidence = new ArrayList<>();
    for (int n = random.nextInt(1, 4); n > 0; n--) {
      evidence.add(evidence());
    }
    long[] figures = random.longs(3, 0, limit()).sorted().toArray();
    boolean disputed = random.nextBoolean();
    return new DayEstimate(
        flow(),
        date(),
        figures[0],
        figures[1],
        figures[2],
        one(Basis.values()),
        disputed,
        disputed ? maybe(() -> -DayEstimate.LARGEST + people()) : Optional.empty(),
        maybe(this::net),
        maybe(() -> new DayComparison(people(), id())),
        text(400),
        evidence.size() + random.nextInt(1000),
        1,
        evidence.size(),
        evidence);
  }

  SurgeAssessment surge() {
    SurgeState state = one(SurgeState.values());
    LocalDate day = date();
    boolean since = state.isSurge() || state.isDrop();
    List<String> ids = new ArrayList<>();
    for (int n = random.nextInt(1, 6); n > 0; n--) {
      ids.add(id());
    }
    return new SurgeAssessment(
        flow(),
        day,
        state,
        people(),
        state == SurgeState.NO_BASELINE ? Optional.empty() : Optional.of(expectation()),
        since ? maybe(() -> before(day)) : Optional.empty(),
        random.nextInt() & Integer.MAX_VALUE,
        text(20),
        text(400),
        6 + random.nextInt(Integer.MAX_VALUE - 6),
        1,
        ids);
  }

  SurgeEpisode episode() {
    LocalDate last = date();
    LocalDate first = before(last);
    return new SurgeEpisode(
        flow(),
        one(EpisodeKind.values()),
        first,
        last,
        1,
        maybe(() -> last),
        last.getYear() < Period.LAST_YEAR ? maybe(() -> last.plusDays(9)) : Optional.empty(),
        first,
        people(),
        expectation(),
        text(400));
  }

  Expectation expectation() {
    double[] band = {real(), real(), real()};
    Arrays.sort(band);
    return new Expectation(band[1], band[0], band[2], maybe(this::real), real());
  }

  /** A finite number, 0 or more, of any size. */
  double real() {
    return switch (random.nextInt(8)) {
      case 0 -> 0;
      case 1 -> random.nextInt(1000);
      case 2 -> random.nextInt(1_000_000) / 1000.0;
      case 3 -> random.nextInt(1_000_000) / 2000.0;
      case 4 -> Double.MAX_VALUE;
      case 5 -> Double.MIN_VALUE;
      case 6 -> random.nextDouble() * limit();
      default -> anyReal();
    };
  }

  private double anyReal() {
    double real = Double.longBitsToDouble(random.nextLong() & Long.MAX_VALUE);
    return Double.isFinite(real) ? real : 1e21;
  }

  Flow flow() {
    String origin = COUNTRIES.get(random.nextInt(3));
    return new Flow(
        origin,
        COUNTRIES.get(random.nextInt(3, COUNTRIES.size())),
        maybe(() -> text(20)),
        maybe(() -> one(Mode.values())),
        maybe(() -> COUNTRIES.get(random.nextInt(COUNTRIES.size()))),
        one(Measure.values()));
  }

  private Figure figure() {
    Quantifier quantifier = one(Quantifier.values());
    long low = random.nextLong(random.nextBoolean() ? 100_000 : Figure.LARGEST);
    return quantifier == Quantifier.EXACT
        ? Figure.exact(low)
        : new Figure(low, random.nextBoolean() ? Figure.LARGEST : low, quantifier);
  }

  private QuotedComparison quoted() {
    return random.nextBoolean()
        ? QuotedComparison.with(random.nextLong(Figure.LARGEST))
        : QuotedComparison.times(random.nextInt(1, 1_000_000) / 1000.0);
  }

  private Period period() {
    LocalDate first = LocalDate.of(1900 + random.nextInt(70), 1 + random.nextInt(12), 1);
    PeriodKind kind = one(PeriodKind.values());
    return random.nextBoolean()
        ? Period.ofDays(first, first.plusDays(random.nextInt(40)), kind)
        : new Period(
            first.atTime(random.nextInt(24), random.nextInt(60)),
            first.plusDays(1 + random.nextInt(9)).atTime(random.nextInt(24), 0),
            kind);
  }

  private Net net() {
    long[] figures = random.longs(3, -limit(), limit()).sorted().toArray();
    return new Net(figures[0], figures[1], figures[2]);
  }

  private Evidence evidence() {
    return new Evidence(
        id(),
        String.format("%016x%016x", random.nextLong(), random.nextLong()),
        one(Part.values()),
        text(40),
        maybe(() -> text(40)),
        text(100),
        maybe(this::excerpt),
        maybe(this::url),
        time());
  }

  private Excerpt excerpt() {
    String text = "x" + text(60) + "x";
    int length = text.codePointCount(0, text.length());
    int start = random.nextInt(length);
    return new Excerpt(text, start, random.nextInt(start + 1, length + 1));
  }

  private Instant time() {
    long second = random.nextLong(7_258_118_400L);
    return random.nextBoolean()
        ? Instant.ofEpochSecond(second)
        : Instant.ofEpochMilli(second * 1000 + random.nextInt(1000));
  }

  private LocalDate date() {
    return LocalDate.of(1950, 1, 1).plusDays(random.nextInt(91_000));
  }

  private LocalDate before(LocalDate day) {
    return day.minusDays(random.nextInt(40));
  }

  private long people() {
    return random.nextBoolean() ? random.nextLong(100_000) : random.nextLong(limit());
  }

  private long limit() {
    return random.nextBoolean() ? 50_000 : DayEstimate.LARGEST;
  }

  private String id() {
    return "id." + random.nextInt(1_000_000) + (random.nextBoolean() ? ":A_b-z" : "");
  }

  private String url() {
    return "https://a.org/" + random.nextInt(1000) + (random.nextBoolean() ? "?b=%20#c" : "");
  }

  /** Some words, mostly plain. */
  String text(int longest) {
    StringBuilder text = new StringBuilder("t");
    int pieces = random.nextInt(longest / 8 + 1);
    boolean plain = random.nextBoolean();
    for (int i = 0; i < pieces; i++) {
      text.append(PIECES.get(random.nextInt(plain ? 3 : PIECES.size())));
    }
    return text.append('.').toString();
  }

  private <T> Optional<T> maybe(Supplier<T> value) {
    return random.nextBoolean() ? Optional.of(value.get()) : Optional.empty();
  }

  private <T> T one(T[] values) {
    return values[random.nextInt(values.length)];
  }
}
