package org.borderflow.estimate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.borderflow.estimate.Estimates.FLOW;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import org.borderflow.day.DayEstimate;
import org.borderflow.report.Figure;
import org.borderflow.report.Period;
import org.borderflow.report.PeriodKind;
import org.borderflow.report.Quantifier;
import org.borderflow.report.Report;
import org.borderflow.report.Source;
import org.junit.jupiter.api.Test;

/**
 * Histories made up by chance, most of them of totals that overlap, nest, contradict, are revised
 * and taken back: what a ledger finds by looking at what a report can change is what it finds when
 * it looks at everything at once.
 */
class RandomHistoriesTest {
  private static final int SEEDS = 150;
  private static final int REPORTS = 60;
  private static final int DAYS = 40;
  private static final LocalDate FIRST = LocalDate.parse("2022-02-24");
  private static final List<String> PUBLISHERS = List.of("a", "b", "c", "d", "e");
  private static final List<Optional<String>> AUTHORITIES =
      List.of(Optional.empty(), Optional.of("Border Guard"), Optional.of("UNHCR"));

  @Test
  void reportByReportIsAsAllAtOnce() {
    for (int seed = 0; seed < SEEDS; seed++) {
      Random chance = new Random(seed);
      Ledger ledger = new Estimator().open(FLOW);
      NavigableMap<LocalDate, DayEstimate> sent = new TreeMap<>();
      List<Report> reports = new ArrayList<>();
      List<String> retracted = new ArrayList<>();
      for (int i = 0; i < REPORTS; i++) {
        Report report = report(chance, reports);
        reports.add(report);
        ledger.add(report);
        if (chance.nextInt(10) == 0) {
          retracted.add(reports.get(chance.nextInt(reports.size())).reportId());
          ledger.retract(retracted.get(retracted.size() - 1));
        }
        send(ledger, sent);
        if (i % 10 == 9) {
          assertThat(sent)
              .as("seed %d, %d reports", seed, i + 1)
              .isEqualTo(atOnce(reports, retracted, chance));
        }
      }
    }
  }

  /** What someone knows who is told of the changed days only. */
  private static void send(Ledger ledger, NavigableMap<LocalDate, DayEstimate> sent) {
    for (LocalDate day : ledger.update()) {
      ledger.day(day).ifPresentOrElse(estimate -> sent.put(day, estimate), () -> sent.remove(day));
    }
  }

  private static NavigableMap<LocalDate, DayEstimate> atOnce(
      List<Report> reports, List<String> retracted, Random chance) {
    List<Report> shuffled = new ArrayList<>(reports);
    Collections.shuffle(shuffled, chance);
    Ledger ledger = new Estimator().open(FLOW);
    retracted.forEach(ledger::retract);
    shuffled.forEach(ledger::add);
    return ledger.estimates();
  }

  private static Report report(Random chance, List<Report> before) {
    Period period =
        !before.isEmpty() && chance.nextInt(4) == 0
            ? before.get(chance.nextInt(before.size())).period()
            : period(chance);
    // About 1,000 a day, now and then far from it.
    long people = 1_000L * period.days() + chance.nextInt(200) - 100;
    if (chance.nextInt(5) == 0) {
      people = people * (chance.nextInt(20) + 1) / 10;
    }
    if (chance.nextBoolean()) {
      people = people / 1_000 * 1_000;
    }
    Quantifier quantifier =
        List.of(Quantifier.EXACT, Quantifier.ABOUT, Quantifier.MORE_THAN, Quantifier.AT_MOST)
            .get(Math.max(0, chance.nextInt(8) - 4));
    Source source =
        new Source(
            PUBLISHERS.get(chance.nextInt(PUBLISHERS.size())),
            AUTHORITIES.get(chance.nextInt(AUTHORITIES.size())),
            Optional.empty());
    return Report.of(
        FLOW,
        Optional.empty(),
        new Figure(people, people, quantifier),
        period,
        source,
        Report.defaultPublication(period).plusSeconds(3_600L * chance.nextInt(100)));
  }

  private static Period period(Random chance) {
    LocalDate first = FIRST.plusDays(chance.nextInt(DAYS));
    return switch (chance.nextInt(8)) {
      case 0, 1 -> Period.ofDay(first);
      case 2 -> hours(first.atTime(chance.nextInt(24), 0), 12 + chance.nextInt(40));
      case 3 -> Period.ofDays(first, first.plusDays(chance.nextInt(20)), PeriodKind.PER_DAY);
      case 4, 5 -> Period.ofDays(FIRST, first.plusDays(1), PeriodKind.TOTAL);
      default -> Period.ofDays(first, first.plusDays(1 + chance.nextInt(9)), PeriodKind.TOTAL);
    };
  }

  private static Period hours(LocalDateTime from, int hours) {
    return new Period(from, from.plusHours(hours), PeriodKind.TOTAL);
  }
}
