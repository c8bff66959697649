package org.borderflow.estimate;

import java.util.Collection;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.borderflow.day.Basis;

/**
 * Fills the days of one flow from what the claims on it agree on: first the days that are reported
 * themselves, then those that counts by the hour cover, then totals from the shortest to the
 * longest, then rates. A total with nothing left to fill is a check.
 *
 * <p>When agreements change, only the days and totals are looked at again that they can make a
 * difference to. A day knows which agreement filled it, and so what a total found when it was
 * taken: the days that shorter ones fill.
 */
final class Reconciliation {
  private final Fills fills = new Fills();
  private final ByDay<Agreed> days = new ByDay<>();
  private final Windows windows = new Windows();
  private final Totals totals = new Totals();
  private final Rates rates = new Rates();
  private final LateChecks late = new LateChecks();

  /**
   * What has changed.
   *
   * @param days the days whose number or its sources have
   * @param totals the totals of which something else has come
   */
  record Changes(Days days, Set<Slot> totals) {}

  /** The number of a day. */
  Optional<Fill> fill(int day) {
    return fills.get(day);
  }

  /** The days that have a number. */
  Days filled() {
    return fills.days();
  }

  /** What has come of a total; nothing when no claim on it stands. */
  Optional<Totals.Outcome> outcome(Slot slot) {
    return slot.is(Slot.Measure.TOTAL)
        ? totals.get(slot).map(entry -> entry.outcome().with(late.discrepancy(slot)))
        : Optional.empty();
  }

  /** Whether an agreement fits the number of a day in its span. */
  boolean fits(Agreed agreed, int day) {
    Optional<Totals.Outcome> outcome = outcome(agreed.slot());
    if (outcome.isPresent()) {
      return outcome.get().fits();
    }
    Optional<Fill> fill = fill(day);
    return fill.isEmpty()
        || fill.get().isFrom(agreed.slot())
        || fill.get().interval().overlaps(agreed.interval());
  }

  /** Takes note of what is now agreed on, slot by slot. */
  Changes update(Collection<Hearing> hearings) {
    Days own = new Days();
    Days rated = new Days();
    Set<Slot> gone = new HashSet<>();
    Set<Slot> asked = new HashSet<>();
    for (Hearing hearing : hearings) {
      Slot slot = hearing.slot();
      switch (slot.measure()) {
        case DAY -> own.add(putDay(hearing));
        case WINDOW -> own.addAll(windows.put(slot.window().orElseThrow(), hearing.agreed()));
        case TOTAL -> putTotal(hearing, asked, gone);
        case RATE -> {
          if (rates.put(hearing)) {
            rated.addAll(slot.span());
          }
        }
      }
    }
    own.forEach(this::takeOwn);
    Set<Slot> moved = takeTotals(asked, gone);
    rated.addAll(fills.changed());
    rated.forEach(this::takeRate);
    moved.addAll(late.update(moved, totals, fills));
    return new Changes(fills.takeChanged(), moved);
  }

  private int putDay(Hearing hearing) {
    int day = hearing.slot().span().first();
    hearing.agreed().ifPresentOrElse(agreed -> days.put(day, agreed), () -> days.remove(day));
    return day;
  }

  /** Hours that cover the whole day are better than a figure for the day that is not exact. */
  private void takeOwn(int day) {
    Optional<Fill> figure = days.get(day).map(agreed -> Fill.of(agreed, Basis.DAY));
    Optional<Windows.Share> share = windows.share(day);
    boolean hours =
        share.isPresent()
            && (figure.isEmpty() || (share.get().whole() && !figure.get().interval().isPoint()));
    Optional<Fill> now = hours ? share.map(Windows.Share::fill) : figure;
    if (now.isPresent()) {
      fills.put(day, now.get());
    } else if (fill(day).filter(Fill::isOwn).isPresent()) {
      fills.remove(day);
    }
  }

  private void putTotal(Hearing hearing, Set<Slot> asked, Set<Slot> gone) {
    Slot slot = hearing.slot();
    Optional<Totals.Entry> before = totals.get(slot);
    long voices = before.map(entry -> entry.agreed().voices()).orElse(0L);
    if (hearing.agreed().isPresent()) {
      Agreed total = hearing.agreed().get();
      voices = Math.max(voices, total.voices());
      totals.put(total, before.map(Totals.Entry::outcome).orElse(Totals.Outcome.none(slot.span())));
      asked.add(slot);
    } else if (before.isPresent()) {
      totals.remove(slot);
      gone.add(slot);
      before.get().outcome().filled().forEach(day -> fills.removeFrom(slot, day));
    }
    addDoubted(slot, voices, asked);
  }

