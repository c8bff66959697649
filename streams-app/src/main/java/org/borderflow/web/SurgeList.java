package org.borderflow.web;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.borderflow.assessment.SurgeAssessment;
import org.borderflow.assessment.SurgeState;
import org.borderflow.day.DayKey;

/** {@code /surges}: days that were found to be a surge or a drop. */
final class SurgeList {
  private static final int USUAL = 500;
  private static final int MOST = 5_000;

  private SurgeList() {}

  static Endpoint endpoint() {
    return new Endpoint(
        "/api/v1/surges",
        Query.known("flow", "from", "to", "state", "limit", "after"),
        asked -> Answer.json(Json.lean(answer(asked))));
  }

  private static Body answer(Asked asked) {
    int limit = asked.query().limit(USUAL, MOST);
    Optional<DayKey> after = asked.query().after(DayKey::parse);
    Set<SurgeState> states = states(asked.query());
    DayRange range = asked.query().range();
    Stream<SurgeAssessment> found =
        asked
            .flows(after.map(DayKey::flow))
            .flatMap(flow -> range.of(flow.assessments()).values().stream())
            .filter(one -> states.contains(one.state()))
            .filter(one -> after.stream().allMatch(key -> one.key().compareTo(key) > 0));
    Slice<SurgeAssessment> slice = Slice.of(found, limit, SurgeAssessment::key);
    return new Body(slice.items(), slice.next());
  }

  private static Set<SurgeState> states(Query query) {
    List<String> given = query.all("state");
    Set<SurgeState> states = EnumSet.noneOf(SurgeState.class);
    Arrays.stream(SurgeState.values())
        .filter(
            state ->
                given.isEmpty() ? state.isSurge() || state.isDrop() : given.contains(state.code()))
        .forEach(states::add);
    if (given.stream().distinct().count() > states.size() && !given.isEmpty()) {
      throw ProblemException.parameter(
          "state",
          "is none of "
              + Arrays.stream(SurgeState.values())
                  .map(SurgeState::code)
                  .collect(Collectors.joining(", ")));
    }
    return states;
  }

  @JsonPropertyOrder({"surges", "next"})
  private record Body(List<SurgeAssessment> surges, Optional<String> next) {}
}
