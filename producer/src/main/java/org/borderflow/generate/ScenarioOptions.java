package org.borderflow.generate;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import picocli.CommandLine.Option;

/** The options that say what is made up. */
final class ScenarioOptions {
  private static final long USUAL_FLOWS = 10;

  /** How many reports a flow has on a day, at the least: for how many flows reports take. */
  private static final double OPENNESS = 0.8;

  private static final double CAREFUL = 0.95;
  private static final double LEAST_OF_DAY = 0.05;

  @Option(
      names = "--seed",
      paramLabel = "N",
      defaultValue = "1",
      description = "What all chance grows from (default: ${DEFAULT-VALUE}).")
  private long seed;

  @Option(
      names = "--flows",
      paramLabel = "N",
      description =
          "How many flows (default: 10, or as many as --reports takes). More of them leave the"
              + " first ones as they are.")
  private Optional<Integer> flows = Optional.empty();

  @Option(
      names = "--days",
      paramLabel = "N",
      defaultValue = "365",
      description = "How many days (default: ${DEFAULT-VALUE}).")
  private int days;

  @Option(
      names = "--from",
      paramLabel = "DAY",
      defaultValue = "2023-01-01",
      description = "The first day (default: ${DEFAULT-VALUE}).")
  private LocalDate from = LocalDate.EPOCH;

  @Option(
      names = "--reports",
      paramLabel = "N",
      description = "Ends after so many rows (default: when all days have been told of).")
  private Optional<Long> reports = Optional.empty();

  @Option(
      names = "--surges",
      paramLabel = "N",
      defaultValue = "4",
      description =
          "Surges and drops of a flow in a year, 0 to 12; one in four is a drop"
              + " (default: ${DEFAULT-VALUE}).")
  private double surges;

  @Option(
      names = "--duplicates",
      paramLabel = "N",
      defaultValue = "1.5",
      description =
          "Outlets that pass on a day's figure, on average, 0 to 12 (default: ${DEFAULT-VALUE}).")
  private double duplicates;

  @Option(
      names = "--ranges",
      paramLabel = "SHARE",
      defaultValue = "0.1",
      description = "Share of these that give two numbers, 0 to 1 (default: ${DEFAULT-VALUE}).")
  private double ranges;

  @Option(
      names = "--revisions",
      paramLabel = "SHARE",
      defaultValue = "0.05",
      description =
          "Share of days whose figure is revised later, 0 to 1 (default: ${DEFAULT-VALUE}).")
  private double revisions;

  @Option(
      names = "--missing",
      paramLabel = "SHARE",
      defaultValue = "0.05",
      description =
          "Share of days that nobody tells of by themselves, 0 to 1 (default: ${DEFAULT-VALUE}).")
  private double missing;

  /**
   * What is to be made up.
   *
   * @param now the present, after which nothing can have been published
   * @throws org.borderflow.connection.CommandFailure when that cannot be
   */
  Scenario scenario(Instant now) {
    if (days < 1) {
      throw GenerateCommand.usage("--days is " + days + "; write at least 1");
    }
    if (reports.filter(number -> number < 1).isPresent()) {
      throw GenerateCommand.usage("--reports is " + reports.get() + "; write at least 1");
    }
    requirePast(now);
    Habits habits = habits();
    return new Scenario(seed, flows(habits), from, days, habits);
  }

  private void requirePast(Instant now) {
    LocalDate latest = LocalDate.ofInstant(now, ZoneOffset.UTC).minusDays(Scenario.LATEST);
    long most = latest.toEpochDay() - from.toEpochDay();
    if (from.isBefore(LocalDate.EPOCH)) {
      throw GenerateCommand.usage("--from is " + from + "; write a day from 1970 on");
    }
    if (days > most) {
      throw GenerateCommand.usage(
          "--days is "
              + days
              + ", and "
              + days
              + " days from "
              + from
              + " on reach into the"
              + " future; write fewer, or an earlier --from");
    }
  }

  private Habits habits() {
    try {
      return new Habits(surges, duplicates, ranges, revisions, missing);
    } catch (IllegalArgumentException e) {
      throw GenerateCommand.usage(String.valueOf(e.getMessage()));
    }
  }

  private int flows(Habits habits) {
    long count = flows.map(Integer::longValue).orElseGet(() -> flowsFor(habits));
    if (count < 1 || count > Flows.MOST) {
      throw GenerateCommand.usage(
          (flows.isPresent() ? "--flows is " + count : "so many --reports take " + count + " flows")
              + "; there are 1 to "
              + Flows.MOST
              + (flows.isPresent() ? "" : ": write more --days, or an earlier --from"));
    }
    return Math.toIntExact(count);
  }

  /** Rather too many: it ends when there are enough reports. */
  private long flowsFor(Habits habits) {
    double ofDay = CAREFUL * (1 - habits.missing()) * (OPENNESS + habits.repeats());
    return reports
        .map(number -> (long) Math.ceil(number / (days * Math.max(ofDay, LEAST_OF_DAY))))
        .orElse(USUAL_FLOWS);
  }

  /** After how many rows it ends. */
  long mostReports() {
    return reports.orElse(Long.MAX_VALUE);
  }
}
