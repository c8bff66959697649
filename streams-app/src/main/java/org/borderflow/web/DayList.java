package org.borderflow.web;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.borderflow.assessment.Expectation;
import org.borderflow.assessment.SurgeAssessment;
import org.borderflow.assessment.SurgeState;
import org.borderflow.day.DayEstimate;
import org.borderflow.view.FlowResults;

/** {@code /flows/{flow}/days}: a flow's days with what was expected of them, and one with all. */
final class DayList {
  private static final int USUAL = 1_000;
  private static final int MOST = 10_000;

  private DayList() {}

  static Endpoint days() {
    return new Endpoint(
        "/api/v1/flows/{flow}/days",
        Query.known("from", "to", "limit", "after"),
        asked -> Answer.json(Json.lean(answer(asked))));
  }

  static Endpoint day() {
    return new Endpoint(
        "/api/v1/flows/{flow}/days/{day}",
        Query.known(),
        asked -> Answer.json(Json.full(one(asked))));
  }

  private static Body answer(Asked asked) {
    FlowResults flow = asked.flow();
    int limit = asked.query().limit(USUAL, MOST);
    Optional<LocalDate> after = asked.query().after(text -> Query.day("after", text));
    Stream<DayEstimate> days =
        asked.query().range().of(flow.days()).values().stream()
            .filter(day -> after.stream().allMatch(day.day()::isAfter));
    Slice<DayEstimate> slice = Slice.of(days, limit, DayEstimate::day);
    return new Body(
        flow.flow().toString(),
        slice.map(day -> row(day, flow.assessment(day.day()))),
        slice.next());
  }

  private static Row row(DayEstimate day, Optional<SurgeAssessment> assessment) {
    Optional<Expectation> expected = assessment.flatMap(SurgeAssessment::expectation);
    return new Row(
        day,
        expected.map(Expectation::expected),
        expected.map(Expectation::low),
        expected.map(Expectation::high),
        expected.flatMap(Expectation::ratio),
        assessment.map(SurgeAssessment::state));
  }

  private static One one(Asked asked) {
    LocalDate day = asked.day();
    FlowResults flow = asked.flow();
    DayEstimate estimate =
        Optional.ofNullable(flow.days().get(day))
            .orElseThrow(
                () ->
                    ProblemException.notFound(
                        "no report gives a figure for " + day + ": unknown, which is not zero"));
    return new One(estimate, flow.assessment(day));
  }

  @JsonPropertyOrder({"flow", "days", "next"})
  private record Body(String flow, List<Row> days, Optional<String> next) {}

  private record Row(
      @JsonUnwrapped DayEstimate estimate,
      Optional<Double> expected,
      Optional<Double> expectedLow,
      Optional<Double> expectedHigh,
      Optional<Double> ratio,
      Optional<SurgeState> surge) {}

  @JsonPropertyOrder({"estimate", "assessment"})
  private record One(DayEstimate estimate, Optional<SurgeAssessment> assessment) {}
}
