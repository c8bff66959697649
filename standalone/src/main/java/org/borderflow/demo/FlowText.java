package org.borderflow.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.borderflow.assessment.Expectation;
import org.borderflow.assessment.SurgeAssessment;
import org.borderflow.assessment.SurgeState;
import org.borderflow.report.Flow;
import org.borderflow.report.Measure;

/** Flows and surges in words. */
final class FlowText {
  private FlowText() {}

  /**
   * {@code RU > FI (land, RU nationals)}; {@code both ways} or {@code net} where that is counted.
   */
  static String of(Flow flow) {
    List<String> which = new ArrayList<>();
    flow.crossingPoint().ifPresent(which::add);
    flow.mode().ifPresent(mode -> which.add(mode.code()));
    flow.nationality().ifPresent(nationality -> which.add(nationality + " nationals"));
    if (flow.measure() != Measure.CROSSINGS) {
      which.add(flow.measure() == Measure.NET ? "net" : "both ways");
    }
    String countries = flow.origin() + " > " + flow.destination();
    return which.isEmpty() ? countries : countries + " (" + String.join(", ", which) + ")";
  }

  /**
   * A surge as a line: {@code RU > FI 2022-09-24: 8,572 entered, 2.9 times the 2,956 expected, from
   * 7 reports by 5 publishers}.
   */
  static String of(SurgeAssessment surge) {
    return of(surge.flow())
        + " "
        + surge.day()
        + ": "
        + people(surge.observed())
        + did(surge.flow())
        + surge.expectation().map(FlowText::against).orElse("")
        + ", from "
        + count(surge.reports(), "report")
        + " by "
        + count(surge.publishers(), "publisher")
        + (surge.state() == SurgeState.POSSIBLE ? " (possible: its low end is no surge)" : "");
  }

  /** Whole people with thousands separated. */
  static String people(long number) {
    return String.format(Locale.ROOT, "%,d", number);
  }

  private static String did(Flow flow) {
    return switch (flow.measure()) {
      case CROSSINGS -> " entered";
      case BOTH_DIRECTIONS -> " crossed";
      case NET -> " more entered than left";
    };
  }

  private static String against(Expectation expectation) {
    Optional<String> times =
        expectation.ratio().map(ratio -> String.format(Locale.ROOT, "%.1f times ", ratio));
    return ", "
        + times.orElse("against ")
        + "the "
        + people(Math.round(expectation.expected()))
        + " expected";
  }

  private static String count(int number, String what) {
    return number + " " + what + (number == 1 ? "" : "s");
  }
}
