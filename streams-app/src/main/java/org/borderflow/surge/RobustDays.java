package org.borderflow.surge;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;
import org.borderflow.surge.Finding.Scores;

/** The robust detector on one series. Keeps what it has compared. */
final class RobustDays implements DayTest {
  /** What a day and the days behind it that have it in their baseline ask for, and a reserve. */
  private static final int MOST_COMPARED = 200;

  private final Robust detector;
  private final Series series;
  private final NavigableMap<Long, Optional<Comparison>> compared;

  RobustDays(Robust detector, Series series) {
    this(detector, series, new TreeMap<>());
  }

  private RobustDays(
      Robust detector, Series series, NavigableMap<Long, Optional<Comparison>> compared) {
    this.detector = detector;
    this.series = series;
    this.compared = compared;
  }

  /**
   * The same upon a later state of the flow, with the comparisons that no change can have reached.
   * This one is not to be used any more.
   */
  RobustDays onto(Robust now, Series changedSeries, Collection<LocalDate> changed) {
    for (LocalDate day : changed) {
      long number = day.toEpochDay();
      compared.subMap(number, true, number + Robust.BASELINE.oldest(), true).clear();
    }
    while (compared.size() > MOST_COMPARED) {
      compared.pollFirstEntry();
    }
    return new RobustDays(now, changedSeries, compared);
  }

  @Override
  public Assessment assess(LocalDate day) {
    int index = series.indexOf(day.toEpochDay());
    return comparison(index)
        .map(comparison -> assess(index, comparison))
        .orElseGet(() -> withoutLevel(day, index));
  }

  /** Where the series tells too little, what the report itself compares the day with is used. */
  private Assessment withoutLevel(LocalDate day, int index) {
    int known = history(index).size();
    OptionalDouble quoted = series.quoted(index);
    return quoted.isPresent() && known < Comparison.FEWEST
        ? besideQuoted(index, quoted.getAsDouble())
        : Assessment.withoutBaseline(day, series.best(index), known, detector.name());
  }

  private Assessment besideQuoted(int index, double people) {
    Comparison comparison = Comparison.ofQuoted(series, index, people);
    Expected band = comparison.expected(comparison.factor());
    // To the last digit what was quoted: "half as many" shall be half as many at the gate.
    Expected expected = new Expected(people, band.low(), band.high());
    return assessment(index, comparison, expected, scores(index, comparison));
  }

  private Optional<Comparison> comparison(int index) {
    return compared.computeIfAbsent(
        series.day(index),
        unknown -> Comparison.of(series, index, history(index), detector.holidays()));
  }

  private List<Observation> history(int index) {
    List<Observation> guarded = History.of(series, index, Robust.BASELINE);
    return guarded.size() < Robust.FEW ? History.of(series, index, Robust.SHORT_BASELINE) : guarded;
  }

  private Assessment assess(int index, Comparison comparison) {
    double best = comparison.ofBest(series.best(index));
    Scores scores = scores(index, comparison);
    Expected expected = comparison.expected(comparison.factor());
    Assessment jump = assessment(index, comparison, expected, scores);
    Side side = best > 0 ? Side.SURGE : Side.DROP;
    return Creep.isPossible(side.beyond(best)) && series.source(index) == 0
        ? withCreep(jump, index, comparison, scores, side)
        : jump;
  }

  private Scores scores(int index, Comparison comparison) {
    double best = comparison.ofBest(series.best(index));
    return new Scores(
        comparison.score(best),
        comparison.score(comparison.ofEnd(series.low(index))),
        comparison.score(-best),
        comparison.score(-comparison.ofEnd(series.high(index))));
  }

  /** Sees whether the day ends a slow rise or decline, and takes that when it says more. */
  private Assessment withCreep(
      Assessment jump, int index, Comparison comparison, Scores scores, Side side) {
    Creep before = before(index, side);
    Creep creep = before.with(side.beyond(comparison.ofBest(series.best(index))), index);
    if (!creep.isFull()) {
      return jump;
    }
    double end = side == Side.SURGE ? series.low(index) : series.high(index);
    Creep atEnd = before.with(side.beyond(comparison.ofEnd(end)), index);
    Scores fused = scores.atLeast(side, creep.score(), atEnd.score());
    Comparison start = comparison(creep.start()).orElse(comparison);
    Assessment slow =
        assessment(index, comparison, start.expected(comparison.factor()), fused)
            .since(LocalDate.ofEpochDay(series.day(creep.start())));
    return slow.state().compareTo(jump.state()) > 0 ? slow : jump;
  }

  /**
   * The sum of the days before a day. Days of a total or a rate are left out: many of them are one
   * observation.
   */
  private Creep before(int index, Side side) {
    Creep creep = Creep.NONE;
    for (int i = series.from(series.day(index) - Creep.DAYS + 1); i < index; i++) {
      if (series.source(i) == 0) {
        double best = series.best(i);
        double deviation = comparison(i).map(earlier -> earlier.ofBest(best)).orElse(0.0);
        creep = creep.with(side.beyond(deviation), i);
      }
    }
    return creep;
  }

  private Assessment assessment(
      int index, Comparison comparison, Expected expected, Scores scores) {
    Gates gates = detector.gates().after(comparison.history());
    Finding finding = Finding.of(gates, series, index, expected.people(), scores);
    return new Assessment(
        LocalDate.ofEpochDay(series.day(index)),
        finding.state(),
        finding.side(),
        series.best(index),
        Optional.of(expected),
        scores.best(),
        scores.bestDrop(),
        scores.best(),
        comparison.history(),
        Optional.empty(),
        detector.name());
  }
}
