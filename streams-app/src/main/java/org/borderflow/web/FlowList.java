package org.borderflow.web;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.borderflow.assessment.SurgeAssessment;
import org.borderflow.assessment.SurgeState;
import org.borderflow.day.DayEstimate;
import org.borderflow.episode.SurgeEpisode;
import org.borderflow.report.Flow;
import org.borderflow.report.Measure;
import org.borderflow.report.Mode;
import org.borderflow.view.FlowResults;

/** {@code /flows}: every flow with a figure, and how it stands. */
final class FlowList {
  private static final int USUAL = 200;
  private static final int MOST = 1_000;
  private static final int RECENT = 60;

  private FlowList() {}

  /**
   * @param event the newest event of the live stream: whoever reads the stream behind it misses
   *     nothing
   */
  static Endpoint endpoint(Supplier<String> event) {
    return new Endpoint(
        "/api/v1/flows",
        Query.known("limit", "after"),
        asked -> Answer.json(Json.lean(answer(asked, event.get()))));
  }

  private static Body answer(Asked asked, String event) {
    int limit = asked.query().limit(USUAL, MOST);
    Optional<Flow> after = asked.query().after(Flow::parse);
    Stream<FlowResults> flows =
        asked
            .flows(after)
            .filter(flow -> !flow.days().isEmpty())
            .filter(flow -> after.stream().noneMatch(flow.flow()::equals));
    Slice<FlowResults> slice = Slice.of(flows, limit, FlowResults::flow);
    return new Body(
        asked.results().eventTime(),
        asked.results().ready(),
        event,
        slice.map(FlowList::item),
        slice.next());
  }

  private static Item item(FlowResults results) {
    Flow flow = results.flow();
    NavigableMap<LocalDate, DayEstimate> days = results.days();
    return new Item(
        flow.toString(),
        flow.border().toString(),
        flow.origin(),
        flow.destination(),
        flow.crossingPoint(),
        flow.mode(),
        flow.nationality(),
        flow.measure(),
        days.size(),
        days.firstKey(),
        days.lastKey(),
        days.lastEntry().getValue(),
        results.assessment(days.lastKey()),
        results.openEpisode(),
        results.newestPublication(),
        recent(results));
  }

  private static List<Recent> recent(FlowResults results) {
    List<Recent> newestFirst =
        results.days().descendingMap().values().stream()
            .limit(RECENT)
            .map(day -> recent(results, day))
            .toList();
    return Stream.iterate(newestFirst.size() - 1, i -> i >= 0, i -> i - 1)
        .map(newestFirst::get)
        .toList();
  }

  private static Recent recent(FlowResults results, DayEstimate day) {
    return new Recent(
        day.day(), day.best(), results.assessment(day.day()).map(SurgeAssessment::state));
  }

  @JsonPropertyOrder({"eventTime", "ready", "event", "flows", "next"})
  private record Body(
      Optional<Instant> eventTime,
      boolean ready,
      String event,
      List<Item> flows,
      Optional<String> next) {}

  @JsonPropertyOrder({"day", "best", "surge"})
  private record Recent(LocalDate day, long best, Optional<SurgeState> surge) {}

  @JsonPropertyOrder({
    "flow",
    "border",
    "origin",
    "destination",
    "crossingPoint",
    "mode",
    "nationality",
    "measure",
    "days",
    "firstDay",
    "lastDay",
    "latest",
    "assessment",
    "openEpisode",
    "newestPublication",
    "recent"
  })
  private record Item(
      String flow,
      String border,
      String origin,
      String destination,
      Optional<String> crossingPoint,
      Optional<Mode> mode,
      Optional<String> nationality,
      Measure measure,
      int days,
      LocalDate firstDay,
      LocalDate lastDay,
      DayEstimate latest,
      Optional<SurgeAssessment> assessment,
      Optional<SurgeEpisode> openEpisode,
      Optional<Instant> newestPublication,
      List<Recent> recent) {}
}
