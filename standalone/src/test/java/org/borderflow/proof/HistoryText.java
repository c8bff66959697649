package org.borderflow.proof;

import java.time.LocalDate;
import java.util.Random;
import java.util.function.IntToLongFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Histories of reports as CSV. */
final class HistoryText {
  static final LocalDate FIRST = LocalDate.parse("2023-01-01");
  static final String HEADER =
      "origin,destination,crossing_point,mode,nationality,measure,counted_at,low,high,quantifier,"
          + "period_start,period_end,kind,publisher,authority,published_on,url\n";

  private HistoryText() {}

  /** A figure for each day. */
  static String daily(String point, int days, IntToLongFunction people) {
    return IntStream.range(0, days)
        .mapToObj(i -> row(point, people.applyAsLong(i), FIRST.plusDays(i), FIRST.plusDays(i)))
        .collect(Collectors.joining());
  }

  /** About 1,000 a day, half as many again on two days of the week, with noise of a tenth. */
  static String noisy(String point, int days, long seed) {
    Random random = new Random(seed);
    return daily(
        point,
        days,
        i -> Math.round(1_000 * (i % 7 < 2 ? 1.5 : 1) * Math.exp(0.1 * random.nextGaussian())));
  }

  /** A total for each week. */
  static String weekly(String point, int weeks, long people) {
    return IntStream.range(0, weeks)
        .mapToObj(i -> FIRST.plusWeeks(i))
        .map(monday -> row(point, people, monday, monday.plusDays(6)))
        .collect(Collectors.joining());
  }

  /** What has come since the first day, told each day. */
  static String running(String point, int days, long peopleADay) {
    return IntStream.range(0, days)
        .mapToObj(i -> row(point, peopleADay * (i + 1), FIRST, FIRST.plusDays(i)))
        .collect(Collectors.joining());
  }

  static String row(String point, long people, LocalDate from, LocalDate to) {
    return "RU,FI,%s,,,crossings,,%d,%d,exact,%s,%s,total,Yle,Finnish Border Guard,%s,\n"
        .formatted(point, people, people, from, to, to.plusDays(1));
  }
}
