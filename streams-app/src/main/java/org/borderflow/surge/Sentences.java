package org.borderflow.surge;

import java.util.Locale;
import java.util.Optional;
import org.borderflow.report.Thousands;

/** Assessments in plain words. */
public final class Sentences {
  /** Up to here tenths are exact to far less than {@link #TOO_CLOSE}. */
  private static final double MOST_TENTHS = 1e9;

  private static final double TOO_CLOSE = 1e-6;

  private Sentences() {}

  /**
   * What was found, as in {@code 8,572 people, 2.5 times the 3,456 expected (2,251 to 5,305), after
   * 8 figures; confirmed surge}.
   */
  public static String of(Assessment assessment) {
    String people = people(assessment.observed()) + " people";
    return assessment
        .expected()
        .map(expected -> people + compared(assessment, expected) + found(assessment))
        .orElseGet(
            () ->
                people
                    + "; no usable baseline, from "
                    + figures(assessment.history())
                    + " in the weeks before");
  }

  private static String compared(Assessment assessment, Expected expected) {
    Optional<Double> ratio = assessment.ratio();
    String times = ratio.map(r -> ", " + tenths(r) + " times the ").orElse(" against ");
    return times
        + people(expected.people())
        + " expected ("
        + people(expected.low())
        + " to "
        + people(expected.high())
        + ")"
        + assessment
            .since()
            .map(day -> " before it began to change on " + day)
            .orElseGet(() -> from(assessment));
  }

  private static String from(Assessment assessment) {
    return assessment.standsOnQuote()
        ? " from what the report itself compares it with"
        : ", after " + figures(assessment.history());
  }

  private static String found(Assessment assessment) {
    if (!assessment.state().isSurge()) {
      return "; nothing unusual";
    }
    return "; " + assessment.state().code() + (assessment.isSurge() ? " surge" : " drop");
  }

  /**
   * A number, 0 or more, with one digit behind the point, as {@code %.1f} gives it. By hand,
   * because a formatter takes twenty times as long; but not where rounding hangs on the last
   * digits.
   */
  static String tenths(double number) {
    double tenths = number * 10;
    double whole = Math.floor(tenths);
    double rest = tenths - whole;
    if (tenths > MOST_TENTHS || Math.abs(rest - 0.5) < TOO_CLOSE) {
      return String.format(Locale.ROOT, "%.1f", number);
    }
    long rounded = (long) whole + (rest > 0.5 ? 1 : 0);
    return rounded / 10 + "." + rounded % 10;
  }

  private static String figures(int number) {
    return number + (number == 1 ? " figure" : " figures");
  }

  private static String people(double number) {
    return Thousands.of(Math.round(number));
  }
}
