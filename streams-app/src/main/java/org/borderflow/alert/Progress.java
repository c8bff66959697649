package org.borderflow.alert;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * How far the records of a partition have been dealt with: all before the next one, but for gaps,
 * in which nothing was delivered. A record is dealt with when it was delivered, refused for good,
 * or there was nothing to say of it.
 */
final class Progress {
  /** So many gaps are remembered at most. */
  static final int MOST_GAPS = 40;

  private final NavigableMap<Long, Long> gaps = new TreeMap<>();
  private long next;
  private long heard = -1;

  /** A gap is open until something is delivered: what lies in it then is one gap. */
  private boolean failing;

  /** Everything before an offset is dealt with, but for gaps, first to last offset. */
  Progress(long next, Map<Long, Long> gaps) {
    this.next = next;
    this.gaps.putAll(gaps);
  }

  /** The offset up to which, exclusive, nothing is left to deliver. */
  long committed() {
    return gaps.isEmpty() ? next : Math.min(next, gaps.firstKey());
  }

  /** The first offset that has never been heard. */
  long next() {
    return next;
  }

  /** Where nothing was delivered: first to last offset. */
  Map<Long, Long> gaps() {
    return Map.copyOf(gaps);
  }

  /**
   * A record comes. What lies between it and the one before is not in the topic any more.
   *
   * @return whether it is still to be dealt with
   */
  boolean isLeft(long offset) {
    clear(heard + 1, offset - 1);
    heard = offset;
    return offset >= next || isInGap(offset);
  }

  /** The record was delivered, or refused for good. */
  void delivered(long offset) {
    failing = false;
    clear(offset, offset);
    pass(offset);
  }

  /** There was nothing to say of the record. In an open gap it stays, which costs nothing. */
  void silent(long offset) {
    if (failing && offset >= next) {
      undelivered(offset);
    } else {
      clear(offset, offset);
      pass(offset);
    }
  }

  /** The record was not delivered, and will be tried again at the next start. */
  void undelivered(long offset) {
    if (offset >= next) {
      if (failing && !gaps.isEmpty()) {
        gaps.put(gaps.lastKey(), offset);
      } else {
        gaps.put(offset, offset);
      }
      failing = true;
      bound();
    }
    pass(offset);
  }

  private void pass(long offset) {
    next = Math.max(next, offset + 1);
  }

  private boolean isInGap(long offset) {
    Map.Entry<Long, Long> gap = gaps.floorEntry(offset);
    return gap != null && offset <= gap.getValue();
  }

  private void clear(long first, long last) {
    if (first > last) {
      return;
    }
    for (Map.Entry<Long, Long> gap : List.copyOf(gaps.headMap(last, true).entrySet())) {
      if (gap.getValue() >= first) {
        gaps.remove(gap.getKey());
        if (gap.getKey() < first) {
          gaps.put(gap.getKey(), first - 1);
        }
        if (gap.getValue() > last) {
          gaps.put(last + 1, gap.getValue());
        }
      }
    }
  }

  /** Joins the two gaps that lie closest: what was delivered between them is told twice. */
  private void bound() {
    while (gaps.size() > MOST_GAPS) {
      long first =
          gaps.headMap(gaps.lastKey()).entrySet().stream()
              .min(Comparator.comparingLong(gap -> gaps.higherKey(gap.getKey()) - gap.getValue()))
              .orElseThrow()
              .getKey();
      long second = gaps.higherKey(first);
      gaps.put(first, gaps.get(second));
      gaps.remove(second);
    }
  }
}
