package org.borderflow.watch;

import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.borderflow.report.Flow;

/**
 * What is followed.
 *
 * @param kinds which topics
 * @param flows which flows, any of these; empty: all
 * @param newsOnly whether only such episodes that people are to hear of
 */
record Selection(Set<Kind> kinds, List<? extends Predicate<Flow>> flows, boolean newsOnly) {
  Selection {
    kinds = Set.copyOf(kinds);
    flows = List.copyOf(flows);
  }

  boolean wants(Result result) {
    boolean fits = flows.isEmpty() || flows.stream().anyMatch(flow -> flow.test(result.flow()));
    return fits && (!newsOnly || isNews(result));
  }

  private static boolean isNews(Result result) {
    return result instanceof Result.Episode episode && episode.told().news();
  }
}
