package org.borderflow.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.borderflow.assessment.SurgeAssessment;
import org.borderflow.assessment.SurgeState;
import org.borderflow.day.DayEstimate;
import org.borderflow.report.Flow;
import org.borderflow.report.Measure;
import org.borderflow.report.Mode;
import org.borderflow.view.LiveResults;
import org.borderflow.view.Made;
import org.borderflow.view.Progress;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class FlowGaugesTest {
  private static final Flow FINLAND = Flow.of("RU", "FI");
  private static final Flow GEORGIA = Flow.of("RU", "GE");
  private static final Flow POLAND =
      new Flow(
          "UA",
          "PL",
          Optional.of("Шегині \"A\" \\ B"),
          Optional.of(Mode.FOOT),
          Optional.of("UA"),
          Measure.CROSSINGS);

  private final LiveResults results = new LiveResults();
  private Instant now = Instant.parse("2022-09-25T13:00:00Z");
  private Metrics metrics = watching(500);

  private Metrics watching(int most) {
    Metrics made = new Metrics("borderflow", most, () -> now);
    made.watch(results);
    return made;
  }

  @AfterEach
  void close() {
    metrics.close();
  }

  @Test
  void theNewestDayIsShownWithWhatWasExpected() {
    day("2022-09-24T12:00:00Z", Made.day(FINLAND, "2022-09-23", 7));
    day("2022-09-25T12:00:00Z", Made.disputed(FINLAND, "2022-09-24", 200, 300, 400));
    surge(Made.assessment(FINLAND, "2022-09-23", SurgeState.DROP, 7));
    surge(Made.assessment(FINLAND, "2022-09-24", SurgeState.CONFIRMED, 300));
    Scraped scraped = scrape();
    assertThat(scraped.value("borderflow_flow_low_people")).isEqualTo(200);
    assertThat(scraped.value("borderflow_flow_best_people")).isEqualTo(300);
    assertThat(scraped.value("borderflow_flow_high_people")).isEqualTo(400);
    // As Made has them: 100 expected, and 300 are three times as many.
    assertThat(scraped.value("borderflow_flow_expected_people")).isEqualTo(100);
    assertThat(scraped.value("borderflow_flow_ratio")).isEqualTo(3);
    assertThat(scraped.value("borderflow_flow_surge_state")).isEqualTo(2);
    assertThat(scraped.value("borderflow_flows")).isEqualTo(1);
    assertThat(scraped.value("borderflow_flows_omitted")).isZero();
    // date -ud 2022-09-25T12:00:00Z +%s
    assertThat(scraped.value("borderflow_event_time_seconds")).isEqualTo(1_664_107_200);
    assertThat(scraped.value("borderflow_results_ready")).isEqualTo(1);
  }

  @Test
  void eachStateHasItsNumberAndWithoutABaselineThereIsNone() {
    day("2022-09-25T12:00:00Z", Made.day(FINLAND, "2022-09-24", 300));
    assertThat(state(SurgeState.NONE)).isZero();
    assertThat(state(SurgeState.POSSIBLE)).isEqualTo(1);
    assertThat(state(SurgeState.CONFIRMED)).isEqualTo(2);
    assertThat(state(SurgeState.POSSIBLE_DROP)).isEqualTo(-1);
    assertThat(state(SurgeState.DROP)).isEqualTo(-2);
    surge(Made.assessment(FINLAND, "2022-09-24", SurgeState.NO_BASELINE, 300));
    Scraped scraped = scrape();
    assertThat(scraped.all("borderflow_flow_surge_state")).isEmpty();
    assertThat(scraped.all("borderflow_flow_expected_people")).isEmpty();
    assertThat(scraped.all("borderflow_flow_ratio")).isEmpty();
    assertThat(scraped.all("borderflow_flow_best_people")).hasSize(1);
  }

  private double state(SurgeState state) {
    surge(Made.assessment(FINLAND, "2022-09-24", state, 300));
    return scrape().value("borderflow_flow_surge_state");
  }

  @Test
  void theAgeOfTheNewestReportGrowsWithTheClockAlone() {
    day("2022-09-25T12:00:00Z", Made.day(FINLAND, "2022-09-24", 300));
    assertThat(scrape().value("borderflow_flow_report_age_seconds")).isEqualTo(3_600);
    now = now.plusSeconds(90);
    assertThat(scrape().value("borderflow_flow_report_age_seconds")).isEqualTo(3_690);
  }

  @Test
  void aFlowIsItsTags() {
    day("2022-09-25T12:00:00Z", Made.day(POLAND, "2022-09-24", 300));
    assertThat(scrape().all("borderflow_flow_best_people"))
        .extracting(Scraped.Sample::labels)
        .containsExactly(
            Map.of(
                "application", "borderflow",
                "border", "PL-UA",
                "origin", "UA",
                "destination", "PL",
                "crossing_point", "Шегині \\\"A\\\" \\\\ B",
                "mode", "foot",
                "nationality", "UA",
                "measure", "crossings"));
  }

  @Test
  void aChangedFigureIsSeenAndOneThatIsGoneIsNot() {
    day("2022-09-25T12:00:00Z", Made.day(FINLAND, "2022-09-24", 300));
    day("2022-09-25T12:00:00Z", Made.day(GEORGIA, "2022-09-24", 50));
    scrape();
    day("2022-09-25T12:00:00Z", Made.day(FINLAND, "2022-09-24", 310));
    results.day(Made.day(GEORGIA, "2022-09-24", 50).key(), Optional.empty());
    Scraped scraped = scrape();
    assertThat(scraped.value("borderflow_flow_best_people")).isEqualTo(310);
    assertThat(scraped.value("borderflow_flow_best_people", "destination", "FI")).isEqualTo(310);
  }

  @Test
  void ofMoreFlowsThanAllowedThoseWithTheNewestReportsAreShownAndTheRestCounted() {
    metrics.close();
    metrics = watching(1);
    day("2022-09-25T12:00:00Z", Made.day(FINLAND, "2022-09-24", 300));
    day("2022-09-24T12:00:00Z", Made.day(GEORGIA, "2022-09-24", 50));
    Scraped before = scrape();
    assertThat(before.value("borderflow_flow_best_people", "destination", "FI")).isEqualTo(300);
    assertThat(before.all("borderflow_flow_best_people")).hasSize(1);
    assertThat(before.value("borderflow_flows")).isEqualTo(2);
    assertThat(before.value("borderflow_flows_omitted")).isEqualTo(1);
    day("2022-09-26T12:00:00Z", Made.day(GEORGIA, "2022-09-25", 60));
    Scraped after = scrape();
    assertThat(after.value("borderflow_flow_best_people", "destination", "GE")).isEqualTo(60);
    assertThat(after.all("borderflow_flow_best_people")).hasSize(1);
  }

  @Test
  void halfReadResultsAreNotShown() {
    DayEstimate day = Made.day(FINLAND, "2022-09-24", 300);
    results.day(day.key(), Optional.of(day));
    results.publish(new Progress(1, 3, false, Optional.empty()));
    Scraped scraped = new Scraped(metrics.scrape());
    assertThat(scraped.all("borderflow_flow_best_people")).isEmpty();
    assertThat(scraped.value("borderflow_results_ready")).isZero();
    assertThat(scraped.value("borderflow_results_read_records")).isEqualTo(1);
    assertThat(scraped.value("borderflow_results_initial_records")).isEqualTo(3);
  }

  @Test
  void resultsThatAreNotReadAnyMoreAreNotReady() {
    Scraped before = scrape();
    assertThat(before.value("borderflow_results_ready")).isEqualTo(1);
    assertThat(before.value("borderflow_results_failed")).isZero();
    results.publish(new Progress(3, 3, false, Optional.of("no such topic")));
    Scraped after = new Scraped(metrics.scrape());
    assertThat(after.value("borderflow_results_ready")).isZero();
    assertThat(after.value("borderflow_results_failed")).isEqualTo(1);
  }

  @Test
  void recordsThatCannotBeReadAreCounted() {
    results.unreadable("borderflow.days-0@7", new IllegalArgumentException("not one"));
    assertThat(scrape().value("borderflow_results_unreadable_total")).isEqualTo(1);
  }

  private void day(String published, DayEstimate day) {
    results.published(Instant.parse(published));
    results.day(day.key(), Optional.of(day));
  }

  private void surge(SurgeAssessment assessment) {
    results.surge(assessment.key(), Optional.of(assessment));
  }

  private Scraped scrape() {
    results.publish(new Progress(3, 3, true, Optional.empty()));
    return new Scraped(metrics.scrape());
  }
}
