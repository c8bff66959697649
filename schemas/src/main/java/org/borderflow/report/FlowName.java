package org.borderflow.report;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/**
 * The written name of a flow: {@code RU>FI;crossing_point=Vaalimaa;mode=land;nationality=RU}. Only
 * what is not the default is written, always in this order, so that a flow has one name. In a
 * crossing point the characters {@code % ; = @} are written as {@code %25 %3B %3D %40}.
 */
final class FlowName {
  private static final String POINT = "crossing_point";
  private static final String MODE = "mode";
  private static final String NATIONALITY = "nationality";
  private static final String MEASURE = "measure";
  private static final String HOW = "write it as RU>FI;mode=land;nationality=RU";

  private FlowName() {}

  static String of(Flow flow) {
    StringBuilder name = new StringBuilder(flow.origin()).append('>').append(flow.destination());
    flow.crossingPoint().ifPresent(point -> append(name, POINT, escape(point)));
    flow.mode().ifPresent(mode -> append(name, MODE, mode.code()));
    flow.nationality().ifPresent(nationality -> append(name, NATIONALITY, nationality));
    if (flow.measure() != Measure.CROSSINGS) {
      append(name, MEASURE, flow.measure().code());
    }
    return name.toString();
  }

  /**
   * Reads a flow's name; the parts after the countries may come in any order.
   *
   * @throws InvalidValueException when the text is not such a name
   */
  static Flow parse(String name) {
    String[] parts = name.split(";", -1);
    if (parts[0].length() != 5 || parts[0].charAt(2) != '>') {
      throw new InvalidValueException("flow", "is " + Text.quote(name), HOW);
    }
    Flow flow = Flow.of(parts[0].substring(0, 2), parts[0].substring(3));
    Set<String> seen = new HashSet<>();
    for (int i = 1; i < parts.length; i++) {
      int equals = parts[i].indexOf('=');
      if (equals < 0 || !seen.add(parts[i].substring(0, equals))) {
        throw new InvalidValueException("flow", "has " + Text.quote(parts[i]), HOW);
      }
      flow = with(flow, parts[i].substring(0, equals), parts[i].substring(equals + 1));
    }
    return flow;
  }

  private static Flow with(Flow flow, String part, String value) {
    Optional<String> point = flow.crossingPoint();
    Optional<Mode> mode = flow.mode();
    Optional<String> nationality = flow.nationality();
    Measure measure = flow.measure();
    switch (part) {
      case POINT -> point = Optional.of(unescape(value));
      case MODE -> mode = Optional.of(Mode.of(value));
      case NATIONALITY -> nationality = Optional.of(value);
      case MEASURE -> measure = Measure.of(value);
      default -> throw new InvalidValueException("flow", "has " + Text.quote(part), HOW);
    }
    return new Flow(flow.origin(), flow.destination(), point, mode, nationality, measure);
  }

  private static void append(StringBuilder name, String part, String value) {
    name.append(';').append(part).append('=').append(value);
  }

  private static String escape(String point) {
    return point.replace("%", "%25").replace(";", "%3B").replace("=", "%3D").replace("@", "%40");
  }

  private static String unescape(String point) {
    return point.replace("%40", "@").replace("%3D", "=").replace("%3B", ";").replace("%25", "%");
  }
}
