package org.borderflow.estimate;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
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
  private final Map<LocalDate, Agreed> days = new HashMap<>();
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
  record Changes(NavigableSet<LocalDate> days, Set<Slot> totals) {}

  /** The number of a day. */
  Optional<Fill> fill(LocalDate day) {
    return fills.get(day);
  }

  /** The days that have a number. */
  NavigableSet<LocalDate> filled() {
    return fills.days();
  }

  /** What has come of a total; nothing when no claim on it stands. */
  Optional<Totals.Outcome> outcome(Slot slot) {
    return totals.get(slot).map(entry -> entry.outcome().with(late.discrepancy(slot)));
  }

  /** Whether an agreement fits the number of a day in its span. */
  boolean fits(Agreed agreed, LocalDate day) {
    return outcome(agreed.slot())
        .map(Totals.Outcome::fits)
        .orElseGet(
            () ->
                fill(day).stream()
                    .allMatch(
                        fill ->
                            fill.isFrom(agreed.slot())
                                || fill.interval().overlaps(agreed.interval())));
  }

  /** Takes note of what is now agreed on, slot by slot. */
  Changes update(Collection<Hearing> hearings) {
    NavigableSet<LocalDate> own = new TreeSet<>();
    NavigableSet<LocalDate> rated = new TreeSet<>();
    Set<Slot> gone = new HashSet<>();
    NavigableSet<Slot> asked = new TreeSet<>();
    for (Hearing hearing : hearings) {
      switch (hearing.slot().measure()) {
        case DAY -> own.add(putDay(hearing));
        case WINDOW ->
            own.addAll(windows.put(hearing.slot().window().orElseThrow(), hearing.agreed()));
        case TOTAL -> putTotal(hearing, asked, gone);
        case RATE -> rates.put(hearing).forEach(rated::add);
      }
    }
    own.forEach(this::takeOwn);
    Set<Slot> moved = takeTotals(asked, gone);
    rated.addAll(fills.changed());
    rated.forEach(this::takeRate);
    moved.addAll(late.update(moved, totals, fills));
    return new Changes(fills.takeChanged(), moved);
  }

  private LocalDate putDay(Hearing hearing) {
    LocalDate day = hearing.slot().span().first();
    hearing.agreed().ifPresentOrElse(agreed -> days.put(day, agreed), () -> days.remove(day));
    return day;
  }

  /** Hours that cover the whole day are better than a figure for the day that is not exact. */
  private void takeOwn(LocalDate day) {
    Optional<Fill> figure =
        Optional.ofNullable(days.get(day)).map(agreed -> Fill.of(agreed, Basis.DAY));
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

  private void putTotal(Hearing hearing, NavigableSet<Slot> asked, Set<Slot> gone) {
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
  private void addDoubted(Slot slot, long voices, NavigableSet<Slot> asked) {
    totals
        .before(slot)
        .forEach(
            (shorter, entry) -> {
              if (entry.agreed().voices() < voices && slot.span().contains(shorter.span())) {
                asked.add(shorter);
              }
            });
  }

  /**
   * Takes the totals that are asked for, and those to which what has changed makes a difference.
   *
   * @return those of which something else may have come
   */
  private Set<Slot> takeTotals(NavigableSet<Slot> asked, Set<Slot> gone) {
    NavigableSet<Slot> moved = new TreeSet<>(gone);
    for (Map.Entry<Slot, Totals.Entry> next : totals.from(start(asked, moved)).entrySet()) {
      Slot slot = next.getKey();
      Totals.Outcome before = next.getValue().outcome();
      boolean concerned =
          asked.contains(slot)
              || fills.isChangedIn(before.reach())
              || moved.stream().anyMatch(shorter -> slot.span().contains(shorter.span()));
      if (concerned
          && (!takeTotal(next.getValue().agreed()).equals(before) || asked.contains(slot))) {
        moved.add(slot);
      }
    }
    return moved;
  }

  /** Where to begin: at the first of them, or at the very first when days have changed. */
  private Slot start(NavigableSet<Slot> asked, NavigableSet<Slot> gone) {
    if (!fills.changed().isEmpty()) {
      return Slot.FIRST;
    }
    NavigableSet<Slot> both = new TreeSet<>(asked);
    both.addAll(gone);
    return both.isEmpty() ? Slot.LAST : both.first();
  }

  private Totals.Outcome takeTotal(Agreed total) {
    Slot slot = total.slot();
    NavigableMap<LocalDate, Fill> shares = new TreeMap<>();
    Totals.Outcome now = weigh(total, shares);
    outcome(slot).stream()
        .flatMap(before -> before.filled().stream())
        .filter(day -> !shares.containsKey(day))
        .forEach(day -> fills.removeFrom(slot, day));
    shares.forEach(fills::put);
    totals.put(total, now);
    return now;
  }

  private Totals.Outcome weigh(Agreed total, NavigableMap<LocalDate, Fill> shares) {
    Slot slot = total.slot();
    Optional<Agreed> doubter = totals.doubter(total);
    Span reach = doubter.map(longer -> longer.slot().span()).orElse(slot.span());
    if (doubter.filter(longer -> leavesTooLittle(longer, total)).isPresent()) {
      return new Totals.Outcome(reach, false, 0, 0, List.of());
    }
    Remainder own = remainder(total, entry -> entry.isComplete() || entry.isOwnOf(total));
    // A shorter total by the same authority comes first; it may be too rough to be of use.
    Remainder remainder =
        own.discrepancy() != 0 || own.isWellConditioned()
            ? own
            : remainder(total, Totals.Entry::isComplete);
    long discrepancy = remainder.discrepancy();
    if (discrepancy == 0 && remainder.days() > 0 && remainder.isWellConditioned()) {
      slot.span().stream()
          .filter(day -> !fills.isKnown(day, slot) && !remainder.known().covers(day))
          .forEach(day -> shares.put(day, remainder.share(shares.size())));
    }
    return new Totals.Outcome(
        reach, discrepancy == 0, discrepancy, remainder.days(), List.copyOf(shares.keySet()));
  }

  private Remainder remainder(Agreed total, Predicate<Totals.Entry> usable) {
    Known known = new Known();
    addKnown(total.slot().span(), total.slot(), usable, known);
    return new Remainder(total, known);
  }

  /** Whether a longer total has no room for a shorter one beside its other days. */
  private boolean leavesTooLittle(Agreed longer, Agreed total) {
    Known others = new Known();
    longer
        .slot()
        .span()
        .without(total.slot().span())
        .forEach(part -> addKnown(part, total.slot(), Totals.Entry::isComplete, others));
    return total.interval().low() > longer.interval().high() - others.low();
  }

  /** Adds what was known of some days when a total was taken. */
  private void addKnown(Span span, Slot before, Predicate<Totals.Entry> usable, Known known) {
    Optional<Agreed> shorter = totals.longest(span, before, usable);
    if (shorter.isPresent()) {
      known.add(shorter.get());
      span.without(shorter.get().slot().span())
          .forEach(part -> addKnown(part, before, usable, known));
    } else {
      fills.known(span, before).forEach(known::add);
    }
  }

  private void takeRate(LocalDate day) {
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
