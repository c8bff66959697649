package org.borderflow.estimate;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.borderflow.day.Basis;

/**
 * Fills the days of one flow from what the claims on it agree on: first the days that are reported
 * themselves, then those that counts by the hour cover, then totals from the shortest to the
 * longest, then rates. A total with nothing left to fill is a check.
 */
final class Reconciliation {
  private final NavigableMap<LocalDate, Fill> fills = new TreeMap<>();
  private final Set<LocalDate> contradicted = new HashSet<>();
  private final Map<Claim.Slot, Boolean> fits = new HashMap<>();

  private Reconciliation() {}

  /** Reconciles the agreements of one flow, at most one a slot. */
  static Reconciliation of(List<Agreed> agreements) {
    Reconciliation reconciliation = new Reconciliation();
    List<Agreed> ordered = new ArrayList<>(agreements);
    ordered.sort(Comparator.comparing(agreed -> agreed.slot().span()));
    take(ordered, Claim.Measure.DAY, reconciliation::takeDay);
    reconciliation.takeWindows(
        ordered.stream()
            .filter(agreed -> agreed.slot().measure() == Claim.Measure.WINDOW)
            .toList());
    take(ordered, Claim.Measure.TOTAL, total -> reconciliation.takeTotal(total, ordered));
    take(ordered, Claim.Measure.RATE, reconciliation::takeRate);
    return reconciliation;
  }

  /** The days that have a number. */
  NavigableMap<LocalDate, Fill> fills() {
    return fills;
  }

  /** Whether a total that the day is part of does not fit the sum of its days. */
  boolean isContradicted(LocalDate day) {
    return contradicted.contains(day);
  }

  /** Whether an agreement fits the number of a day in its span. */
  boolean fits(Agreed agreed, LocalDate day) {
    Optional<Boolean> whole = Optional.ofNullable(fits.get(agreed.slot()));
    return whole.orElseGet(
        () -> Optional.ofNullable(fills.get(day)).stream().allMatch(f -> overlap(f, agreed)));
  }

  private static boolean overlap(Fill fill, Agreed agreed) {
    return fill.isFrom(agreed) || fill.interval().overlaps(agreed.interval());
  }

  private static void take(List<Agreed> agreements, Claim.Measure measure, Consumer<Agreed> taker) {
    agreements.stream().filter(agreed -> agreed.slot().measure() == measure).forEach(taker);
  }

  private void takeDay(Agreed agreed) {
    fills.putIfAbsent(agreed.slot().span().first(), Fill.of(agreed, Basis.DAY));
  }

  /** Hours that cover the whole day are better than a figure for the day that is not exact. */
  private void takeWindows(List<Agreed> windows) {
    WindowShares.of(windows)
        .forEach(
            (day, share) -> {
              boolean better =
                  share.whole()
                      && Optional.ofNullable(fills.get(day))
                          .filter(fill -> fill.interval().isPoint())
                          .isEmpty();
              if (better) {
                fills.put(day, share.fill());
              } else {
                fills.putIfAbsent(day, share.fill());
              }
            });
  }

  private void takeTotal(Agreed total, List<Agreed> all) {
    if (all.stream().anyMatch(longer -> leavesTooLittle(longer, total))) {
      fits.put(total.slot(), false);
      return;
    }
    Span span = total.slot().span();
    List<LocalDate> unknown = span.stream().filter(day -> !fills.containsKey(day)).toList();
    Remainder remainder = Remainder.of(total, known(span));
    boolean fitting = unknown.isEmpty() ? remainder.isNothing() : remainder.isPossible();
    fits.put(total.slot(), fitting);
    if (!fitting) {
      span.stream().filter(fills::containsKey).forEach(contradicted::add);
    } else if (remainder.isWellConditioned()) {
      for (int i = 0; i < unknown.size(); i++) {
        fills.put(unknown.get(i), remainder.share(i, unknown.size()));
      }
    }
  }

  /** Whether a longer total by more publishers has no room for this one beside its other days. */
  private boolean leavesTooLittle(Agreed longer, Agreed total) {
    Span whole = longer.slot().span();
    Span part = total.slot().span();
    if (longer.slot().measure() != Claim.Measure.TOTAL
        || !whole.contains(part)
        || longer.voices() <= total.voices()) {
      return false;
    }
    long others =
        known(whole).stream().mapToLong(Fill::low).sum()
            - known(part).stream().mapToLong(Fill::low).sum();
    return total.interval().low() > longer.interval().high() - others;
  }

  private Collection<Fill> known(Span span) {
    return fills.subMap(span.first(), true, span.last(), true).values();
  }

  /** "Up to 30,000 a day" is a ceiling: it says how many no day had, not how many a day had. */
  private void takeRate(Agreed rate) {
    boolean ceiling = rate.supporters().stream().allMatch(Claim::isCeiling);
    if (!ceiling && rate.slot().span().days() <= Estimator.LONGEST_FILLED) {
      rate.slot().span().stream().forEach(day -> fills.putIfAbsent(day, Fill.of(rate, Basis.RATE)));
    }
  }
}
