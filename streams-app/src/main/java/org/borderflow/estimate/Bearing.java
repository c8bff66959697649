package org.borderflow.estimate;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.borderflow.day.DayEstimate;
import org.borderflow.day.Evidence;
import org.borderflow.day.Part;
import org.borderflow.report.Figure;
import org.borderflow.report.Flow;
import org.borderflow.report.Period;
import org.borderflow.report.Report;

/** Everything that bears on one day: gathers it, and puts it into the day's estimate. */
final class Bearing {
  /** Of more reports with the same part than this, the first published are listed. */
  static final int LISTED = 50;

  private final Flow flow;
  private final LocalDate day;
  private final Fill fill;
  private final Optional<Long> discrepancy;
  private final Map<Part, List<Claim>> byPart = new EnumMap<>(Part.class);

  /**
   * @param flow the flow
   * @param day the day
   * @param fill its number
   * @param discrepancy by how many people the shortest total that disputes it misses its days
   */
  Bearing(Flow flow, LocalDate day, Fill fill, Optional<Long> discrepancy) {
    this.flow = flow;
    this.day = day;
    this.fill = fill;
    this.discrepancy =
        discrepancy.map(
            people -> Math.max(-DayEstimate.LARGEST, Math.min(DayEstimate.LARGEST, people)));
  }

  /**
   * Adds what is said of a slot that the day is part of.
   *
   * @param fits whether what is agreed on fits the day's number
   */
  void add(Hearing hearing, boolean fits) {
    boolean fills = fill.isFrom(hearing.slot());
    for (Claim claim : hearing.claims()) {
      byPart
          .computeIfAbsent(hearing.part(claim, fills, fits), part -> new ArrayList<>())
          .add(claim);
    }
  }

  DayEstimate estimate() {
    byPart.values().forEach(claims -> claims.sort(null));
    boolean disputed = fill.isDisputed() || discrepancy.isPresent();
    return new DayEstimate(
        flow,
        day,
        fill.low(),
        fill.best(),
        fill.high(),
        fill.basis(),
        disputed,
        discrepancy,
        Optional.empty(),
        Comparisons.of(
            Stream.of(Part.USED, Part.AGREES).flatMap(part -> claims(part).stream()), fill.best()),
        new Reason(day, fill, byPart).text(disputed, discrepancy),
        Math.toIntExact(claims().count()),
        Math.toIntExact(claims().map(Claim::publisher).distinct().count()),
        statements(),
        evidence());
  }

  private List<Claim> claims(Part part) {
    return byPart.getOrDefault(part, List.of());
  }

  private Stream<Claim> claims() {
    return byPart.values().stream().flatMap(Collection::stream);
  }

  /** All reports that pass on the same claim of the same authority are one statement. */
  private int statements() {
    record Statement(Authority authority, Period period, Figure figure) {}
    return Math.toIntExact(
        claims()
            .map(
                claim ->
                    new Statement(
                        claim.authority(), claim.report().period(), claim.report().figure()))
            .distinct()
            .count());
  }

  private List<Evidence> evidence() {
    return byPart.entrySet().stream()
        .flatMap(
            entry ->
                entry.getValue().stream()
                    .limit(LISTED)
                    .map(claim -> evidence(claim, entry.getKey())))
        .toList();
  }

  private Evidence evidence(Claim claim, Part part) {
    Report report = claim.report();
    return new Evidence(
        report.reportId(),
        claim.hash(),
        part,
        claim.publisher(),
        report.source().authority(),
        Wording.of(report, day),
        report.excerpt(),
        report.source().url(),
        report.publishedAt());
  }
}
