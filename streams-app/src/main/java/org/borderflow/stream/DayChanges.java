package org.borderflow.stream;

import java.time.LocalDate;
import java.util.NavigableSet;
import java.util.TreeSet;

/**
 * Tells the next step which days of a flow are to be looked at.
 *
 * @param days the days, at least one
 * @param again whether results go out even if they are as before: the report that caused this has
 *     been here already, and what it led to may have been lost in a crash
 * @param newest the day of the newest publication on the border so far, in UTC
 */
record DayChanges(NavigableSet<LocalDate> days, boolean again, LocalDate newest) {
  DayChanges {
    days = new TreeSet<>(days);
  }
}
