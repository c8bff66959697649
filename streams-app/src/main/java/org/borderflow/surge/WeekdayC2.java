package org.borderflow.surge;

import java.util.Arrays;
import java.util.stream.LongStream;

/**
 * W2: C2 with working days and weekends apart, against all days of the same kind in the four weeks
 * that end three days back (Tokars, Burkom, Xing, English, Bloom, Cox, Pavlin, "Enhancing
 * time-series detection algorithms for automated biosurveillance", Emerging Infectious Diseases 15,
 * 2009, with the longer baseline that they recommend).
 */
public final class WeekdayC2 extends Ears {
  private static final Lookback MONTH = new Lookback(30, 3);

  /** W2 with gates of one's own. */
  public WeekdayC2(Gates gates) {
    super("w2", MONTH, gates);
  }

  @Override
  double[] window(Series series, long day) {
    return LongStream.rangeClosed(MONTH.newest(), MONTH.oldest())
        .map(back -> day - back)
        .filter(before -> Weekday.isWeekend(before) == Weekday.isWeekend(day))
        .mapToObj(before -> series.between(before, before))
        .flatMapToDouble(Arrays::stream)
        .toArray();
  }
}
