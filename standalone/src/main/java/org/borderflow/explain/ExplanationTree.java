package org.borderflow.explain;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.borderflow.day.DayEstimate;
import org.borderflow.day.Part;
import org.borderflow.estimate.Explanation;
import org.borderflow.estimate.Wording;
import org.borderflow.report.Report;

/** An explanation as a tree of text: the figure, then the reports by their part in it. */
final class ExplanationTree {
  private ExplanationTree() {}

  static List<String> of(Explanation explanation) {
    DayEstimate day = explanation.day();
    List<String> lines = new ArrayList<>();
    lines.add(day.flow() + " on " + day.day() + ": " + Wording.people(day.best()));
    lines.add("├─ range: " + Wording.people(day.low()) + " to " + Wording.people(day.high()));
    lines.add("├─ basis: " + day.basis().code() + (day.disputed() ? ", disputed" : ""));
    lines.add("├─ reason: " + explanation.reason());
    Map<Part, List<Report>> byPart =
        explanation.lines().stream()
            .collect(
                Collectors.groupingBy(
                    Explanation.Line::part,
                    TreeMap::new,
                    Collectors.mapping(Explanation.Line::report, Collectors.toList())));
    List<Part> parts = List.copyOf(byPart.keySet());
    for (Part part : parts) {
      boolean last = part == parts.get(parts.size() - 1);
      lines.add((last ? "└─ " : "├─ ") + part.code());
      addReports(lines, last ? "   " : "│  ", byPart.getOrDefault(part, List.of()));
    }
    return lines;
  }

  private static void addReports(List<String> lines, String indent, List<Report> reports) {
    for (int i = 0; i < reports.size(); i++) {
      lines.add(indent + (i == reports.size() - 1 ? "└─ " : "├─ ") + line(reports.get(i)));
    }
  }

  private static String line(Report report) {
    return Wording.of(report.figure())
        + ", "
        + Wording.of(report.period())
        + ": "
        + report.source().publisher()
        + report.source().authority().map(authority -> ", of " + authority).orElse("")
        + ", "
        + report.publishedAt().toString().substring(0, "2022-09-25".length())
        + report.source().url().map(url -> " " + url).orElse("");
  }
}
