package org.borderflow.report;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.Comparator;
import java.util.Optional;

/**
 * Who crosses where.
 *
 * @param origin country code of the side people leave
 * @param destination country code of the side people enter
 * @param crossingPoint one crossing point or group of them; empty: the whole border
 * @param mode way of crossing; empty: every way
 * @param nationality country code of the people's nationality; empty: everyone
 * @param measure what is counted
 */
@JsonPropertyOrder({"origin", "destination", "crossingPoint", "mode", "nationality", "measure"})
public record Flow(
    @JsonProperty(required = true) String origin,
    @JsonProperty(required = true) String destination,
    Optional<String> crossingPoint,
    Optional<Mode> mode,
    Optional<String> nationality,
    @JsonProperty(required = true) Measure measure)
    implements Comparable<Flow> {

  private static final Comparator<Flow> ORDER =
      Comparator.comparing(Flow::border)
          .thenComparing(Flow::origin)
          .thenComparing(Flow::destination)
          .thenComparing(flow -> flow.crossingPoint.orElse(""))
          .thenComparing(flow -> flow.mode.map(Mode::code).orElse(""))
          .thenComparing(flow -> flow.nationality.orElse(""))
          .thenComparing(flow -> flow.measure.code());

  /**
   * @throws InvalidValueException when a code is unknown, the two countries are one, or the
   *     crossing point is too long or holds control characters
   */
  public Flow {
    Country.require("flow.origin", origin);
    Country.require("flow.destination", destination);
    if (origin.equals(destination)) {
      throw new InvalidValueException(
          "flow.destination", "is " + destination + ", as the origin is", "name two countries");
    }
    crossingPoint = Text.optionalName("flow.crossingPoint", crossingPoint);
    nationality.ifPresent(code -> Country.require("flow.nationality", code));
  }

  /** Everyone who crosses from one country to another, every way. */
  public static Flow of(String origin, String destination) {
    return new Flow(
        origin,
        destination,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Measure.CROSSINGS);
  }

  /** The border this flow crosses. */
  public Border border() {
    return Border.between(origin, destination);
  }

  /** As {@link FlowName#parse}. */
  public static Flow parse(String name) {
    return FlowName.parse(name);
  }

  /**
   * By all fields. By hand, since flows are looked up all the time, nearly always by the very same
   * object, and what a record does of itself goes through all its fields in each case.
   */
  @Override
  public boolean equals(Object other) {
    return this == other || (other instanceof Flow flow && hasFieldsOf(flow));
  }

  private boolean hasFieldsOf(Flow other) {
    return origin.equals(other.origin)
        && destination.equals(other.destination)
        && crossingPoint.equals(other.crossingPoint)
        && mode.equals(other.mode)
        && nationality.equals(other.nationality)
        && measure == other.measure;
  }

  /** Of the fields in which most flows differ, whose hash codes texts keep. */
  @Override
  public int hashCode() {
    int countries = 31 * origin.hashCode() + destination.hashCode();
    return 31 * (31 * countries + crossingPoint.hashCode()) + nationality.hashCode();
  }

  /** By border, then by the fields as written, an empty one first: the order of every listing. */
  @Override
  public int compareTo(Flow other) {
    return ORDER.compare(this, other);
  }

  /** The flow's name, as {@link FlowName} writes it: {@code RU>FI;mode=land;nationality=RU}. */
  @Override
  public String toString() {
    return FlowNames.of(this);
  }
}
