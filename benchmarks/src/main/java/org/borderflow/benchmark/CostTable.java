package org.borderflow.benchmark;

import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;

/** Costs beside each other, and against that with the least history. */
final class CostTable {
  private final List<Cost> costs;
  private final int base;

  /**
   * @param costs the costs, in the order of the lines
   * @param base days of history of what the others are held against; each shape has such a cost
   */
  CostTable(List<Cost> costs, int base) {
    this.costs = List.copyOf(costs);
    this.base = base;
  }

  Grid grid() {
    String against = "/ " + base;
    Grid grid = new Grid("REPORTED", "DAYS", "MS", against, "CPU MS", against, "KB", against);
    costs.forEach(
        cost ->
            grid.add(
                cost.shape().toString(),
                Integer.toString(cost.days()),
                number("%.3f", cost.milliseconds()),
                ratio(cost, Cost::milliseconds),
                number("%.3f", cost.cpu()),
                ratio(cost, Cost::cpu),
                number("%.1f", cost.kilobytes()),
                ratio(cost, Cost::kilobytes)));
    return grid;
  }

  private String ratio(Cost cost, ToDoubleFunction<Cost> figure) {
    Cost first =
        costs.stream()
            .filter(other -> other.shape() == cost.shape() && other.days() == base)
            .findFirst()
            .orElseThrow();
    return number("%.2f", figure.applyAsDouble(cost) / figure.applyAsDouble(first));
  }

  private static String number(String format, double value) {
    return String.format(Locale.ROOT, format, value);
  }
}
