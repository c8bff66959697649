package org.borderflow.estimate;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.borderflow.day.Basis;
import org.borderflow.day.DayEstimate;
import org.borderflow.day.Net;
import org.borderflow.report.Flow;

/**
 * What the flows of a border say of each other on one day: a part above its whole makes both
 * disputed, except that a share or a rate does not dispute a figure for the day itself; and where
 * both directions are known the balance stands beside the figure.
 */
public final class Relations {
  private static final int LONGEST_FLOW = 400;

  private Relations() {}

  /** The flows that have a say in another's estimates, in their order. */
  public static List<Flow> relatives(Flow flow, Collection<Flow> flows) {
    return flows.stream().filter(other -> areRelated(flow, other)).sorted().toList();
  }

  /** Whether two flows have a say in each other's estimates. */
  public static boolean areRelated(Flow one, Flow other) {
    return Relation.of(one, other).isPresent();
  }

  /**
   * An estimate together with what others say of it.
   *
   * @param own the estimate as it follows from the flow's own reports
   * @param others the same of other flows on that day
   */
  public static DayEstimate with(DayEstimate own, Collection<DayEstimate> others) {
    if (others.isEmpty()) {
      return own;
    }
    List<DayEstimate> inOrder = new ArrayList<>(others);
    inOrder.sort(Relations::byFlow);
    Optional<Net> net = Optional.empty();
    List<String> objections = new ArrayList<>();
    for (DayEstimate other : inOrder) {
      Optional<Relation> relation = Relation.of(own.flow(), other.flow());
      if (relation.equals(Optional.of(Relation.OPPOSITE))) {
        net = Optional.of(net(own, other));
      }
      relation.flatMap(is -> objection(is, own, other)).ifPresent(objections::add);
    }
    return net.isEmpty() && objections.isEmpty() ? own : with(own, net, objections);
  }

  private static int byFlow(DayEstimate one, DayEstimate other) {
    return one.flow().compareTo(other.flow());
  }

  private static Net net(DayEstimate own, DayEstimate opposite) {
    return new Net(
        own.low() - opposite.high(), own.best() - opposite.best(), own.high() - opposite.low());
  }

  private static Optional<String> objection(Relation relation, DayEstimate own, DayEstimate other) {
    if (own.basis() == Basis.DAY && other.basis() != Basis.DAY) {
      // An even share or a mean says little of one day against a figure for that very day.
      return Optional.empty();
    }
    boolean below = relation == Relation.WHOLE || relation == Relation.SAME;
    boolean above = relation == Relation.PART || relation == Relation.SAME;
    if (below && other.high() < own.low()) {
      return Optional.of(
          "disputed: "
              + name(other)
              + ", which contains it, has at most "
              + Wording.people(other.high()));
    }
    if (above && other.low() > own.high()) {
      return Optional.of(
          "disputed: "
              + name(other)
              + ", a part of it, has at least "
              + Wording.people(other.low()));
    }
    return Optional.empty();
  }

  private static String name(DayEstimate estimate) {
    return Wording.cut(estimate.flow().toString(), LONGEST_FLOW);
  }

  private static DayEstimate with(DayEstimate own, Optional<Net> net, List<String> objections) {
    String more = objections.size() > 1 ? " (and " + (objections.size() - 1) + " more)" : "";
    return new DayEstimate(
        own.flow(),
        own.day(),
        own.low(),
        own.best(),
        own.high(),
        own.basis(),
        own.disputed() || !objections.isEmpty(),
        own.discrepancy(),
        net,
        own.comparison(),
        own.reason() + (objections.isEmpty() ? "" : "; " + objections.get(0) + more),
        own.reports(),
        own.publishers(),
        own.statements(),
        own.evidence());
  }
}
