package org.borderflow.web;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.borderflow.report.Flow;
import org.borderflow.view.FlowResults;
import org.borderflow.view.Results;

/**
 * What an endpoint is asked.
 *
 * @param results all results at this moment
 * @param query the parameters
 * @param path the parts of the path that are named, decoded
 */
record Asked(Results results, Query query, Map<String, String> path) {

  /** The flow that the path names. */
  FlowResults flow() {
    Flow flow = Query.flow("flow", path.getOrDefault("flow", ""));
    return results
        .flow(flow)
        .orElseThrow(
            () ->
                ProblemException.notFound(
                    "nothing is known of the flow " + flow + "; /api/v1/flows lists all"));
  }

  /** The day that the path names. */
  LocalDate day() {
    return Query.day("day", path.getOrDefault("day", ""));
  }

  /** The flows that the query asks for, all if it names none; from one on, in their order. */
  Stream<FlowResults> flows(Optional<Flow> first) {
    Set<Flow> wanted = query.flows();
    NavigableMap<Flow, FlowResults> all = results.flows();
    Collection<FlowResults> rest = first.map(flow -> all.tailMap(flow, true)).orElse(all).values();
    return rest.stream().filter(flow -> wanted.isEmpty() || wanted.contains(flow.flow()));
  }
}
