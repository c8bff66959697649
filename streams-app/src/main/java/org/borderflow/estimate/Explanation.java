package org.borderflow.estimate;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.borderflow.day.Basis;
import org.borderflow.day.DayEstimate;
import org.borderflow.day.Evidence;
import org.borderflow.day.Part;
import org.borderflow.report.Report;

/**
 * Why a day's figure is what it is.
 *
 * @param day the day
 * @param lines the reports behind it by their part, then by publication
 */
public record Explanation(DayEstimate day, List<Line> lines) {
  private static final int FEW = 3;

  private static final Comparator<Line> ORDER =
      Comparator.comparing(Line::part)
          .thenComparing(line -> line.report().publishedAt())
          .thenComparing(line -> line.report().source().publisher())
          .thenComparing(line -> line.report().contentHash());

  /**
   * A report and its part.
   *
   * @param part its part
   * @param report the report
   */
  public record Line(Part part, Report report) {}

  /** Takes the lines as they are now. */
  public Explanation {
    lines = List.copyOf(lines);
  }

  /**
   * Explains a day from the reports that it was estimated from; others among them are left out.
   *
   * @throws IllegalArgumentException when a report behind the day is not among them
   */
  public static Explanation of(DayEstimate day, Collection<Report> reports) {
    Map<String, Report> known = new HashMap<>();
    reports.forEach(report -> known.put(key(report.reportId(), report.contentHash()), report));
    return new Explanation(
        day,
        day.evidence().stream()
            .map(evidence -> new Line(evidence.part(), report(evidence, known)))
            .sorted(ORDER)
            .toList());
  }

  /**
   * The reason in a sentence: {@code 8,572: Finnish Border Guard, exact, 2 publishers; 4 more agree
   * ("almost 8,600"); outvoted: "almost 4,200"}.
   */
  public String reason() {
    List<String> parts = new ArrayList<>();
    parts.add(Wording.people(day.best()) + ": " + source());
    long agreeing = of(Part.AGREES).count();
    if (agreeing > 0) {
      parts.add(
          agreeing
              + (agreeing == 1 ? " more agrees (" : " more agree (")
              + said(Part.AGREES)
              + ")");
    }
    for (Part part : List.of(Part.OUTVOTED, Part.CONTRADICTS, Part.SUPERSEDED, Part.RETRACTED)) {
      if (of(part).findAny().isPresent()) {
        parts.add(part.code() + ": " + said(part));
      }
    }
    if (day.disputed()) {
      parts.add("disputed");
    }
    return String.join("; ", parts);
  }

  private String source() {
    List<Report> used = of(Part.USED).toList();
    String who =
        listed(
            used.stream()
                .map(
                    report ->
                        report.source().authority().orElseGet(() -> report.source().publisher())));
    String what =
        day.basis() == Basis.DAY
            ? quantifiers(used)
            : (day.basis() == Basis.SHARE ? "a share of " : "") + said(Part.USED);
    long publishers = used.stream().map(report -> report.source().publisher()).distinct().count();
    return who + ", " + what + ", " + publishers + (publishers == 1 ? " publisher" : " publishers");
  }

  private static String quantifiers(List<Report> reports) {
    return listed(
        reports.stream().map(report -> report.figure().quantifier().code().replace('_', ' ')));
  }

  private String said(Part part) {
    return listed(of(part).map(report -> "\"" + said(report) + "\""));
  }

  /** The period is said only where it is another than the day. */
  private String said(Report report) {
    boolean isDay =
        report.period().isWholeDays()
            && report.period().days() == 1
            && report.period().firstDay().equals(day.day());
    return Wording.of(report.figure()) + (isDay ? "" : ", " + Wording.of(report.period()));
  }

  private static String listed(Stream<String> texts) {
    List<String> distinct = texts.distinct().toList();
    String few = distinct.stream().limit(FEW).collect(Collectors.joining(", "));
    return distinct.size() > FEW ? few + " and " + (distinct.size() - FEW) + " others" : few;
  }

  private Stream<Report> of(Part part) {
    return lines.stream().filter(line -> line.part() == part).map(Line::report);
  }

  private static Report report(Evidence evidence, Map<String, Report> known) {
    return Optional.ofNullable(known.get(key(evidence.reportId(), evidence.contentHash())))
        .orElseThrow(
            () -> new IllegalArgumentException(evidence.reportId() + " is not among the reports"));
  }

  private static String key(String reportId, String contentHash) {
    return reportId + " " + contentHash;
  }
}
