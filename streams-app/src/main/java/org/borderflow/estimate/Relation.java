package org.borderflow.estimate;

import java.util.Optional;
import java.util.Set;
import org.borderflow.report.Flow;
import org.borderflow.report.Measure;
import org.borderflow.report.Mode;

/** What one flow of a border is to another. */
enum Relation {
  /** The same people, the other way. */
  OPPOSITE,
  /** It contains the other one: the whole border, or everyone, or every way. */
  WHOLE,
  /** It is contained in the other one. */
  PART,
  /** Each contains the other: the same people counted under two names. */
  SAME;

  private static final Set<Mode> BY_LAND = Set.of(Mode.ROAD, Mode.RAIL, Mode.FOOT);

  /** What another flow is to this one; nothing when neither says anything of the other. */
  static Optional<Relation> of(Flow flow, Flow other) {
    if (flow.equals(other)) {
      return Optional.empty();
    }
    if (isOpposite(flow, other)) {
      return Optional.of(OPPOSITE);
    }
    boolean whole = contains(other, flow);
    boolean part = contains(flow, other);
    if (whole && part) {
      return Optional.of(SAME);
    }
    return whole ? Optional.of(WHOLE) : part ? Optional.of(PART) : Optional.empty();
  }

  private static boolean isOpposite(Flow flow, Flow other) {
    return flow.measure() == Measure.CROSSINGS
        && other.measure() == Measure.CROSSINGS
        && flow.origin().equals(other.destination())
        && flow.destination().equals(other.origin())
        && flow.crossingPoint().equals(other.crossingPoint())
        && flow.mode().equals(other.mode())
        && flow.nationality().equals(other.nationality());
  }

  private static boolean contains(Flow whole, Flow part) {
    return measures(whole, part)
        && isOpenOr(whole.crossingPoint(), part.crossingPoint())
        && isOpenOr(whole.nationality(), part.nationality())
        && (isOpenOr(whole.mode(), part.mode())
            || (whole.mode().equals(Optional.of(Mode.LAND))
                && part.mode().filter(BY_LAND::contains).isPresent()));
  }

  /** No more people cross on balance than cross, and no more one way than both ways. */
  private static boolean measures(Flow whole, Flow part) {
    boolean sameWay = whole.origin().equals(part.origin());
    return switch (whole.measure()) {
      case BOTH_DIRECTIONS -> whole.border().equals(part.border());
      case CROSSINGS ->
          whole.border().equals(part.border())
              && sameWay
              && part.measure() != Measure.BOTH_DIRECTIONS;
      case NET -> false;
    };
  }

  private static <T> boolean isOpenOr(Optional<T> whole, Optional<T> part) {
    return whole.isEmpty() || whole.equals(part);
  }
}
