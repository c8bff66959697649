package org.borderflow.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import org.borderflow.benchmark.StreamWay.Work;
import org.junit.jupiter.api.Test;

class StreamTableTest {
  private static final StreamWay BARE = new StreamWay(Work.PASS_THROUGH, false, 2);
  private static final StreamWay WHOLE = new StreamWay(Work.REPLAY, false, 2);
  private static final StreamWay BARE_ONCE = new StreamWay(Work.PASS_THROUGH, true, 2);
  private static final StreamWay WHOLE_ONCE = new StreamWay(Work.REPLAY, true, 2);

  /** A thousand reports; the processor takes half of the time, the stream a quarter. */
  private static StreamPassage passage(StreamWay way, double seconds) {
    return new StreamPassage(way, 1_000, seconds, seconds / 2, seconds / 4);
  }

  private static List<String> lines(List<List<StreamPassage>> rounds) {
    StringWriter out = new StringWriter();
    new StreamTable(rounds).grid().print(new PrintWriter(out));
    return out.toString().lines().toList();
  }

  /**
   * Rates: bare 1000, 500, 250; whole 500, 400, 200. Ratios of the rounds: 0.5, 0.8, 0.8; of the
   * medians it would be 0.8 as well, of the first and last 0.5 and 0.8. Processor: seconds / 2 in
   * milliseconds: bare 500, 1000, 2000; whole 1000, 1250, 2500; ratios 2, 1.25, 1.25.
   */
  @Test
  void eachStreamStandsAgainstTheBareOneOfItsRound() {
    assertThat(
            lines(
                List.of(
                    List.of(passage(WHOLE, 2), passage(BARE, 1)),
                    List.of(passage(BARE, 2), passage(WHOLE, 2.5)),
                    List.of(passage(WHOLE, 5), passage(BARE, 4)))))
        .containsExactly(
            "STREAM                  GUARANTEE  PARTITIONS  REPORTS/S  MIN   MAX  / bare    MIN    MAX"
                + "  / flink  CPU MS/1000  / bare  / flink  THREAD MS/1000  / bare",
            "pass-through        at least once           2        500  250  1000   1.000  1.000  1.000"
                + "        -       1000.0     1.0        -           500.0     1.0",
            "borderflow, replay  at least once           2        400  200   500   0.800  0.500  0.800"
                + "        -       1250.0     1.3        -           625.0     1.3");
  }

  /** Each guarantee has a bare topology of its own: 500 by 1000, and 250 by 500. */
  @Test
  void whatIsComparedHasTheSameGuarantee() {
    assertThat(
            lines(
                List.of(
                    List.of(
                        passage(WHOLE_ONCE, 4),
                        passage(BARE_ONCE, 2),
                        passage(WHOLE, 2),
                        passage(BARE, 1)))))
        .extracting(line -> line.replaceAll(" +", " "))
        .containsExactly(
            "STREAM GUARANTEE PARTITIONS REPORTS/S MIN MAX / bare MIN MAX / flink CPU MS/1000 / bare / flink THREAD MS/1000"
                + " / bare",
            "pass-through at least once 2 1000 1000 1000 1.000 1.000 1.000 - 500.0 1.0 - 250.0 1.0",
            "borderflow, replay at least once 2 500 500 500 0.500 0.500 0.500 - 1000.0 2.0 - 500.0 2.0",
            "pass-through exactly once 2 500 500 500 1.000 1.000 1.000 - 1000.0 1.0 - 500.0 1.0",
            "borderflow, replay exactly once 2 250 250 250 0.500 0.500 0.500 - 2000.0 2.0 - 1000.0 2.0");
  }

  /** Flink: 4 s, so 250 a second, and 2000 ms by the processor; Borderflow 2 s: twice the rate. */
  @Test
  void eachStreamStandsAgainstFlinkToo() {
    StreamWay flink = WHOLE.with(Work.FLINK);
    assertThat(
            lines(List.of(List.of(passage(BARE, 1), passage(flink, 4), passage(WHOLE, 2)))).stream()
                .skip(1)
                .map(line -> List.of(line.strip().split(" {2,}", -1)))
                .map(row -> row.get(0) + ": " + row.get(9) + ", " + row.get(12)))
        .containsExactly(
            "pass-through: 4.000, 0.25", "flink: 1.000, 1.00", "borderflow, replay: 2.000, 0.50");
  }
}
