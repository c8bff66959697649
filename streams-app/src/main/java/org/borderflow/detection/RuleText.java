package org.borderflow.detection;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.borderflow.surge.DetectorRules.Rule;
import org.borderflow.surge.Detectors;
import org.borderflow.surge.Gate;
import org.borderflow.surge.Gates;
import org.jspecify.annotations.Nullable;

/**
 * A rule as it is written, {@code [FLOW=]CHOICE}. A flow's name may hold equals signs and commas
 * itself.
 *
 * @param flow which flows it is for; empty: all
 * @param choice what they get
 */
record RuleText<T>(Optional<FlowPattern> flow, T choice) {
  private static final Pattern GATES =
      Pattern.compile("(?:(?<flow>.*[>*].*?)=)?(?<gates>[a-z-]+=[^=,]*(?:,[a-z-]+=[^=,]*)*)");
  private static final Pattern NUMBER = Pattern.compile("\\d{1,12}(?:\\.\\d{1,12})?");

  /**
   * Reads {@code [FLOW=]NAME}.
   *
   * @throws IllegalArgumentException when it is not of that form, or there is no such detector
   */
  static RuleText<String> detector(String text) {
    int equals = text.lastIndexOf('=');
    String name = text.substring(equals + 1).strip();
    Detectors.gates(name);
    return new RuleText<>(flow(equals < 0 ? null : text.substring(0, equals)), name);
  }

  /**
   * Reads {@code [FLOW=]score=2.4,ratio=1.5}.
   *
   * @throws IllegalArgumentException when it is not of that form, there is no such gate, or its
   *     number is out of range
   */
  static RuleText<Map<Gate, Double>> gates(String text) {
    Matcher parts = GATES.matcher(text.strip());
    if (!parts.matches()) {
      throw new IllegalArgumentException(
          '"'
              + text
              + "\" is not of the form [FLOW=]score=2.4,ratio=1.5,drop-ratio=2,excess=100"
              + " (any of these)");
    }
    Map<Gate, Double> gates = new EnumMap<>(Gate.class);
    for (String part : parts.group("gates").split(",", -1)) {
      String[] each = part.split("=", 2);
      if (gates.put(Gate.of(each[0]), number(each[0], each[1].strip())) != null) {
        throw new IllegalArgumentException("gate " + each[0] + " is given twice");
      }
    }
    Gates.DEFAULT.with(gates);
    return new RuleText<>(flow(parts.group("flow")), Map.copyOf(gates));
  }

  private static Optional<FlowPattern> flow(@Nullable String text) {
    return Optional.ofNullable(text).map(FlowPattern::parse);
  }

  private static double number(String gate, String text) {
    if (!NUMBER.matcher(text).matches()) {
      throw new IllegalArgumentException(
          "gate " + gate + " is \"" + text + "\", which is no number such as 2 or 1.5");
    }
    return Double.parseDouble(text);
  }

  /** The rule; without a flow it fits every one. */
  Rule<T> rule() {
    return new Rule<>(each -> flow.isEmpty() || flow.get().test(each), choice);
  }
}
