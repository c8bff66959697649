package org.borderflow.estimate;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What is known of the days inside a total: a sum that days, and shorter totals, are added to. Of a
 * shorter total the sum is known, even if its days are not.
 */
final class Known {
  private static final long LIMIT = Long.MAX_VALUE / 4;

  private final Set<Authority> authorities = new HashSet<>();
  private final List<Span> closed = new ArrayList<>();
  private long low;
  private long best;
  private long high;
  private long rough;
  private int days;

  void add(Fill fill) {
    low = sum(low, fill.low());
    best = sum(best, fill.best());
    high = sum(high, fill.high());
    rough = sum(rough, fill.rough());
    for (Agreed source : fill.sources()) {
      authorities.addAll(source.authorities());
    }
    days++;
  }

  /** Adds a total: it knows the sum of its days better than they do. */
  void add(Agreed total) {
    low = sum(low, total.interval().low());
    best = sum(best, total.best());
    high = sum(high, total.interval().high());
    rough = sum(rough, Intervals.roughness(total.interval()));
    authorities.addAll(total.authorities());
    days += total.slot().span().days();
    closed.add(total.slot().span());
  }

  private static long sum(long one, long other) {
    return Math.min(LIMIT, one + other);
  }

  long low() {
    return low;
  }

  long best() {
    return best;
  }

  long high() {
    return high;
  }

  /** How much its round numbers may hide; people. */
  long rough() {
    return rough;
  }

  /** Whether a day is in one of the totals. */
  boolean covers(int day) {
    for (Span span : closed) {
      if (span.contains(day)) {
        return true;
      }
    }
    return false;
  }

  /** How many days it is the sum of. */
  int days() {
    return days;
  }

  Set<Authority> authorities() {
    return authorities;
  }
}
