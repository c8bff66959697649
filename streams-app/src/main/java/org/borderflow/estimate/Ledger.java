package org.borderflow.estimate;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.borderflow.day.DayEstimate;
import org.borderflow.report.Flow;
import org.borderflow.report.Report;

/**
 * The reports of one flow and the day estimates that follow from them, kept up to date report by
 * report. What it says in the end depends on which reports and retractions it was given, not on
 * their order or repetition. Adding a report costs about what it can change, however much is there.
 *
 * <p>Reports whose periods do not overlap, not even by way of others, do not touch each other's
 * days, so they may be kept in one ledger or apart. Not to be used by several threads.
 */
public final class Ledger {
  private final Flow flow;
  private final Names names;
  private final Statements statements = new Statements();
  private final Reconciliation reconciliation = new Reconciliation();
  private final Coverage coverage = new Coverage();
  private final Map<Slot, Hearing> hearings = new HashMap<>();
  private final Map<LocalDate, NavigableSet<Slot>> own = new HashMap<>();

  Ledger(Flow flow, Names names) {
    this.flow = flow;
    this.names = names;
  }

  /**
   * Adds a report; one that is there already makes no difference.
   *
   * @throws IllegalArgumentException when it is on another flow
   */
  public void add(Report report) {
    if (!report.flow().equals(flow)) {
      throw new IllegalArgumentException(report.reportId() + " is on " + report.flow());
    }
    Claim.of(report, names).ifPresent(statements::add);
  }

  /** Takes back every report of an identity, whether it is here already or still to come. */
  public void retract(String reportId) {
    statements.retract(reportId);
  }

  /** How many reports there are that speak of a day. */
  public int size() {
    return statements.size();
  }

  /** The days that have an estimate. */
  public NavigableSet<LocalDate> days() {
    update();
    return new TreeSet<>(reconciliation.filled());
  }

  /** Every day that these reports, or some of them, can ever have given an estimate. */
  public NavigableSet<LocalDate> possibleDays() {
    NavigableSet<LocalDate> possible = new TreeSet<>();
    for (Slot slot : statements.slots()) {
      Span span = slot.span();
      int known = possible.subSet(span.first(), true, span.last(), true).size();
      if (span.days() - known <= Estimator.LONGEST_FILLED) {
        span.stream().forEach(possible::add);
      }
    }
    return possible;
  }

  /** The estimate of a day; nothing when it is unknown. */
  public Optional<DayEstimate> day(LocalDate day) {
    update();
    return estimate(day);
  }

  /** The estimates of all days. */
  public NavigableMap<LocalDate, DayEstimate> estimates() {
    NavigableMap<LocalDate, DayEstimate> estimates = new TreeMap<>();
    days().forEach(day -> estimate(day).ifPresent(estimate -> estimates.put(day, estimate)));
    return estimates;
  }

  /**
   * Brings the estimates up to date.
   *
   * @return the days whose estimate may have changed since the last call
   */
  public NavigableSet<LocalDate> update() {
    Collection<Hearing> changed = statements.settle();
    NavigableSet<LocalDate> days = new TreeSet<>();
    changed.forEach(this::hear);
    Reconciliation.Changes changes = reconciliation.update(changed);
    days.addAll(changes.days());
    Set<Slot> slots = changes.totals();
    changed.forEach(hearing -> slots.add(hearing.slot()));
    slots.forEach(slot -> addAffected(slot, days));
    return days;
  }

  private void hear(Hearing hearing) {
    Slot slot = hearing.slot();
    hearings.put(slot, hearing);
    if (slot.isLong()) {
      coverage.add(slot);
    } else {
      slot.span().stream()
          .forEach(day -> own.computeIfAbsent(day, any -> new TreeSet<>()).add(slot));
    }
  }

  /** The days for which a slot is evidence. */
  private void addAffected(Slot slot, NavigableSet<LocalDate> days) {
    if (!slot.isLong()) {
      slot.span().stream().forEach(days::add);
      return;
    }
    Optional<Totals.Outcome> outcome = reconciliation.outcome(slot);
    boolean disputes = outcome.filter(Totals.Outcome::disputes).isPresent();
    if (coverage.setDisputing(slot, disputes) || disputes) {
      days.addAll(coverage.disputed(slot));
    }
    outcome.ifPresent(found -> days.addAll(found.filled()));
    if (slot.is(Slot.Measure.RATE) && slot.span().days() <= Estimator.LONGEST_FILLED) {
      slot.span().stream().forEach(days::add);
    }
    days.addAll(coverage.listed(slot));
  }

  private Optional<DayEstimate> estimate(LocalDate day) {
    return reconciliation.fill(day).map(fill -> estimate(day, fill));
  }

  private DayEstimate estimate(LocalDate day, Fill fill) {
    List<Slot> disputing = coverage.disputing(day);
    Set<Slot> listed = new TreeSet<>(coverage.shortest(day));
    listed.addAll(disputing);
    listed.addAll(own.getOrDefault(day, new TreeSet<>()));
    fill.sources().forEach(source -> listed.add(source.slot()));
    Bearing bearing = new Bearing(flow, day, fill, discrepancy(disputing));
    for (Slot slot : listed) {
      Hearing hearing = Optional.ofNullable(hearings.get(slot)).orElseThrow();
      boolean fits =
          hearing.agreed().filter(agreed -> reconciliation.fits(agreed, day)).isPresent();
      bearing.add(hearing, fits);
    }
    return bearing.estimate();
  }

  private Optional<Long> discrepancy(List<Slot> disputing) {
    return disputing.stream()
        .findFirst()
        .flatMap(reconciliation::outcome)
        .map(Totals.Outcome::discrepancy);
  }
}
