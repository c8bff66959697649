package org.borderflow.surge;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.borderflow.report.Flow;

/**
 * Which detector a flow gets: that of the first rule which fits, else {@code robust}.
 *
 * @param rules the rules, in order
 * @param calendar the holidays of all countries
 */
public record DetectorRules(List<Rule> rules, HolidayCalendar calendar) {

  /** Every flow gets the default. */
  public static final DetectorRules DEFAULT = new DetectorRules(List.of(), HolidayCalendar.NONE);

  private static final Rule OTHERWISE = new Rule(flow -> true, "robust", Optional.empty());

  /**
   * A rule.
   *
   * @param fits which flows it is for
   * @param detector name of the detector they get
   * @param gates its gates; empty for those it has by default
   */
  public record Rule(Predicate<Flow> fits, String detector, Optional<Gates> gates) {
    /**
     * @throws IllegalArgumentException when there is no detector of this name
     */
    public Rule {
      Detectors.gates(detector);
    }
  }

  /** Takes the rules as they are now. */
  public DetectorRules {
    rules = List.copyOf(rules);
  }

  /** The detector of a flow. */
  public Detector detector(Flow flow) {
    Rule rule = rules.stream().filter(each -> each.fits().test(flow)).findFirst().orElse(OTHERWISE);
    return Detectors.of(
        rule.detector(),
        rule.gates().orElseGet(() -> Detectors.gates(rule.detector())),
        calendar.of(flow));
  }
}
