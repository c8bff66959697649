package org.borderflow.proof;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.borderflow.day.Basis;
import org.borderflow.day.DayEstimate;
import org.borderflow.day.Evidence;
import org.borderflow.day.Part;
import org.borderflow.estimate.Reconciled;
import org.borderflow.evaluate.NamedSeries;

/** The series that the flows of a history give. */
final class FlowSeries {
  private FlowSeries() {}

  /**
   * A series for each flow that has a day of its own figure, in the order of flows. A total or rate
   * over several days says nothing of any one of them: such days are unknown here, as they are not
   * days on which a detector could be tried.
   *
   * @param reconciled the estimates
   * @param isWanted which days are taken
   */
  static List<NamedSeries> of(Reconciled reconciled, Predicate<LocalDate> isWanted) {
    return reconciled.byFlow().entrySet().stream()
        .map(flow -> Map.entry(flow.getKey(), figures(flow.getValue().values(), isWanted)))
        .filter(flow -> !flow.getValue().isEmpty())
        .map(flow -> NamedSeries.of(flow.getKey().toString(), flow.getValue()))
        .toList();
  }

  private static SortedMap<LocalDate, Double> figures(
      Collection<DayEstimate> days, Predicate<LocalDate> isWanted) {
    SortedMap<LocalDate, Double> figures = new TreeMap<>();
    days.stream().collect(Collectors.groupingBy(FlowSeries::source)).values().stream()
        .filter(same -> same.size() == 1 || same.get(0).basis() == Basis.DAY)
        .flatMap(List::stream)
        .filter(day -> isWanted.test(day.day()))
        .forEach(day -> figures.put(day.day(), (double) day.best()));
    return figures;
  }

  /** Basis and reports; a difference of running totals may be of one day alone. */
  private static String source(DayEstimate day) {
    return day.evidence().stream()
        .filter(evidence -> evidence.part() == Part.USED)
        .map(FlowSeries::identity)
        .collect(Collectors.joining(" ", day.basis() + " ", ""));
  }

  private static String identity(Evidence evidence) {
    return evidence.reportId() + "/" + evidence.contentHash();
  }
}
