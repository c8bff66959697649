package org.borderflow.benchmark;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.ToDoubleBiFunction;
import java.util.function.ToDoubleFunction;

/** Streams beside each other, each against the bare topology and Flink of the same round. */
final class StreamTable {
  private final List<List<StreamPassage>> rounds;

  /**
   * @param rounds the passages of each round, one of each way; at least one round
   */
  StreamTable(List<List<StreamPassage>> rounds) {
    this.rounds = rounds.stream().map(List::copyOf).toList();
  }

  Grid grid() {
    Grid grid =
        new Grid(
            "STREAM",
            "GUARANTEE",
            "PARTITIONS",
            "REPORTS/S",
            "MIN",
            "MAX",
            "/ bare",
            "MIN",
            "MAX",
            "/ flink",
            "CPU MS/1000",
            "/ bare",
            "/ flink",
            "THREAD MS/1000",
            "/ bare");
    for (StreamWay way : rounds.get(0).stream().map(StreamPassage::way).sorted().toList()) {
      Spread rate = spread(way, (is, bare) -> is.rate());
      Spread ratio = spread(way, (is, bare) -> is.rate() / bare.rate());
      Spread cpu = spread(way, (is, bare) -> is.cpuOfThousand());
      Spread cpuRatio = spread(way, (is, bare) -> is.cpuOfThousand() / bare.cpuOfThousand());
      Spread thread = spread(way, (is, bare) -> is.threadOfThousand());
      Spread threadRatio =
          spread(way, (is, bare) -> is.threadOfThousand() / bare.threadOfThousand());
      grid.add(
          way.work().toString(),
          way.guarantee(),
          Integer.toString(way.partitions()),
          number("%.0f", rate.median()),
          number("%.0f", rate.min()),
          number("%.0f", rate.max()),
          number("%.3f", ratio.median()),
          number("%.3f", ratio.min()),
          number("%.3f", ratio.max()),
          againstFlink("%.3f", way, StreamPassage::rate),
          number("%.1f", cpu.median()),
          number("%.1f", cpuRatio.median()),
          againstFlink("%.2f", way, StreamPassage::cpuOfThousand),
          number("%.1f", thread.median()),
          number("%.1f", threadRatio.median()));
    }
    return grid;
  }

  private Spread spread(StreamWay way, ToDoubleBiFunction<StreamPassage, StreamPassage> figure) {
    return Spread.of(
        rounds.stream()
            .mapToDouble(round -> figure.applyAsDouble(of(round, way), of(round, way.bare()))));
  }

  private String againstFlink(
      String format, StreamWay way, ToDoubleFunction<StreamPassage> figure) {
    StreamWay flink = way.with(StreamWay.Work.FLINK);
    if (rounds.get(0).stream().noneMatch(passage -> Objects.equals(passage.way(), flink))) {
      return "-";
    }
    return number(
        format,
        Spread.of(
                rounds.stream()
                    .mapToDouble(
                        round ->
                            figure.applyAsDouble(of(round, way))
                                / figure.applyAsDouble(of(round, flink))))
            .median());
  }

  private static StreamPassage of(List<StreamPassage> round, StreamWay way) {
    return round.stream()
        .filter(passage -> Objects.equals(passage.way(), way))
        .findFirst()
        .orElseThrow();
  }

  private static String number(String format, double value) {
    return String.format(Locale.ROOT, format, value);
  }
}
