package org.borderflow.estimate;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.borderflow.day.Basis;

/**
 * Fills the days of one flow from what the claims on it agree on: first the days that are reported
 * themselves, then totals from the shortest to the longest, then rates. A total with nothing left
 * to fill is a check.
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
    ordered.sort(
        Comparator.comparing((Agreed agreed) -> agreed.slot().measure())
            .thenComparing(agreed -> agreed.slot().span()));
    ordered.forEach(reconciliation::take);
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
    return fill.source().slot().equals(agreed.slot())
        || fill.interval().overlaps(agreed.interval());
  }

  private void take(Agreed agreed) {
    LocalDate first = agreed.slot().span().first();
    switch (agreed.slot().measure()) {
      case DAY -> fills.putIfAbsent(first, Fill.of(agreed, Basis.DAY));
      case ROUGH_DAY -> fills.putIfAbsent(first, Fill.of(agreed, Basis.SHARE));
      case TOTAL -> takeTotal(agreed);
      case RATE -> takeRate(agreed);
    }
  }

  private void takeTotal(Agreed total) {
    Span span = total.slot().span();
    List<LocalDate> unknown = span.stream().filter(day -> !fills.containsKey(day)).toList();
    Remainder remainder =
        Remainder.of(total, fills.subMap(span.first(), true, span.last(), true).values());
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

  private void takeRate(Agreed rate) {
    if (rate.slot().span().days() <= Estimator.LONGEST_FILLED) {
      rate.slot().span().stream().forEach(day -> fills.putIfAbsent(day, Fill.of(rate, Basis.RATE)));
    }
  }
}
