package org.borderflow.stream;

import java.time.LocalDate;
import java.util.BitSet;
import java.util.Optional;
import java.util.OptionalInt;
import org.borderflow.report.Period;

/**
 * Which days of a flow have an event. An iterator of the store costs some hundred times what asking
 * here does, and most days that are asked for have none.
 */
final class KnownDays {
  private static final long FIRST = LocalDate.of(Period.FIRST_YEAR, 1, 1).toEpochDay();

  /** One bit a day, from {@link #start} on: some bytes for a year. */
  private final BitSet days = new BitSet();

  private int start = Integer.MAX_VALUE;

  boolean contains(LocalDate day) {
    int index = index(day) - start;
    return index >= 0 && days.get(index);
  }

  void add(LocalDate day) {
    int index = index(day);
    if (index < start) {
      startAt(index);
    }
    days.set(index - start);
  }

  void remove(LocalDate day) {
    int index = index(day) - start;
    if (index >= 0) {
      days.clear(index);
    }
  }

  /** The first day that has an event and is not before one; nothing when there is none. */
  Optional<LocalDate> from(LocalDate day) {
    OptionalInt next = next(index(day));
    return next.isPresent()
        ? Optional.of(LocalDate.ofEpochDay(FIRST + next.getAsInt()))
        : Optional.empty();
  }

  private OptionalInt next(int index) {
    int next = days.nextSetBit(Math.max(0, index - start));
    return next < 0 ? OptionalInt.empty() : OptionalInt.of(start + next);
  }

  /** Moves what is there; a flow's history seldom grows backwards, and then by more than a day. */
  private void startAt(int index) {
    int newStart = Math.max(0, index - 64);
    if (!days.isEmpty()) {
      int shift = start - newStart;
      for (int bit = days.length() - 1; bit >= 0; bit = days.previousSetBit(bit - 1)) {
        days.clear(bit);
        days.set(bit + shift);
      }
    }
    start = newStart;
  }

  private static int index(LocalDate day) {
    return Math.toIntExact(day.toEpochDay() - FIRST);
  }
}
