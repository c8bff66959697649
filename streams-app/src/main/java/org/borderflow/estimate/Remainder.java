package org.borderflow.estimate;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.borderflow.day.Basis;

/**
 * What a total leaves for the days that nothing else tells of.
 *
 * @param total the total
 * @param low lowest; people; below 0 where the known days already exceed the total
 * @param best best single number; people
 * @param high highest; people
 * @param sameAuthority whether total and known days come from the same authorities
 * @param hearsay whether nobody answers for the total, while an authority does for a known day
 * @param roughness how much the round numbers among total and known days may hide; people
 */
record Remainder(
    Agreed total,
    long low,
    long best,
    long high,
    boolean sameAuthority,
    boolean hearsay,
    long roughness) {
  /** A difference is taken only if its width is at most this part of its value. */
  private static final double WIDEST = 0.6;

  /** Width added, as a part of the total, where authorities differ in how they count. */
  private static final double FOREIGN = 0.05;

  /** No imprecise total over more days than this fills any. */
  private static final int LONGEST_IMPRECISE = 31;

  /** This part of a total may go astray: single days are corrected afterwards. */
  private static final long TOLERANCE = 100;

  private static final long LIMIT = Long.MAX_VALUE / 4;

  /** The total less the days known inside it. */
  static Remainder of(Agreed total, Collection<Fill> known) {
    Interval interval = total.interval();
    Set<Authority> authorities =
        known.stream()
            .flatMap(fill -> fill.sources().stream())
            .flatMap(source -> source.authorities().stream())
            .collect(Collectors.toSet());
    long low = known.stream().mapToLong(Fill::low).reduce(0, Remainder::add);
    long best = known.stream().mapToLong(Fill::best).reduce(0, Remainder::add);
    long high = known.stream().mapToLong(Fill::high).reduce(0, Remainder::add);
    return new Remainder(
        total,
        interval.low() - high,
        total.best() - best,
        interval.high() - low,
        total.authorities().containsAll(authorities),
        total.authorities().stream().noneMatch(Authority::named)
            && authorities.stream().anyMatch(Authority::named),
        roughness(total, known));
  }

  /** Whether days can be filled from it without blowing up what was rounded away. */
  boolean isWellConditioned() {
    int days = total.slot().span().days();
    if (days > Estimator.LONGEST_FILLED
        || (days > LONGEST_IMPRECISE && !total.interval().isPoint())) {
      return false;
    }
    double width = high - low + roughness + (sameAuthority ? 0 : FOREIGN * total.best());
    return !hearsay && high >= 0 && best >= 0 && width <= WIDEST * best;
  }

  /** Each number counts once, on however many of the known days it is shared out. */
  private static long roughness(Agreed total, Collection<Fill> known) {
    long all =
        known.stream()
            .flatMap(fill -> fill.sources().stream())
            .collect(Collectors.toMap(Agreed::slot, Remainder::roughness, (one, same) -> one))
            .values()
            .stream()
            .reduce(0L, Remainder::add);
    return known.isEmpty() ? 0 : add(all, roughness(total));
  }

  /** "200,000", said as if it were exact, is as good as "about 200,000" to take a difference of. */
  private static long roughness(Agreed agreed) {
    Interval interval = agreed.interval();
    return interval.isPoint() ? Intervals.about(interval.low()).width() : 0;
  }

  /** Whether it is possible at all that so much is left. */
  boolean isPossible() {
    return high >= -tolerance();
  }

  /** Whether the known days, being all there are, can add up to the total. */
  boolean isNothing() {
    return low <= tolerance() && high >= -tolerance();
  }

  private long tolerance() {
    return total.best() / TOLERANCE;
  }

  /**
   * The share of one day, whole people; what does not divide goes to the last days, so that the
   * shares add up.
   *
   * @param index the day, from 0
   * @param days how many days share it
   */
  Fill share(int index, int days) {
    long most = Math.max(0, high);
    long middle = Math.min(most, Math.max(0, best));
    long least = Math.min(middle, Math.max(0, low));
    return new Fill(
        share(least, index, days),
        share(middle, index, days),
        share(most, index, days),
        Basis.SHARE,
        List.of(total));
  }

  private static long share(long people, int index, int days) {
    return people / days + (index >= days - people % days ? 1 : 0);
  }

  private static long add(long one, long other) {
    return Math.min(LIMIT, one + other);
  }
}
