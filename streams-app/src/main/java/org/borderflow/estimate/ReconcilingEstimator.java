package org.borderflow.estimate;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.borderflow.day.DayEstimate;
import org.borderflow.day.Evidence;
import org.borderflow.day.Part;
import org.borderflow.report.Flow;
import org.borderflow.report.Period;
import org.borderflow.report.Report;

/** Agreement on each period, then days from the shortest period to the longest. */
public final class ReconcilingEstimator implements Estimator {
  private final Names names;

  /** An estimator to which every name stands for itself. */
  public ReconcilingEstimator() {
    this(Names.NONE);
  }

  /** An estimator that knows who is meant by names. */
  public ReconcilingEstimator(Names names) {
    this.names = names;
  }

  @Override
  public NavigableMap<LocalDate, DayEstimate> estimate(Flow flow, Collection<Report> reports) {
    List<Claim> claims =
        new HashSet<>(reports)
            .stream()
                .map(report -> own(flow, report))
                .flatMap(Optional::stream)
                .sorted(Claim.ORDER)
                .toList();
    Map<Claim, Part> apart = new LinkedHashMap<>();
    superseded(claims).forEach(claim -> apart.put(claim, Part.SUPERSEDED));
    Withdrawals.of(without(claims, apart), apart.keySet())
        .forEach(claim -> apart.put(claim, Part.SUPERSEDED));
    Misdated.of(without(claims, apart)).forEach(claim -> apart.put(claim, Part.OUTVOTED));
    Map<Claim.Slot, List<Claim>> bySlot = new LinkedHashMap<>();
    for (Claim claim : without(claims, apart)) {
      bySlot.computeIfAbsent(claim.slot(), slot -> new ArrayList<>()).add(claim);
    }
    List<Agreed> agreements = new ArrayList<>();
    bySlot.forEach((slot, own) -> agreements.add(Agreed.of(slot, own)));
    return estimates(flow, agreements, apart);
  }

  private static List<Claim> without(List<Claim> claims, Map<Claim, Part> apart) {
    return claims.stream().filter(claim -> !apart.containsKey(claim)).toList();
  }

  private Optional<Claim> own(Flow flow, Report report) {
    if (!report.flow().equals(flow)) {
      throw new IllegalArgumentException(report.reportId() + " is on " + report.flow());
    }
    return Claim.of(report, names);
  }

  /** A publisher's later report on the same period of the same authority replaces its earlier. */
  private static Set<Claim> superseded(List<Claim> claims) {
    record Voice(String publisher, Authority authority, Period period) {}
    Map<Voice, Claim> last = new LinkedHashMap<>();
    Map<Claim, Voice> voices = new LinkedHashMap<>();
    for (Claim claim : claims) {
      Voice voice = new Voice(claim.publisher(), claim.authority(), claim.report().period());
      voices.put(claim, voice);
      last.put(voice, claim);
    }
    return claims.stream()
        .filter(
            claim ->
                claim
                    .publishedAt()
                    .isBefore(last.getOrDefault(voices.get(claim), claim).publishedAt()))
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  private static NavigableMap<LocalDate, DayEstimate> estimates(
      Flow flow, List<Agreed> agreements, Map<Claim, Part> apart) {
    Reconciliation reconciliation = Reconciliation.of(agreements);
    NavigableMap<LocalDate, DayEstimate> estimates = new TreeMap<>();
    reconciliation
        .fills()
        .forEach(
            (day, fill) -> {
              List<Claim> claims = new ArrayList<>();
              List<Evidence> evidence = new ArrayList<>();
              apart.forEach(
                  (claim, part) -> {
                    if (claim.slot().span().contains(day)) {
                      add(claims, evidence, claim, part);
                    }
                  });
              agreements.stream()
                  .filter(agreed -> agreed.slot().span().contains(day))
                  .forEach(agreed -> addAll(claims, evidence, agreed, day, reconciliation));
              estimates.put(
                  day,
                  new DayEstimate(
                      flow,
                      day,
                      fill.low(),
                      fill.best(),
                      fill.high(),
                      fill.basis(),
                      fill.isDisputed() || reconciliation.isContradicted(day),
                      statements(claims),
                      evidence));
            });
    return estimates;
  }

  private static void addAll(
      List<Claim> claims,
      List<Evidence> evidence,
      Agreed agreed,
      LocalDate day,
      Reconciliation reconciliation) {
    boolean fills =
        Optional.ofNullable(reconciliation.fills().get(day))
            .filter(fill -> fill.isFrom(agreed))
            .isPresent();
    boolean fits = reconciliation.fits(agreed, day);
    for (Claim claim : agreed.supporters()) {
      Part part = fills ? agreed.partOf(claim) : fits ? Part.AGREES : Part.CONTRADICTS;
      add(claims, evidence, claim, part);
    }
    agreed.outvoted().forEach(claim -> add(claims, evidence, claim, Part.OUTVOTED));
  }

  private static void add(List<Claim> claims, List<Evidence> evidence, Claim claim, Part part) {
    Report report = claim.report();
    claims.add(claim);
    evidence.add(new Evidence(report.reportId(), claim.hash(), part, claim.publisher()));
  }

  /** All reports that pass on the same claim of the same authority are one statement. */
  private static int statements(List<Claim> claims) {
    record Statement(Authority authority, Period period, Object figure) {}
    return (int)
        claims.stream()
            .map(
                claim ->
                    new Statement(
                        claim.authority(), claim.report().period(), claim.report().figure()))
            .distinct()
            .count();
  }
}
