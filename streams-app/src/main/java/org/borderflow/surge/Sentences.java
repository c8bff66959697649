package org.borderflow.surge;

import java.util.Locale;
import java.util.Optional;
import org.borderflow.report.Thousands;

/** Assessments in plain words. */
public final class Sentences {
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
    String times =
        ratio.map(r -> String.format(Locale.ROOT, ", %.1f times the ", r)).orElse(" against ");
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

  private static String figures(int number) {
    return number + (number == 1 ? " figure" : " figures");
  }

  private static String people(double number) {
    return Thousands.of(Math.round(number));
  }
}
