package org.borderflow.estimate;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.NavigableSet;
import java.util.TreeSet;
import java.util.function.IntConsumer;

/**
 * Days in their order, each once. Within the estimate a day is a number, counted from 1 January
 * 1970: that compares and adds faster than a date, and next to all that is done here is comparing
 * days. Kept in an array, because days are few or come one after the other: a new one nearly always
 * goes to the end.
 */
final class Days {
  private static final int FEW = 4;

  private int[] numbers = new int[FEW];
  private int size;

  /** The number of a day; the nearest one that there is, where it lies beyond all of them. */
  static int number(LocalDate day) {
    return (int) Math.max(Integer.MIN_VALUE, Math.min(Integer.MAX_VALUE, day.toEpochDay()));
  }

  /** The day of a number. */
  static LocalDate date(int day) {
    return LocalDate.ofEpochDay(day);
  }

  /** The dates of all of them. */
  NavigableSet<LocalDate> dates() {
    NavigableSet<LocalDate> dates = new TreeSet<>();
    forEach(day -> dates.add(date(day)));
    return dates;
  }

  int size() {
    return size;
  }

  boolean isEmpty() {
    return size == 0;
  }

  /** The day at a place, from 0. */
  int at(int index) {
    return numbers[index];
  }

  /** The place of a day; where it would be, as −1 − place, if it is not there. */
  int indexOf(int day) {
    if (size == 0 || day > numbers[size - 1]) {
      return -1 - size;
    }
    return Arrays.binarySearch(numbers, 0, size, day);
  }

  /** The place of a day, or of the next one after it; the number of days if there is none. */
  int from(int day) {
    int index = indexOf(day);
    return index < 0 ? -1 - index : index;
  }

  boolean contains(int day) {
    return indexOf(day) >= 0;
  }

  /** Whether one of them lies in a span. */
  boolean isIn(Span span) {
    int next = from(span.first());
    return next < size && numbers[next] <= span.last();
  }

  /** Adds a day; false if it is there already. */
  boolean add(int day) {
    int index = indexOf(day);
    if (index >= 0) {
      return false;
    }
    insert(-1 - index, day);
    return true;
  }

  /** Adds every day of a span. */
  void addAll(Span span) {
    for (int day = span.first(); day <= span.last(); day++) {
      add(day);
    }
  }

  void addAll(Days others) {
    others.forEach(this::add);
  }

  /** Does something with each in turn, which must not change them. */
  void forEach(IntConsumer action) {
    for (int i = 0; i < size; i++) {
      action.accept(numbers[i]);
    }
  }

  /** Adds a day at its place, as {@link #from} tells it. */
  void insert(int index, int day) {
    if (size == numbers.length) {
      numbers = Arrays.copyOf(numbers, 2 * size);
    }
    System.arraycopy(numbers, index, numbers, index + 1, size - index);
    numbers[index] = day;
    size++;
  }

  /** Takes away the day at a place. */
  void removeAt(int index) {
    size--;
    System.arraycopy(numbers, index + 1, numbers, index, size - index);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Days days
        && Arrays.equals(numbers, 0, size, days.numbers, 0, days.size);
  }

  @Override
  public int hashCode() {
    int hash = 1;
    for (int i = 0; i < size; i++) {
      hash = 31 * hash + numbers[i];
    }
    return hash;
  }
}
