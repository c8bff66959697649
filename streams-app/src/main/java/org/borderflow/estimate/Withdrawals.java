package org.borderflow.estimate;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Knows the totals that their own authority has taken back by what it said later.
 *
 * <ul>
 *   <li>A later total that is smaller than an earlier one nested in it withdraws the nested one.
 *   <li>A revision of a total by more than what had come since an earlier total of the same
 *       beginning withdraws that one: the revision is of the whole, and its difference to the old
 *       total would put all of it on the last days. Not so when the old number was less than what
 *       had been counted by then: a slip of the pen was mended.
 * </ul>
 */
final class Withdrawals {
  private final Map<Authority, Map<Slot, Entry>> byAuthority = new HashMap<>();

  /** A total, and how many others of its authority speak against it. */
  private static final class Entry {
    private final Total total;
    private int against;
    private int belied;

    Entry(Total total) {
      this.total = total;
    }

    boolean withdraws(Entry other) {
      return total.restates(other.total) || (belied == 0 && total.revises(other.total));
    }

    void shift(int by, Slot slot, Set<Slot> changed) {
      boolean was = against > 0;
      against += by;
      if (was != against > 0) {
        changed.add(slot);
      }
    }
  }

  /**
   * What an authority says of a period.
   *
   * @param span the period
   * @param interval the number that its publishers agree on
   * @param since when it was first published
   * @param before the number that it replaced, if it is a revision; people
   */
  private record Total(Span span, Interval interval, Instant since, Optional<Long> before) {

    boolean restates(Total earlier) {
      return isAround(earlier) && interval.high() < earlier.interval.low();
    }

    /** By more than what had come since the earlier one. */
    boolean revises(Total earlier) {
      return before.isPresent()
          && isAround(earlier)
          && earlier.span.first() == span.first()
          && Math.abs(interval.middle() - before.get())
              > Math.max(0, before.get() - earlier.interval.middle());
    }

    /**
     * Whether the number that a revision replaced cannot have been right beside this one: it was a
     * slip of the pen, and the revision mends it and nothing else.
     */
    boolean belies(Total revision) {
      return revision.before.isPresent()
          && revision.isAround(this)
          && interval.low() > revision.before.get();
    }

    private boolean isAround(Total earlier) {
      return since.isAfter(earlier.since) && span.contains(earlier.span);
    }
  }

  boolean isWithdrawn(Claim claim) {
    Optional<Entry> entry =
        Optional.ofNullable(
            byAuthority.getOrDefault(claim.authority(), Map.of()).get(claim.slot()));
    return entry.isPresent() && entry.get().against > 0;
  }

  /**
   * Takes note of what now stands on a total.
   *
   * @return the slots of which something is withdrawn that was not, or the other way round
   */
  Set<Slot> update(Statements.Standing standing) {
    Set<Slot> changed = new HashSet<>();
    Map<Authority, List<Claim>> live = byAuthority(standing.live());
    Map<Authority, List<Claim>> superseded = byAuthority(standing.superseded());
    Set<Authority> authorities = new HashSet<>(live.keySet());
    byAuthority.forEach(
        (authority, totals) -> {
          if (totals.containsKey(standing.slot())) {
            authorities.add(authority);
          }
        });
    for (Authority authority : authorities) {
      Optional<Total> now =
          Optional.ofNullable(live.get(authority))
              .map(own -> total(own, superseded.getOrDefault(authority, List.of())));
      replace(authority, standing.slot(), now, changed);
    }
    return changed;
  }

  private static Map<Authority, List<Claim>> byAuthority(List<Claim> claims) {
    Map<Authority, List<Claim>> byAuthority = new HashMap<>();
    for (Claim claim : claims) {
      byAuthority.computeIfAbsent(claim.authority(), any -> new ArrayList<>()).add(claim);
    }
    return byAuthority;
  }

  private static Total total(List<Claim> claims, List<Claim> superseded) {
    Interval interval = Agreed.among(claims).interval();
    Optional<Long> before =
        superseded.isEmpty()
            ? Optional.empty()
            : Optional.of(superseded.get(superseded.size() - 1).interval().middle());
    return new Total(claims.get(0).slot().span(), interval, since(claims, interval), before);
  }

  /** Claims are in the order of their publication. */
  private static Instant since(List<Claim> claims, Interval interval) {
    for (Claim claim : claims) {
      if (claim.interval().overlaps(interval)) {
        return claim.publishedAt();
      }
    }
    throw new IllegalStateException("an agreement that nobody supports: " + interval);
  }

  private void replace(Authority authority, Slot slot, Optional<Total> now, Set<Slot> changed) {
    Map<Slot, Entry> totals = byAuthority.computeIfAbsent(authority, any -> new HashMap<>());
    Optional.ofNullable(totals.remove(slot)).ifPresent(old -> weigh(old, totals, -1, changed));
    now.map(Entry::new).ifPresent(entry -> add(slot, entry, totals, changed));
  }

  private static void add(Slot slot, Entry entry, Map<Slot, Entry> totals, Set<Slot> changed) {
    for (Entry other : totals.values()) {
      entry.belied += other.total.belies(entry.total) ? 1 : 0;
      entry.against += other.withdraws(entry) ? 1 : 0;
    }
    totals.put(slot, entry);
    weigh(entry, totals, 1, changed);
  }

  /** What a total that comes or goes makes of the others. */
  private static void weigh(Entry entry, Map<Slot, Entry> totals, int sign, Set<Slot> changed) {
    totals.forEach((slot, other) -> other.shift(entry.withdraws(other) ? sign : 0, slot, changed));
    for (Entry other : List.copyOf(totals.values())) {
      if (entry.total.belies(other.total)) {
        boolean was = other.belied == 0;
        other.belied += sign;
        if (was != (other.belied == 0)) {
          reconsider(other, totals, changed);
        }
      }
    }
  }

  /** A revision counts that did not, or the other way round. */
  private static void reconsider(Entry entry, Map<Slot, Entry> totals, Set<Slot> changed) {
    int sign = entry.belied == 0 ? 1 : -1;
    totals.forEach(
        (slot, other) ->
            other.shift(
                entry.total.revises(other.total) && !entry.total.restates(other.total) ? sign : 0,
                slot,
                changed));
  }
}
