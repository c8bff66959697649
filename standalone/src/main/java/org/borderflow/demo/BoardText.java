package org.borderflow.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.borderflow.assessment.Expectation;
import org.borderflow.assessment.SurgeAssessment;
import org.borderflow.day.DayEstimate;
import org.borderflow.wording.FlowText;

/** The board as a table of text. */
final class BoardText {
  private static final int FLOW_WIDTH = 44;

  private BoardText() {}

  /**
   * The table's lines.
   *
   * @param rows the flows
   * @param most at most so many of them; the rest are counted
   * @param width longest line, in characters
   */
  static List<String> of(List<Board.Row> rows, int most, int width) {
    List<String> lines = new ArrayList<>();
    lines.add(line(width, "FLOW", "NEWEST DAY", "PEOPLE", "RANGE", "BASIS", "EXPECTED", "SURGE"));
    rows.stream().limit(most).forEach(row -> lines.add(line(width, row)));
    if (rows.size() > most) {
      lines.add("… and " + (rows.size() - most) + " more flows");
    }
    return lines;
  }

  private static String line(int width, Board.Row row) {
    DayEstimate day = row.newest();
    Optional<Expectation> expectation = row.surge().flatMap(SurgeAssessment::expectation);
    return line(
        width,
        shortened(FlowText.of(day.flow()), FLOW_WIDTH),
        day.day().toString(),
        FlowText.people(day.best()),
        range(day),
        day.basis().code(),
        expectation.map(value -> FlowText.people(Math.round(value.expected()))).orElse("–"),
        row.surge().map(BoardText::mark).orElse("") + (day.disputed() ? " disputed" : ""));
  }

  private static String range(DayEstimate day) {
    return day.low() == day.high()
        ? ""
        : FlowText.people(day.low()) + "–" + FlowText.people(day.high());
  }

  private static String mark(SurgeAssessment surge) {
    return switch (surge.state()) {
      case NO_BASELINE -> "no baseline";
      case NONE -> "";
      case POSSIBLE, CONFIRMED -> times(surge) + surge.state().code();
      case POSSIBLE_DROP -> times(surge) + "possible drop";
      case DROP -> times(surge) + "drop";
    };
  }

  private static String times(SurgeAssessment surge) {
    return surge
        .expectation()
        .flatMap(Expectation::ratio)
        .map(ratio -> String.format(Locale.ROOT, "%.1fx ", ratio))
        .orElse("");
  }

  private static String line(int width, String... cells) {
    return shortened(
        String.format(Locale.ROOT, "%-44s  %-10s  %9s  %-17s  %-5s  %9s  %s", (Object[]) cells)
            .stripTrailing(),
        width);
  }

  private static String shortened(String text, int width) {
    return text.length() <= width ? text : text.substring(0, Math.max(1, width - 1)) + "…";
  }
}