  /** It may leave no room for the shorter ones in it that have fewer publishers. */
  private void addDoubted(Slot slot, long voices, Set<Slot> asked) {
    for (Totals.Entry shorter : totals.before(slot)) {
      if (shorter.agreed().voices() < voices && slot.span().contains(shorter.slot().span())) {
        asked.add(shorter.slot());
      }
    }
  }

  /**
   * Takes the totals that are asked for, and those to which what has changed makes a difference.
   *
   * @return those of which something else may have come
   */
  private Set<Slot> takeTotals(Set<Slot> asked, Set<Slot> gone) {
    Set<Slot> moved = new HashSet<>(gone);
    if (asked.isEmpty() && gone.isEmpty() && fills.changed().isEmpty()) {
      return moved;
    }
    for (int i = 0; i < totals.size(); i++) {
      Totals.Entry next = totals.at(i);
      boolean isAsked = asked.contains(next.slot());
      if ((isAsked || next.isConcernedBy(fills.changed(), moved))
          && (!takeTotal(next).equals(next.outcome()) || isAsked)) {
        moved.add(next.slot());
      }
    }
    return moved;
  }

  private Totals.Outcome takeTotal(Totals.Entry total) {
    ByDay<Fill> shares = new ByDay<>();
    Totals.Outcome now = weigh(total.agreed(), shares);
    total
        .outcome()
        .filled()
        .forEach(
            day -> {
              if (!now.filled().contains(day)) {
                fills.removeFrom(total.slot(), day);
              }
            });
    shares.forEach(fills::put);
    totals.put(total.agreed(), now);
    return now;
  }

  private Totals.Outcome weigh(Agreed total, ByDay<Fill> shares) {
    Slot slot = total.slot();
    Optional<Agreed> doubter = totals.doubter(total);
    Span reach = doubter.map(longer -> longer.slot().span()).orElse(slot.span());
    if (doubter.filter(longer -> leavesTooLittle(longer, total)).isPresent()) {
      return new Totals.Outcome(reach, false, 0, 0, new Days());
    }
    Remainder own = remainder(total, entry -> entry.isComplete() || entry.isOwnOf(total));
    // A shorter total by the same authority comes first; it may be too rough to be of use.
    Remainder remainder =
        own.discrepancy() != 0 || own.isWellConditioned()
            ? own
            : remainder(total, Totals.Entry::isComplete);
    long discrepancy = remainder.discrepancy();
    if (discrepancy == 0 && remainder.days() > 0 && remainder.isWellConditioned()) {
      for (int day = slot.span().first(); day <= slot.span().last(); day++) {
        if (!fills.isKnown(day, slot) && !remainder.known().covers(day)) {
          shares.put(day, remainder.share(shares.days().size()));
        }
      }
    }
    return new Totals.Outcome(
        reach, discrepancy == 0, discrepancy, remainder.days(), shares.days());
  }

  private Remainder remainder(Agreed total, Predicate<Totals.Entry> usable) {
    Known known = new Known();
    addKnown(total.slot().span(), total.slot(), usable, known);
    return new Remainder(total, known);
  }

  /** Whether a longer total has no room for a shorter one beside its other days. */
  private boolean leavesTooLittle(Agreed longer, Agreed total) {
    Known others = new Known();
    for (Span part : longer.slot().span().without(total.slot().span())) {
      addKnown(part, total.slot(), Totals.Entry::isComplete, others);
    }
    return total.interval().low() > longer.interval().high() - others.low();
  }

  /** Adds what was known of some days when a total was taken. */
  private void addKnown(Span span, Slot before, Predicate<Totals.Entry> usable, Known known) {
    Optional<Agreed> shorter = totals.longest(span, before, usable);
    if (shorter.isPresent()) {
      known.add(shorter.get());
      for (Span part : span.without(shorter.get().slot().span())) {
        addKnown(part, before, usable, known);
      }
    } else {
      for (Fill fill : fills.in(span)) {
        if (fill.isKnownBefore(before)) {
          known.add(fill);
        }
      }
    }
  }

  private void takeRate(int day) {
    Optional<Fill> before = fill(day);
    if (before.filter(fill -> fill.basis() != Basis.RATE).isPresent()) {
      return;
    }
    rates
        .shortest(day)
        .ifPresentOrElse(
            rate -> fills.put(day, Fill.of(rate, Basis.RATE)), () -> fills.remove(day));
  }
}
