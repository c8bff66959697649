package org.borderflow.wording;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.borderflow.assessment.Expectation;
import org.borderflow.report.Flow;
import org.borderflow.report.Measure;

/** Flows and numbers of people in words. */
public final class FlowText {
  private FlowText() {}

  /**
   * {@code RU > FI (land, RU nationals)}; {@code both ways} or {@code net} where that is counted.
   */
  public static String of(Flow flow) {
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

  /** Whole people with thousands separated. */
  public static String people(long number) {
    return String.format(Locale.ROOT, "%,d", number);
  }

  /** What the people of a flow did: {@code entered}, {@code crossed}. */
  public static String did(Flow flow) {
    return switch (flow.measure()) {
      case CROSSINGS -> " entered";
      case BOTH_DIRECTIONS -> " crossed";
      case NET -> " more entered than left";
    };
  }

  /** How a number compares: {@code , 2.9 times the 2,956 expected}. */
  public static String against(Expectation expectation) {
    Optional<String> times =
        expectation.ratio().map(ratio -> String.format(Locale.ROOT, "%.1f times ", ratio));
    return ", "
        + times.orElse("against ")
        + "the "
        + people(Math.round(expectation.expected()))
        + " expected";
  }
}
