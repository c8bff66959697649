package org.borderflow.extract;

import java.time.LocalDate;

/** When Easter is. */
final class Easter {

  private Easter() {}

  /** Easter Sunday of the Gregorian calendar, by Gauss' rule in Lichtenberg's form. */
  static LocalDate sunday(int year) {
    int century = year / 100;
    int secular = 15 + (3 * century + 3) / 4 - (8 * century + 13) / 25;
    int sun = 2 - (3 * century + 3) / 4;
    int golden = year % 19;
    int moon = (19 * golden + secular) % 30;
    int correction = (moon + golden / 11) / 29;
    int limit = 21 + moon - correction;
    int sunday = 7 - (year + year / 4 + sun) % 7;
    int distance = 7 - (limit - sunday) % 7;
    return LocalDate.of(year, 3, 1).plusDays(limit + distance - 1L);
  }
}
