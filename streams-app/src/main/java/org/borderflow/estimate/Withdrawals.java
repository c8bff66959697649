package org.borderflow.estimate;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Finds the totals that their own authority has taken back by what it said later.
 *
 * <ul>
 *   <li>A later total that is smaller than an earlier one nested in it withdraws the nested one.
 *   <li>A revision of a total by more than what had come since an earlier total of the same
 *       beginning withdraws that one: the revision is of the whole, and its difference to the old
 *       total would put all of it on the last days.
 * </ul>
 */
final class Withdrawals {
  private Withdrawals() {}

  /**
   * What an authority says of a period.
   *
   * @param slot the period
   * @param interval the number that its publishers agree on
   * @param since when it was first published
   */
  private record Total(Claim.Slot slot, Interval interval, Instant since) {}

  /**
   * A new number for the same period.
   *
   * @param slot the period
   * @param before the number that was replaced
   * @param after the new one
   * @param at when it was published
   */
  private record Revision(Claim.Slot slot, long before, long after, Instant at) {}

  /**
   * The claims that are withdrawn.
   *
   * @param live claims that stand, in {@link Claim}'s order
   * @param superseded claims whose publisher has said something else since, in the same order
   */
  static Set<Claim> of(Collection<Claim> live, Collection<Claim> superseded) {
    Map<Authority, List<Claim>> old = byAuthority(superseded);
    Set<Claim> withdrawn = new HashSet<>();
    byAuthority(live)
        .forEach(
            (authority, claims) -> {
              Map<Claim.Slot, List<Claim>> bySlot =
                  claims.stream().collect(Collectors.groupingBy(Claim::slot));
              List<Total> totals =
                  bySlot.values().stream()
                      .map(Withdrawals::total)
                      .sorted(Comparator.comparing(total -> total.slot().span()))
                      .toList();
              List<Revision> revisions = revisions(totals, old.getOrDefault(authority, List.of()));
              totals.stream()
                  .filter(total -> isWithdrawn(total, totals, revisions))
                  .forEach(total -> withdrawn.addAll(bySlot.getOrDefault(total.slot(), List.of())));
            });
    return withdrawn;
  }

  private static Map<Authority, List<Claim>> byAuthority(Collection<Claim> claims) {
    return claims.stream()
        .filter(claim -> claim.slot().measure() == Claim.Measure.TOTAL)
        .collect(Collectors.groupingBy(Claim::authority, TreeMap::new, Collectors.toList()));
  }

  private static Total total(List<Claim> claims) {
    Interval interval = Agreed.among(claims).interval();
    Instant since =
        claims.stream()
            .filter(claim -> claim.interval().overlaps(interval))
            .map(Claim::publishedAt)
            .min(Comparator.naturalOrder())
            .orElseThrow();
    return new Total(claims.get(0).slot(), interval, since);
  }

  private static List<Revision> revisions(List<Total> totals, List<Claim> superseded) {
    Map<Claim.Slot, Claim> last = new HashMap<>();
    superseded.forEach(claim -> last.put(claim.slot(), claim));
    return totals.stream()
        .flatMap(
            total ->
                Optional.ofNullable(last.get(total.slot()))
                    .map(
                        before ->
                            new Revision(
                                total.slot(),
                                before.interval().middle(),
                                total.interval().middle(),
                                total.since()))
                    .stream())
        .toList();
  }

  private static boolean isWithdrawn(Total total, List<Total> totals, List<Revision> revisions) {
    return totals.stream().anyMatch(later -> restates(later, total))
        || revisions.stream().anyMatch(revision -> reaches(revision, total));
  }

  private static boolean restates(Total later, Total total) {
    return later.since().isAfter(total.since())
        && later.slot().span().contains(total.slot().span())
        && later.interval().high() < total.interval().low();
  }

  private static boolean reaches(Revision revision, Total total) {
    Span whole = revision.slot().span();
    Span part = total.slot().span();
    long grown = revision.before() - total.interval().middle();
    return revision.at().isAfter(total.since())
        && whole.contains(part)
        && part.first().equals(whole.first())
        && Math.abs(revision.after() - revision.before()) > Math.max(0, grown);
  }
}
