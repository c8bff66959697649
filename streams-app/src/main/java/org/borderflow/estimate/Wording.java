package org.borderflow.estimate;

import java.time.LocalDate;
import org.borderflow.report.Figure;
import org.borderflow.report.Period;
import org.borderflow.report.PeriodKind;
import org.borderflow.report.QuotedComparison;
import org.borderflow.report.Report;
import org.borderflow.report.Thousands;

/** Figures and periods in words. */
public final class Wording {
  private Wording() {}

  /**
   * What a report says of a day: {@code almost 8,600}, or, if its period is another, {@code 98,000,
   * 2022-09-21 to 2022-09-27}; and what it compares that with: {@code 4,824, against 3,133 before}.
   */
  public static String of(Report report, LocalDate day) {
    return of(report.figure(), report.period(), day) + comparison(report);
  }

  /** What a report compares its figure with, to be put behind it; nothing if it does not. */
  static String comparison(Report report) {
    return report.comparison().map(comparison -> ", " + of(comparison)).orElse("");
  }

  private static String of(QuotedComparison comparison) {
    return comparison
        .earlier()
        .map(people -> "against " + people(people) + " before")
        .orElseGet(() -> comparison.ratioText().orElseThrow() + " times as many as before");
  }

  static String of(Figure figure, Period period, LocalDate day) {
    boolean isDay = period.isWholeDays() && period.days() == 1 && period.firstDay().equals(day);
    return of(figure) + (isDay ? "" : ", " + of(period));
  }

  /** A figure: {@code almost 8,600}, {@code 5,000 to 6,000}. */
  static String of(Figure figure) {
    String number =
        figure.low() == figure.high()
            ? people(figure.low())
            : people(figure.low()) + " to " + people(figure.high());
    return switch (figure.quantifier()) {
      case EXACT, RANGE -> number;
      case VAGUE -> number + ", vaguely";
      case ABOUT -> "about " + number;
      case MORE_THAN -> "more than " + number;
      case AT_LEAST -> "at least " + number;
      case ALMOST -> "almost " + number;
      case AT_MOST -> "at most " + number;
    };
  }

  /** A period: {@code 2022-09-24}, {@code a day, 2022-09-22 to 2022-09-23}. */
  static String of(Period period) {
    String days =
        period.start().equals(period.end())
            ? period.start()
            : period.start() + " to " + period.end();
    return period.kind() == PeriodKind.PER_DAY && period.days() > 1 ? "a day, " + days : days;
  }

  /** A number with its thousands separated. */
  public static String people(long number) {
    return Thousands.of(number);
  }

  /** At most so many characters of a text, whole ones. */
  static String cut(String text, int most) {
    return text.codePointCount(0, text.length()) <= most
        ? text
        : text.substring(0, text.offsetByCodePoints(0, most - 1)) + "…";
  }
}
