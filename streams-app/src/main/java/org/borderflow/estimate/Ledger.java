package org.borderflow.estimate;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
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
  private final Speakers speakers;
  private final Statements statements = new Statements();
  private final Reconciliation reconciliation = new Reconciliation();
  private final Coverage coverage = new Coverage();
  private final Map<Slot, Hearing> hearings = new HashMap<>();

  /** The slots of a day itself and of its hours. */
  private final ByDay<Set<Slot>> own = new ByDay<>();

  Ledger(Flow flow, Names names) {
    this.flow = flow;
    this.speakers = new Speakers(names);
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
    Claim.of(report, speakers).ifPresent(statements::add);
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
    bringUpToDate();
    return reconciliation.filled().dates();
  }

  /** Every day that these reports, or some of them, can ever have given an estimate. */
  public NavigableSet<LocalDate> possibleDays() {
    Days possible = new Days();
    for (Slot slot : statements.slots()) {
      Span span = slot.span();
      int known = possible.from(span.last() + 1) - possible.from(span.first());
      if (span.days() - known <= Estimator.LONGEST_FILLED) {
        possible.addAll(span);
      }
    }
    return possible.dates();
  }

  /** The estimate of a day; nothing when it is unknown. */
  public Optional<DayEstimate> day(LocalDate day) {
    bringUpToDate();
    return estimate(Days.number(day));
  }

  /** The estimates of all days. */
  public NavigableMap<LocalDate, DayEstimate> estimates() {
    NavigableMap<LocalDate, DayEstimate> estimates = new TreeMap<>();
    bringUpToDate();
    reconciliation
        .filled()
        .forEach(
            day -> estimate(day).ifPresent(estimate -> estimates.put(estimate.day(), estimate)));
    return estimates;
  }

  /**
   * Brings the estimates up to date.
   *
   * @return the days whose estimate may have changed since the last call
   */
  public NavigableSet<LocalDate> update() {
    return bringUpToDate().dates();
  }

  private Days bringUpToDate() {
    if (statements.areSettled()) {
      return new Days();
    }
    List<Hearing> changed = statements.settle();
    changed.forEach(this::hear);
    Reconciliation.Changes changes = reconciliation.update(changed);
    Set<Slot> slots = changes.totals();
    changed.forEach(hearing -> slots.add(hearing.slot()));
    slots.forEach(slot -> addAffected(slot, changes.days()));
    return changes.days();
  }

  private void hear(Hearing hearing) {
    Slot slot = hearing.slot();
    hearings.put(slot, hearing);
    if (slot.isLong()) {
      coverage.add(slot);
    } else {
      for (int day = slot.span().first(); day <= slot.span().last(); day++) {
        own.computeIfAbsent(day, LinkedHashSet::new).add(slot);
      }
    }
  }

  /** The days for which a slot is evidence. */
  private void addAffected(Slot slot, Days days) {
    if (!slot.isLong()) {
      days.addAll(slot.span());
      return;
    }
    Optional<Totals.Outcome> outcome = reconciliation.outcome(slot);
    boolean disputes = outcome.isPresent() && outcome.get().disputes();
    if (coverage.setDisputing(slot, disputes) || disputes) {
      coverage.addDisputed(slot, days);
    }
    outcome.ifPresent(found -> days.addAll(found.filled()));
    if (slot.is(Slot.Measure.RATE) && slot.span().days() <= Estimator.LONGEST_FILLED) {
      days.addAll(slot.span());
    }
    coverage.addListed(slot, days);
  }

  private Optional<DayEstimate> estimate(int day) {
    return reconciliation.fill(day).map(fill -> estimate(day, fill));
  }

  private DayEstimate estimate(int day, Fill fill) {
    List<Slot> disputing = coverage.disputing(day);
    // In which order does not matter: the claims are put in theirs.
    Set<Slot> listed = new HashSet<>(coverage.shortest(day));
    listed.addAll(disputing);
    own.get(day).ifPresent(listed::addAll);
    for (Agreed source : fill.sources()) {
      listed.add(source.slot());
    }
    Bearing bearing = new Bearing(flow, Days.date(day), fill, discrepancy(disputing));
    for (Slot slot : listed) {
      Hearing hearing = Optional.ofNullable(hearings.get(slot)).orElseThrow();
      Optional<Agreed> agreed = hearing.agreed();
      bearing.add(hearing, agreed.isPresent() && reconciliation.fits(agreed.get(), day));
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
