package org.borderflow.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.borderflow.assessment.Expectation;
import org.borderflow.assessment.SurgeAssessment;
import org.borderflow.assessment.SurgeState;
import org.borderflow.day.DayEstimate;
import org.borderflow.report.Flow;
import org.borderflow.report.Measure;
import org.borderflow.report.Mode;
import org.borderflow.spreadsheet.SafeCell;
import org.borderflow.view.FlowResults;

/**
 * A day of a flow as one flat row, for tools that draw tables: every column in every row, numbers
 * in people, the time being midnight UTC of the day.
 */
@JsonPropertyOrder({
  "time",
  "border",
  "origin",
  "destination",
  "crossing_point",
  "mode",
  "nationality",
  "measure",
  "flow",
  "low",
  "best",
  "high",
  "expected",
  "expected_low",
  "expected_high",
  "ratio",
  "surge",
  "disputed"
})
@JsonInclude(JsonInclude.Include.ALWAYS)
record SeriesRow(
    Instant time,
    String border,
    String origin,
    String destination,
    @JsonProperty("crossing_point") Optional<String> crossingPoint,
    Optional<Mode> mode,
    Optional<String> nationality,
    Measure measure,
    String flow,
    long low,
    long best,
    long high,
    Optional<Double> expected,
    @JsonProperty("expected_low") Optional<Double> expectedLow,
    @JsonProperty("expected_high") Optional<Double> expectedHigh,
    Optional<Double> ratio,
    Optional<SurgeState> surge,
    boolean disputed) {

  /** The columns, in order. */
  static final List<String> COLUMNS =
      List.of(SeriesRow.class.getAnnotation(JsonPropertyOrder.class).value());

  static SeriesRow of(FlowResults results, DayEstimate day) {
    Flow flow = results.flow();
    Optional<SurgeAssessment> assessment = results.assessment(day.day());
    Optional<Expectation> expected = assessment.flatMap(SurgeAssessment::expectation);
    return new SeriesRow(
        day.day().atStartOfDay().toInstant(ZoneOffset.UTC),
        flow.border().toString(),
        flow.origin(),
        flow.destination(),
        flow.crossingPoint(),
        flow.mode(),
        flow.nationality(),
        flow.measure(),
        flow.toString(),
        day.low(),
        day.best(),
        day.high(),
        expected.map(Expectation::expected),
        expected.map(Expectation::low),
        expected.map(Expectation::high),
        expected.flatMap(Expectation::ratio),
        assessment.map(SurgeAssessment::state),
        day.disputed());
  }

  /** Its cells, in the order of the columns; empty where nothing is known. */
  List<String> cells() {
    return List.of(
        time.toString(),
        border,
        origin,
        destination,
        text(crossingPoint),
        mode.map(Mode::code).orElse(""),
        nationality.orElse(""),
        measure.code(),
        text(Optional.of(flow)),
        Long.toString(low),
        Long.toString(best),
        Long.toString(high),
        decimal(expected),
        decimal(expectedLow),
        decimal(expectedHigh),
        decimal(ratio),
        surge.map(SurgeState::code).orElse(""),
        Boolean.toString(disputed));
  }

  private static String text(Optional<String> value) {
    return SafeCell.of(value.orElse(""));
  }

  private static String decimal(Optional<Double> value) {
    return value.map(number -> BigDecimal.valueOf(number).toPlainString()).orElse("");
  }
}
