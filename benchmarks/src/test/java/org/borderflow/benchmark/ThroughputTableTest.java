package org.borderflow.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import org.junit.jupiter.api.Test;

class ThroughputTableTest {
  private static List<Passage> round(double bare, double publish, double replay) {
    // Reports a second are 1,000 by the seconds; the processor takes half of the time.
    return List.of(
        new Passage(Way.BARE, 1_000, bare, bare / 2),
        new Passage(Way.PUBLISH, 1_000, publish, publish / 2),
        new Passage(Way.REPLAY, 1_000, replay, replay / 2));
  }

  private static List<String> lines(List<List<Passage>> rounds) {
    StringWriter out = new StringWriter();
    new ThroughputTable(rounds).grid().print(new PrintWriter(out));
    return out.toString().lines().toList();
  }

  /** The median of the rounds' ratios is not the ratio of the medians: 0.8 here, not 1 / 2. */
  @Test
  void eachWayStandsAgainstTheBareLoopOfItsRound() {
    // Rates: bare 1000, 500, 250; publish 500, 400, 1000; replay 250, 250, 250.
    // Ratios: publish 0.5, 0.8, 4; replay 0.25, 0.5, 1. Processor: seconds / 2 · 10^6 / 1,000.
    assertThat(lines(List.of(round(1, 2, 4), round(2, 2.5, 4), round(4, 1, 4))))
        .containsExactly(
            "WAY      REPORTS/S  MIN   MAX  / bare   MIN   MAX  CPU MS/1000  / bare",
            "bare           500  250  1000    1.00  1.00  1.00       1000.0    1.00",
            "publish        500  400  1000    0.80  0.50  4.00       1000.0    1.25",
            "replay         250  250   250    0.50  0.25  1.00       2000.0    2.00");
  }

  /** The middle of two: 0.5 and 0.8. */
  @Test
  void theMedianOfTwoRoundsIsBetweenThem() {
    assertThat(lines(List.of(round(1, 2, 4), round(2, 2.5, 4))).get(2))
        .startsWith("publish        450  400   500    0.65  0.50  0.80");
  }
}
