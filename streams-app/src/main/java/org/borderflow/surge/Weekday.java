package org.borderflow.surge;

/** Days of the week of days counted from 1970-01-01. */
final class Weekday {
  static final int DAYS = 7;

  static final int SATURDAY = 5;

  private Weekday() {}

  /** 0 for Monday to 6 for Sunday. */
  static int of(long day) {
    // 1970-01-01 was a Thursday
    return (int) Math.floorMod(day + 3, (long) DAYS);
  }

  static boolean isWeekend(long day) {
    return of(day) >= SATURDAY;
  }
}
