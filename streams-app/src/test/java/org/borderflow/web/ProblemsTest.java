package org.borderflow.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.borderflow.health.StreamHealth;
import org.borderflow.health.StreamProblem;
import org.borderflow.health.Trouble;
import org.borderflow.metrics.Metrics;
import org.borderflow.view.LiveResults;
import org.borderflow.view.Progress;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;

/** What the stream says of itself is at the addresses where supervisors and Prometheus look. */
class ProblemsTest {
  private static final Instant NOW = Instant.parse("2022-09-25T13:00:00Z");

  private final LiveResults results = new LiveResults();

  ProblemsTest() {
    results.publish(new Progress(1, 1, true, Optional.empty()));
  }

  /** As the runbook has it: figures stand still with the first, and are late with the others. */
  @ParameterizedTest(name = "{0}: {1} {2}")
  @CsvSource({
    "KAFKA_UNREACHABLE, 503, stalled",
    "THREAD_DEAD, 503, stalled",
    "THREAD_STUCK, 503, stalled",
    "STALLED, 503, stalled",
    "NOT_WATCHED, 503, stalled",
    "PARTITION_WAITS, 200, ready",
    "LAG_GROWS, 200, ready"
  })
  void readyTellsOfEach(StreamProblem problem, int code, String status) throws Exception {
    HttpResponse<String> response = get(problem, "health/ready");
    assertThat(response.statusCode()).isEqualTo(code);
    JsonNode body = TestServer.JSON.readTree(response.body());
    assertThat(body.at("/status").asString()).isEqualTo(status);
    assertThat(body.at("/problems")).hasSize(1);
    assertThat(body.at("/problems/0/problem").asString()).isEqualTo(problem.code());
    assertThat(body.at("/problems/0/text").asString()).isEqualTo("for a test");
  }

  @ParameterizedTest
  @EnumSource
  void theGaugeTellsOfEachAndOfNoOther(StreamProblem problem) throws Exception {
    String metrics = get(problem, "metrics").body();
    for (StreamProblem one : StreamProblem.values()) {
      assertThat(metrics)
          .containsPattern(
              "borderflow_stream_problem\\{[^}]*problem=\"%s\"[^}]*} %d(\\.0)?\n"
                  .formatted(one.code(), one == problem ? 1 : 0));
    }
  }

  private HttpResponse<String> get(StreamProblem problem, String path) throws Exception {
    StreamHealth health = new StreamHealth("RUNNING", List.of(new Trouble(problem, "for a test")));
    try (Metrics metrics = new Metrics("borderflow", 500, () -> NOW);
        WebServer server =
            WebServer.start(
                new Sources(results, () -> health, Optional.of(metrics::scrape)),
                HttpSettings.of("127.0.0.1", 0, Optional.empty(), false, HttpLimits.USUAL))) {
      metrics.watchHealth(() -> health);
      return HttpClient.newHttpClient()
          .send(
              HttpRequest.newBuilder(URI.create(server.address()).resolve("/" + path)).build(),
              HttpResponse.BodyHandlers.ofString(UTF_8));
    }
  }
}
