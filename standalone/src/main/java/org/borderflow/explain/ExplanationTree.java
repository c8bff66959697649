package org.borderflow.explain;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.borderflow.day.DayComparison;
import org.borderflow.day.DayEstimate;
import org.borderflow.day.Evidence;
import org.borderflow.day.Net;
import org.borderflow.day.Part;
import org.borderflow.estimate.Wording;
import org.borderflow.report.Retraction;

/** A day as a tree of text: the figure, then the reports by their part in it. */
final class ExplanationTree {
  private final Map<String, List<Retraction>> retractions;

  /** A tree that names who took reports back. */
  ExplanationTree(List<Retraction> retractions) {
    this.retractions = retractions.stream().collect(Collectors.groupingBy(Retraction::retracts));
  }

  List<String> of(DayEstimate day) {
    List<String> lines = new ArrayList<>();
    lines.add(day.flow() + " on " + day.day() + ": " + Wording.people(day.best()));
    lines.add("├─ range: " + range(day.low(), day.high()));
    day.net().ifPresent(net -> lines.add("├─ net: " + net(net)));
    day.comparison()
        .map(DayComparison::expected)
        .ifPresent(people -> lines.add("├─ compared with: " + Wording.people(people)));
    lines.add("├─ basis: " + day.basis().code() + (day.disputed() ? ", disputed" : ""));
    lines.add("├─ reason: " + day.reason());
    Map<Part, List<Evidence>> byPart =
        day.evidence().stream()
            .sorted(Comparator.comparing(Evidence::publishedAt).thenComparing(Evidence::publisher))
            .collect(Collectors.groupingBy(Evidence::part, TreeMap::new, Collectors.toList()));
    List<Part> parts = List.copyOf(byPart.keySet());
    for (Part part : parts) {
      boolean last = part == parts.get(parts.size() - 1) && isComplete(day);
      lines.add((last ? "└─ " : "├─ ") + part.code());
      addReports(lines, last ? "   " : "│  ", byPart.getOrDefault(part, List.of()));
    }
    if (!isComplete(day)) {
      int more = day.reports() - day.evidence().size();
      lines.add("└─ and " + Wording.people(more) + " more reports, published later");
    }
    return lines;
  }

  private static boolean isComplete(DayEstimate day) {
    return day.reports() == day.evidence().size();
  }

  private static String net(Net net) {
    return Wording.people(net.best())
        + (net.low() == net.high() ? "" : " (" + range(net.low(), net.high()) + ")")
        + " after those the other way";
  }

  private static String range(long low, long high) {
    return Wording.people(low) + " to " + Wording.people(high);
  }

  private void addReports(List<String> lines, String indent, List<Evidence> reports) {
    for (int i = 0; i < reports.size(); i++) {
      lines.add(
          indent
              + (i == reports.size() - 1 ? "└─ " : "├─ ")
              + line(reports.get(i))
              + end(reports.get(i)));
    }
  }

  private static String line(Evidence report) {
    return report.says()
        + ": "
        + report.publisher()
        + report.authority().map(authority -> ", of " + authority).orElse("")
        + ", "
        + day(report.publishedAt())
        + report.url().map(url -> " " + url).orElse("");
  }

  private String end(Evidence report) {
    return report.part() == Part.RETRACTED
        ? retractions.getOrDefault(report.reportId(), List.of()).stream()
            .map(
                retraction ->
                    "; taken back by "
                        + retraction.source().publisher()
                        + ", "
                        + day(retraction.publishedAt())
                        + retraction.source().url().map(url -> " " + url).orElse(""))
            .distinct()
            .collect(Collectors.joining())
        : "";
  }

  private static String day(Instant time) {
    return time.toString().substring(0, "2022-09-25".length());
  }
}
