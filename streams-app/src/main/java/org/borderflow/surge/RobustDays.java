package org.borderflow.surge;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Optional;
import java.util.OptionalDouble;
import org.borderflow.surge.Finding.Scores;

/** The robust detector on one series. Keeps what it has compared. */
final class RobustDays implements DayTest {
  private final Robust detector;
  private final Series series;
  private final Standings standings;

  RobustDays(Robust detector, Series series) {
    this(detector, series, new Standings(series, detector.holidays()));
  }

  private RobustDays(Robust detector, Series series, Standings standings) {
    this.detector = detector;
    this.series = series;
    this.standings = standings;
  }

  /**
   * The same upon a later state of the flow, with the comparisons that no change can have reached.
   */
  RobustDays onto(Robust now, Series later, Collection<LocalDate> changed) {
    return new RobustDays(now, later, standings.onto(later, now.holidays(), changed));
  }

  @Override
  public Assessment assess(LocalDate day) {
    int index = series.indexOf(day.toEpochDay());
    Standing standing = standings.of(index);
    return standing.comparison().isPresent()
        ? assess(index, standing.comparison().get(), standing.deviation())
        : withoutLevel(day, index, standing.history());
  }

  /** Where the series tells too little, what the report itself compares the day with is used. */
  private Assessment withoutLevel(LocalDate day, int index, int known) {
    OptionalDouble quoted = series.quoted(index);
    return quoted.isPresent() && known < Comparison.FEWEST
        ? besideQuoted(index, quoted.getAsDouble())
        : Assessment.withoutBaseline(day, series.best(index), known, detector.name());
  }

  private Assessment besideQuoted(int index, double people) {
    Comparison comparison = Comparison.ofQuoted(standings.logs(), index, people);
    Expected band = comparison.expected(comparison.factor());
    // To the last digit what was quoted: "half as many" shall be half as many at the gate.
    Expected expected = new Expected(people, band.low(), band.high());
    double best = comparison.ofBest(series.best(index));
    return assessment(index, comparison, expected, scores(index, comparison, best));
  }

  private Assessment assess(int index, Comparison comparison, double best) {
    Scores scores = scores(index, comparison, best);
    Expected expected = comparison.expected(comparison.factor());
    Assessment jump = assessment(index, comparison, expected, scores);
    Side side = best > 0 ? Side.SURGE : Side.DROP;
    return Creep.isPossible(side.beyond(best)) && series.source(index) == 0
        ? withCreep(jump, index, comparison, scores, side)
        : jump;
  }

  private Scores scores(int index, Comparison comparison, double best) {
    StudentTail tail = comparison.tail(best);
    return new Scores(
        tail.above(),
        tail.below(),
        side -> {
          double end = comparison.ofEnd(end(index, side));
          return comparison.tail(side.beyond(end)).above();
        });
  }

  /** The end of the range that is nearer to what is expected, when the day is on a side of it. */
  private double end(int index, Side side) {
    return side == Side.SURGE ? series.low(index) : series.high(index);
  }

  /** Sees whether the day ends a slow rise or decline, and takes that when it says more. */
  private Assessment withCreep(
      Assessment jump, int index, Comparison comparison, Scores scores, Side side) {
    Creep before = before(index, side);
    Creep creep = before.with(side.beyond(standings.of(index).deviation()), index);
    if (!creep.isFull()) {
      return jump;
    }
    Creep atEnd = before.with(side.beyond(comparison.ofEnd(end(index, side))), index);
    Scores fused = scores.atLeast(side, creep.score(), atEnd.score());
    Comparison start = standings.of(creep.start()).comparison().orElse(comparison);
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
        creep = creep.with(side.beyond(standings.of(i).deviation()), i);
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
