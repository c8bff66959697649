package org.borderflow.estimate;

import java.util.List;
import java.util.Set;
import org.borderflow.day.Basis;

/**
 * What a total leaves for the days that nothing else tells of.
 *
 * @param total the total
 * @param known what is known of its days
 */
record Remainder(Agreed total, Known known) {
  /** A difference is taken only if its width is at most this part of its value. */
  private static final double WIDEST = 0.6;

  /** Width added, as a part of the total, where authorities differ in how they count. */
  private static final double FOREIGN = 0.05;

  /** No imprecise total over more days than this fills any. */
  private static final int LONGEST_IMPRECISE = 31;

  /** This part of a total may go astray: single days are corrected afterwards. */
  private static final long TOLERANCE = 100;

  /** Lowest; people; below 0 where the known days already exceed the total. */
  long low() {
    return total.interval().low() - known.high();
  }

  long best() {
    return total.best() - known.best();
  }

  long high() {
    return total.interval().high() - known.low();
  }

  /** How many days are left. */
  int days() {
    return total.slot().span().days() - known.days();
  }

  /** Whether days can be filled from it without blowing up what was rounded away. */
  boolean isWellConditioned() {
    boolean tooLong =
        days() > Estimator.LONGEST_FILLED
            || (total.slot().span().days() > LONGEST_IMPRECISE && !total.interval().isPoint());
    return !tooLong && !isHearsay() && high() >= 0 && best() >= 0 && width() <= WIDEST * best();
  }

  private double width() {
    // "200,000", said as if it were exact, is as good as "about 200,000" to take a difference of.
    long rough = known.days() == 0 ? 0 : known.rough() + Intervals.roughness(total.interval());
    double foreign =
        total.authorities().containsAll(known.authorities()) ? 0 : FOREIGN * total.best();
    return high() - low() + rough + foreign;
  }

  /** Nobody answers for the total, while an authority does for a known day. */
  private boolean isHearsay() {
    return !isNamed(total.authorities()) && isNamed(known.authorities());
  }

  private static boolean isNamed(Set<Authority> authorities) {
    for (Authority authority : authorities) {
      if (authority.named()) {
        return true;
      }
    }
    return false;
  }

  /**
   * By how many people the total misses what its days allow, beyond a hundredth of it: below 0 when
   * it is too small, above 0 when no day is left and it is too large, 0 when it fits.
   */
  long discrepancy() {
    long tolerance = total.best() / TOLERANCE;
    if (high() < -tolerance) {
      return high();
    }
    return days() == 0 && low() > tolerance ? low() : 0;
  }

  /**
   * The share of one day, whole people; what does not divide goes to the last days, so that the
   * shares add up.
   *
   * @param index the day, from 0, among those that are left
   */
  Fill share(int index) {
    long most = Math.max(0, high());
    long middle = Math.min(most, Math.max(0, best()));
    long least = Math.min(middle, Math.max(0, low()));
    return new Fill(
        share(least, index),
        share(middle, index),
        share(most, index),
        Basis.SHARE,
        Intervals.roughness(total.interval()) / days(),
        List.of(total));
  }

  private long share(long people, int index) {
    return people / days() + (index >= days() - people % days() ? 1 : 0);
  }
}
