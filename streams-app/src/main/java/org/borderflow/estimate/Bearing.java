package org.borderflow.estimate;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.borderflow.day.DayEstimate;
import org.borderflow.day.Evidence;
import org.borderflow.day.Part;
import org.borderflow.report.Flow;

/** Everything that bears on one day: gathers it, and puts it into the day's estimate. */
final class Bearing {
  /** Of more reports with the same part than this, the first published are listed. */
  static final int LISTED = 50;

  private final Flow flow;
  private final LocalDate day;
  private final Fill fill;
  private final Optional<Long> discrepancy;
  private final Map<Part, List<Claim>> byPart = new EnumMap<>(Part.class);
  private int reports;
  private int statements;

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
    reports += hearing.claims().size();
    // Claims on different slots are of different periods, and so never one statement.
    statements += hearing.statements();
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
        Comparisons.of(claims(Part.USED), claims(Part.AGREES), fill.best()),
        new Reason(fill, byPart).text(disputed, discrepancy),
        reports,
        publishers(),
        statements,
        evidence());
  }

  private List<Claim> claims(Part part) {
    return byPart.getOrDefault(part, List.of());
  }

  private int publishers() {
    Distinct<String> publishers = new Distinct<>();
    for (List<Claim> claims : byPart.values()) {
      for (Claim claim : claims) {
        publishers.add(claim.publisher());
      }
    }
    return publishers.size();
  }

  private List<Evidence> evidence() {
    List<Evidence> evidence = new ArrayList<>();
    byPart.forEach(
        (part, claims) -> {
          for (int i = 0; i < Math.min(LISTED, claims.size()); i++) {
            evidence.add(claims.get(i).evidence(part));
          }
        });
    return evidence;
  }
}
