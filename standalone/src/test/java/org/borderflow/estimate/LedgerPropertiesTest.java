package org.borderflow.estimate;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.borderflow.backtest.RandomReports;
import org.borderflow.day.DayEstimate;
import org.borderflow.day.DayKey;
import org.borderflow.report.Flow;
import org.borderflow.report.Report;
import org.borderflow.report.ReportEvent;
import org.borderflow.report.Retraction;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * The promise, kept by the pure core: what a set of reports comes to, in whatever order and pieces
 * it is taken; -Dborderflow.seed=N tries other sets.
 */
@Tag("once")
class LedgerPropertiesTest {
  private static final int SETS = 3_000;
  private static final Estimator ESTIMATOR = new Estimator();

  @Test
  void orderAndRepetitionChangeNothing() {
    forEachSeed(
        seed -> {
          RandomReports random = new RandomReports(seed);
          List<Report> reports = random.list(30);
          assertThat(estimate(random.shuffled(reports)))
              .as("seed %d", seed)
              .isEqualTo(estimate(reports));
        });
  }

  @Test
  void reportsThatDoNotTouchMayBeEstimatedApart() {
    forEachSeed(
        seed -> {
          List<Report> reports = new RandomReports(seed).list(12);
          Map<Flow, NavigableMap<LocalDate, DayEstimate>> apart = new TreeMap<>();
          for (List<Report> component : components(reports)) {
            Flow flow = component.get(0).flow();
            apart
                .computeIfAbsent(flow, any -> new TreeMap<>())
                .putAll(ESTIMATOR.estimate(flow, component));
          }
          assertThat(apart).as("seed %d", seed).isEqualTo(estimate(reports));
        });
  }

  /** What {@link Ledger#update} names is all that changes. */
  @Test
  void keepingUpReportByReportEndsAsAllAtOnce() {
    forEachSeed(
        seed -> {
          RandomReports random = new RandomReports(seed);
          List<ReportEvent> events = random.events(30);
          KeptUp kept = new KeptUp();
          random.shuffled(events).forEach(kept::take);
          assertThat(kept.days.values())
              .as("seed %d", seed)
              .containsExactlyElementsOf(own(Reconciled.of(events, ESTIMATOR)));
        });
  }

  private static List<DayEstimate> own(Reconciled reconciled) {
    return reconciled.byFlow().values().stream().flatMap(days -> days.values().stream()).toList();
  }

  /** Day estimates, kept up to date event by event. */
  private static final class KeptUp {
    private final Map<Flow, Ledger> ledgers = new TreeMap<>();
    private final Set<String> takenBack = new TreeSet<>();
    private final Map<DayKey, DayEstimate> days = new TreeMap<>();

    void take(ReportEvent event) {
      if (event instanceof Report report) {
        Ledger ledger = ledgers.computeIfAbsent(report.flow(), this::open);
        ledger.add(report);
        update(report.flow(), ledger);
      } else if (event instanceof Retraction retraction) {
        takenBack.add(retraction.retracts());
        ledgers.forEach(
            (flow, ledger) -> {
              ledger.retract(retraction.retracts());
              update(flow, ledger);
            });
      }
    }

    private Ledger open(Flow flow) {
      Ledger ledger = ESTIMATOR.open(flow);
      takenBack.forEach(ledger::retract);
      return ledger;
    }

    private void update(Flow flow, Ledger ledger) {
      for (LocalDate day : ledger.update()) {
        DayKey key = new DayKey(flow, day);
        ledger.day(day).ifPresentOrElse(now -> days.put(key, now), () -> days.remove(key));
      }
    }
  }

  private static void forEachSeed(Consumer<Long> check) {
    long first = Long.getLong("borderflow.seed", 1);
    LongStream.range(first, first + SETS).boxed().forEach(check);
  }

  private static Map<Flow, NavigableMap<LocalDate, DayEstimate>> estimate(List<Report> reports) {
    Map<Flow, NavigableMap<LocalDate, DayEstimate>> estimates = new TreeMap<>();
    reports.stream()
        .collect(Collectors.groupingBy(Report::flow))
        .forEach((flow, own) -> estimates.put(flow, ESTIMATOR.estimate(flow, own)));
    return estimates;
  }

  /** Of each flow: reports whose periods overlap, if only by way of others. */
  private static List<List<Report>> components(List<Report> reports) {
    List<List<Report>> components = new ArrayList<>();
    List<Report> sorted =
        reports.stream()
            .sorted(
                Comparator.comparing(Report::flow)
                    .thenComparing(report -> report.period().firstDay()))
            .toList();
    LocalDate reached = LocalDate.MIN;
    for (Report report : sorted) {
      List<Report> last = components.isEmpty() ? List.of() : components.get(components.size() - 1);
      boolean joins =
          !last.isEmpty()
              && last.get(0).flow().equals(report.flow())
              && !report.period().firstDay().isAfter(reached);
      LocalDate end = report.period().lastDay();
      reached = joins && reached.isAfter(end) ? reached : end;
      if (!joins) {
        components.add(new ArrayList<>());
      }
      components.get(components.size() - 1).add(report);
    }
    return components;
  }
}
