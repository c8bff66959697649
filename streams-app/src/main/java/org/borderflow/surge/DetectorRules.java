package org.borderflow.surge;

import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.borderflow.report.Flow;

/**
 * Which detector a flow gets, and with which gates.
 *
 * @param detectors names of detectors: the first rule that fits a flow decides, else {@code robust}
 * @param gates gates that differ from those the flow's detector has by default: the first rule that
 *     fits decides, for all of them
 * @param calendar the holidays of all countries
 */
public record DetectorRules(
    List<Rule<String>> detectors, List<Rule<Map<Gate, Double>>> gates, HolidayCalendar calendar) {

  /** Every flow gets the default. */
  public static final DetectorRules DEFAULT =
      new DetectorRules(List.of(), List.of(), HolidayCalendar.NONE);

  private static final String OTHERWISE = "robust";

  /**
   * A rule.
   *
   * @param fits which flows it is for
   * @param choice what they get
   */
  public record Rule<T>(Predicate<Flow> fits, T choice) {}

  /**
   * Takes the rules as they are now.
   *
   * @throws IllegalArgumentException when there is no such detector, or no such gates
   */
  public DetectorRules {
    detectors = List.copyOf(detectors);
    gates = List.copyOf(gates);
    detectors.forEach(rule -> Detectors.gates(rule.choice()));
    gates.forEach(rule -> Gates.DEFAULT.with(rule.choice()));
  }

  /** The detector of a flow. */
  public Detector detector(Flow flow) {
    String name = first(detectors, flow, OTHERWISE);
    Gates its = Detectors.gates(name).with(first(gates, flow, Map.of()));
    return Detectors.of(name, its, calendar.of(flow));
  }

  private static <T> T first(List<Rule<T>> rules, Flow flow, T otherwise) {
    return rules.stream()
        .filter(rule -> rule.fits().test(flow))
        .map(Rule::choice)
        .findFirst()
        .orElse(otherwise);
  }
}
