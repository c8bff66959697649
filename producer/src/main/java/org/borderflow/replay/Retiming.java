package org.borderflow.replay;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.borderflow.connection.CommandFailure;
import org.borderflow.connection.ExitCode;
import org.borderflow.input.EncodedReport;
import org.borderflow.report.InvalidValueException;
import org.borderflow.report.Period;
import org.borderflow.report.Report;
import org.borderflow.report.ReportEvent;
import org.borderflow.report.Retraction;

/**
 * Moves a history by whole days: publications and periods alike, so that hours and all distances
 * stay. What was moved says something else than before, so it gets another identity; that follows
 * from the old one and the number of days alone, so that a retraction finds its reports, seen or
 * not, and the same move made again gives the same reports.
 *
 * @param days by how many days, backwards if negative
 */
record Retiming(long days) {
  private static final int LONGEST_ID = 128;
  private static final int WEEK = 7;

  /** How far a broker takes records from the future. */
  private static final Duration AHEAD = Duration.ofHours(1);

  /**
   * The move that puts a publication on a day.
   *
   * @param newest the newest publication of the history
   * @param day the day in UTC that it is to lie on
   * @param keepWeekdays whether to move by whole weeks: then it lies up to six days earlier
   */
  static Retiming to(Instant newest, LocalDate day, boolean keepWeekdays) {
    long days = ChronoUnit.DAYS.between(LocalDate.ofInstant(newest, ZoneOffset.UTC), day);
    return new Retiming(keepWeekdays ? Math.floorDiv(days, WEEK) * WEEK : days);
  }

  /**
   * By how many days a history is to be moved.
   *
   * @param wanted says to which day, if to any
   * @param first the earliest publication of the history
   * @param newest the newest one
   * @param clock the present
   * @throws CommandFailure with {@link ExitCode#USAGE} when the history cannot lie there
   */
  static long days(ReplayOptions wanted, Instant first, Instant newest, InstantSource clock) {
    Instant now = clock.instant();
    long days =
        wanted.retimeTo(now).map(day -> to(newest, day, wanted.keepWeekdays()).days()).orElse(0L);
    if (first.plus(Duration.ofDays(days)).isBefore(Instant.EPOCH)) {
      throw ReplayOptions.usage(
          "--retime puts the earliest publication before 1970; name a later day");
    }
    if (days != 0 && newest.plus(Duration.ofDays(days)).isAfter(now.plus(AHEAD))) {
      throw ReplayOptions.usage(
          "--retime puts the newest publication into the future; name an earlier day");
    }
    return days;
  }

  /**
   * The report, moved.
   *
   * @throws CommandFailure with {@link ExitCode#USAGE} when it cannot lie there
   */
  EncodedReport apply(EncodedReport report) {
    try {
      return EncodedReport.unwritten(apply(report.event()), report.place());
    } catch (InvalidValueException e) {
      throw new CommandFailure(
          ExitCode.USAGE,
          report.place()
              + ": moved by "
              + days
              + " days, "
              + e.field()
              + " "
              + e.problem()
              + "; name another day with --retime");
    }
  }

  ReportEvent apply(ReportEvent event) {
    if (event instanceof Retraction retraction) {
      return new Retraction(
          moved(retraction.reportId()),
          retraction.border(),
          moved(retraction.retracts()),
          retraction.source(),
          moved(retraction.publishedAt()));
    }
    Report report = (Report) event;
    return new Report(
        moved(report.reportId()),
        report.flow(),
        report.countedAt(),
        report.figure(),
        report.comparison(),
        moved(report.period()),
        report.source(),
        report.excerpt(),
        moved(report.publishedAt()));
  }

  private Instant moved(Instant time) {
    return time.plus(Duration.ofDays(days));
  }

  private Period moved(Period period) {
    return new Period(period.from().plusDays(days), period.until().plusDays(days), period.kind());
  }

  /** One that grows too long is replaced by a hash of itself. */
  private String moved(String id) {
    String suffix = ":moved" + days + "d";
    return id.length() + suffix.length() <= LONGEST_ID
        ? id + suffix
        : UUID.nameUUIDFromBytes(id.getBytes(UTF_8)) + suffix;
  }
}
