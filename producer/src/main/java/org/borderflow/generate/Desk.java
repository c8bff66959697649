package org.borderflow.generate;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import org.borderflow.report.Figure;
import org.borderflow.report.Flow;
import org.borderflow.report.Period;
import org.borderflow.report.Report;
import org.borderflow.report.ReportEvent;
import org.borderflow.report.Retraction;

/** Puts what is said of one flow onto the agenda. */
final class Desk {
  private static final int EARLIEST_MINUTE = 5 * 60;
  private static final int MINUTES_OF_MORNING = 6 * 60;
  private static final double TWICE = 0.01;
  private static final int SECONDS_OF_MINUTE = 60;

  private final int number;
  private final Flow flow;
  private final Agenda agenda;
  private long said;

  /**
   * @param number of the flow
   */
  Desk(int number, Flow flow, Agenda agenda) {
    this.number = number;
    this.flow = flow;
    this.agenda = agenda;
  }

  Flow flow() {
    return flow;
  }

  /** A moment of the morning after a day: no report on that day is published before. */
  static Instant morningAfter(LocalDate day, Chance chance) {
    return morning(day.plusDays(1)).plusSeconds(minutes(chance.below(MINUTES_OF_MORNING)));
  }

  /** Before this moment nothing is published that tells of the day before. */
  static Instant morning(LocalDate day) {
    return day.atTime(LocalTime.MIDNIGHT).plusMinutes(EARLIEST_MINUTE).toInstant(ZoneOffset.UTC);
  }

  static long minutes(long number) {
    return number * SECONDS_OF_MINUTE;
  }

  /** Someone says a figure; now and then a feed brings it twice. */
  Report say(Voice voice, Figure figure, Period period, Instant at, Chance chance) {
    LocalDate day = LocalDate.ofInstant(at, ZoneOffset.UTC);
    Report report = Report.of(flow, voice.countedAt(), figure, period, voice.on(day, number), at);
    add(report);
    if (chance.happens(TWICE)) {
      add(report);
    }
    return report;
  }

  /** Someone takes a figure back. */
  void takeBack(Report report, Instant at) {
    add(Retraction.of(flow.border(), report.reportId(), report.source(), at));
  }

  private void add(ReportEvent event) {
    agenda.add(event, number, said++);
  }
}
