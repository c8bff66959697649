package org.borderflow.benchmark;

import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/** The ways beside each other, and each against the bare loop of the same round. */
final class ThroughputTable {
  private final List<List<Passage>> rounds;

  /**
   * @param rounds the passages of each round, one of each way; at least one round
   */
  ThroughputTable(List<List<Passage>> rounds) {
    this.rounds = rounds.stream().map(List::copyOf).toList();
  }

  Grid grid() {
    Grid grid =
        new Grid(
            "WAY",
            "REPORTS/S",
            "MIN",
            "MAX",
            "/ " + Way.BARE,
            "MIN",
            "MAX",
            "CPU MS/1000",
            "/ " + Way.BARE);
    for (Way way : ways()) {
      Spread rate = spread(round -> of(round, way).rate());
      Spread ratio = spread(round -> of(round, way).rate() / of(round, Way.BARE).rate());
      Spread cpu = spread(round -> of(round, way).cpuOfThousand());
      Spread cpuRatio =
          spread(round -> of(round, way).cpuOfThousand() / of(round, Way.BARE).cpuOfThousand());
      grid.add(
          way.toString(),
          number("%.0f", rate.median()),
          number("%.0f", rate.min()),
          number("%.0f", rate.max()),
          number("%.2f", ratio.median()),
          number("%.2f", ratio.min()),
          number("%.2f", ratio.max()),
          number("%.1f", cpu.median()),
          number("%.2f", cpuRatio.median()));
    }
    return grid;
  }

  private List<Way> ways() {
    return rounds.get(0).stream().map(Passage::way).sorted().toList();
  }

  private static Passage of(List<Passage> round, Way way) {
    return round.stream().filter(passage -> passage.way() == way).findFirst().orElseThrow();
  }

  private Spread spread(Function<List<Passage>, Double> figure) {
    return Spread.of(rounds.stream().mapToDouble(figure::apply));
  }

  private static String number(String format, double value) {
    return String.format(Locale.ROOT, format, value);
  }
}
