package org.borderflow.surge;

import java.time.LocalDate;
import java.util.Optional;
import org.borderflow.surge.Finding.Scores;

/**
 * The plain ratio to the mean of the seven days before. It knows no chance, so its score is 0, and
 * only ratio and excess of its gates decide. With fewer than three figures it says nothing.
 */
public final class WeekRatio implements Detector {
  private static final Lookback WEEK = new Lookback(7, 1);
  private static final int FEWEST = 3;
  private static final Scores NONE = new Scores(0, 0, end -> 0);

  private final Gates gates;

  /** The ratio with gates of one's own. */
  public WeekRatio(Gates gates) {
    this.gates = new Gates(0, gates.ratio(), gates.dropRatio(), gates.excess());
  }

  @Override
  public String name() {
    return "ratio";
  }

  @Override
  public Lookback lookback() {
    return WEEK;
  }

  @Override
  public DayTest over(Series series) {
    return day -> assess(series, series.indexOf(day.toEpochDay()), day);
  }

  private Assessment assess(Series series, int index, LocalDate day) {
    double[] week = WEEK.of(series, day.toEpochDay());
    double best = series.best(index);
    if (week.length < FEWEST) {
      return Assessment.withoutBaseline(day, best, week.length, name());
    }
    double mean = Sample.of(week).mean();
    Finding finding = Finding.of(gates, series, index, mean, NONE);
    return new Assessment(
        day,
        finding.state(),
        finding.side(),
        best,
        Optional.of(new Expected(mean, mean / gates.dropRatio(), mean * gates.ratio())),
        0,
        0,
        best / Math.max(mean, 1),
        week.length,
        Optional.empty(),
        name());
  }
}
