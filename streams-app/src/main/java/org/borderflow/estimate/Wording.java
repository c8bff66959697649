package org.borderflow.estimate;

import java.util.Locale;
import org.borderflow.report.Figure;
import org.borderflow.report.Period;
import org.borderflow.report.PeriodKind;

/** Figures and periods in words. */
public final class Wording {
  private Wording() {}

  /** A figure: {@code almost 8,600}, {@code 5,000 to 6,000}. */
  public static String of(Figure figure) {
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
  public static String of(Period period) {
    String days =
        period.start().equals(period.end())
            ? period.start()
            : period.start() + " to " + period.end();
    return period.kind() == PeriodKind.PER_DAY && period.days() > 1 ? "a day, " + days : days;
  }

  /** A number with its thousands separated. */
  public static String people(long number) {
    return String.format(Locale.ROOT, "%,d", number);
  }
}
