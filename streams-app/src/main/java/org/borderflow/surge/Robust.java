package org.borderflow.surge;

import java.time.LocalDate;
import java.util.Collection;

/**
 * The default detector: the day against a robust level of the eight weeks before, on a logarithmic
 * scale, with weekday factors and a shrunk scale, by Student's t, and with a slow cumulative sum
 * for creeping rises. docs/detection.md tells the whole of it.
 */
public final class Robust implements Detector {
  /**
   * By default a surge has −ln p ≥ 4, half as many people again as expected, and 100 more; a drop
   * is as improbable, with half as many people as expected, and 100 fewer. Of a young flow half the
   * score is asked ({@link Gates#after}). How this was chosen stands in docs/detection.md.
   */
  public static final Gates GATES = new Gates(4, 1.5, 2, 100);

  /** The days that make a level: t − 58 to t − 3. The two days before t are a guard. */
  static final Lookback BASELINE = new Lookback(58, 3);

  /** With fewer observations than these, the two days before t count as well. */
  static final int FEW = 7;

  static final Lookback SHORT_BASELINE = new Lookback(BASELINE.oldest(), 1);

  private static final Lookback ALL =
      new Lookback(BASELINE.oldest() + Creep.DAYS - 1, SHORT_BASELINE.newest());

  private final Gates gates;
  private final Holidays holidays;

  /** The detector with its default gates, without holidays. */
  public Robust() {
    this(GATES, Holidays.none());
  }

  /** The detector with gates and holidays of one's own. */
  public Robust(Gates gates, Holidays holidays) {
    this.gates = gates;
    this.holidays = holidays;
  }

  @Override
  public String name() {
    return "robust";
  }

  /** Eight weeks before each of the three weeks that are summed: t − 78 to t − 1. */
  @Override
  public Lookback lookback() {
    return ALL;
  }

  @Override
  public DayTest over(Series series) {
    return new RobustDays(this, series);
  }

  @Override
  public DayTest over(Series series, DayTest before, Collection<LocalDate> changed) {
    return before instanceof RobustDays days ? days.onto(this, series, changed) : over(series);
  }

  Gates gates() {
    return gates;
  }

  Holidays holidays() {
    return holidays;
  }
}
