package org.borderflow.generate;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Deque;
import org.borderflow.report.Figure;
import org.borderflow.report.Period;
import org.borderflow.report.PeriodKind;

/**
 * What is said of several days of one flow at once: totals of weeks and months, running totals
 * since a surge or drop began, and rates a day. All of it is true.
 */
final class LongerNews {
  private static final int LONGEST_MONTH = 31;
  private static final int WEEK = 7;
  private static final double RATES = 0.15;
  private static final double PASSED_ON = 0.5;

  private final Desk desk;
  private final double weeks;
  private final double months;
  private final double running;
  private final Deque<TrueDay> recent = new ArrayDeque<>();

  LongerNews(Desk desk, Chance character) {
    this.desk = desk;
    weeks = character.between(0, 0.8);
    months = character.between(0, 1);
    running = character.between(0.2, 1);
  }

  /** Puts what is said when a day has ended onto the agenda. */
  void tell(TrueDay day, Chance chance) {
    recent.addLast(day);
    if (recent.size() > LONGEST_MONTH) {
      recent.removeFirst();
    }
    LocalDate last = day.day();
    if (last.getDayOfWeek() == DayOfWeek.SUNDAY && chance.happens(weeks)) {
      total(last.minusDays(WEEK - 1L), last, chance);
    }
    if (last.plusDays(1).getDayOfMonth() == 1 && chance.happens(months)) {
      total(last.withDayOfMonth(1), last, chance);
    }
    if (day.since().isBefore(last) && chance.happens(running)) {
      total(day.since(), last, chance);
    }
    if (last.getDayOfWeek() == DayOfWeek.WEDNESDAY && chance.happens(RATES)) {
      rate(last.minusDays(WEEK - 1L), last, chance);
    }
  }

  private boolean isKnown(LocalDate first) {
    return !recent.element().day().isAfter(first);
  }

  private long sum(LocalDate first) {
    return recent.stream()
        .filter(day -> !day.day().isBefore(first))
        .mapToLong(TrueDay::people)
        .sum();
  }

  private void total(LocalDate first, LocalDate last, Chance chance) {
    if (!isKnown(first)) {
      return;
    }
    Period period = Period.ofDays(first, last, PeriodKind.TOTAL);
    Instant at = Desk.morningAfter(last, chance);
    desk.say(Voice.ofArrival(desk.flow()), Figure.exact(sum(first)), period, at, chance);
    if (chance.happens(PASSED_ON)) {
      Voice outlet = Voice.ofOutlet(chance.below(Voice.OUTLETS - 1), desk.flow(), true);
      Instant after = at.plusSeconds(Desk.minutes(1 + (long) chance.below(600)));
      desk.say(outlet, Wording.rounded(sum(first), chance), period, after, chance);
    }
  }

  private void rate(LocalDate first, LocalDate last, Chance chance) {
    if (isKnown(first)) {
      Voice outlet = Voice.ofOutlet(chance.below(Voice.OUTLETS - 1), desk.flow(), true);
      Period period = Period.ofDays(first, last, PeriodKind.PER_DAY);
      Figure figure = Wording.about(Math.round((double) sum(first) / WEEK));
      desk.say(outlet, figure, period, Desk.morningAfter(last, chance), chance);
    }
  }
}
