package org.borderflow.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.Optional;
import org.borderflow.health.StreamHealth;
import org.borderflow.metrics.Metrics;
import org.borderflow.report.Flow;
import org.borderflow.report.Measure;
import org.borderflow.view.LiveResults;
import org.borderflow.view.Made;
import org.borderflow.view.Progress;
import org.junit.jupiter.api.Test;

/** Real meters over HTTP. */
class MetricsTest {
  @Test
  void areAnsweredInPrometheusTextForm() throws Exception {
    LiveResults results = new LiveResults();
    Instant now = Instant.parse("2022-09-25T13:00:00Z");
    try (Metrics metrics = new Metrics("borderflow", 500, () -> now);
        WebServer server = server(results, metrics)) {
      metrics.watch(results);
      metrics.watchReaders(server::readers);
      Flow flow =
          new Flow(
              "UA",
              "PL",
              Optional.of("Шегині"),
              Optional.empty(),
              Optional.empty(),
              Measure.CROSSINGS);
      results.day(
          Made.day(flow, "2022-09-24", 300).key(), Optional.of(Made.day(flow, "2022-09-24", 300)));
      results.publish(new Progress(1, 1, true, Optional.empty()));
      HttpResponse<String> response = get(server);
      assertThat(response.statusCode()).isEqualTo(200);
      assertThat(response.headers().firstValue("Content-Type"))
          .contains("text/plain; version=0.0.4; charset=utf-8");
      assertThat(response.body())
          .contains("# TYPE borderflow_flow_best_people gauge\n")
          .contains("crossing_point=\"Шегині\"")
          .containsPattern("borderflow_flow_best_people\\{.*} 300(\\.0)?\n")
          .containsPattern("borderflow_http_stream_readers\\{.*} 0(\\.0)?\n");
    }
  }

  private static WebServer server(LiveResults results, Metrics metrics) {
    return WebServer.start(
        new Sources(results, () -> StreamHealth.of("RUNNING"), Optional.of(metrics::scrape)),
        HttpSettings.of("127.0.0.1", 0, Optional.empty(), false, HttpLimits.USUAL));
  }

  private static HttpResponse<String> get(WebServer server)
      throws IOException, InterruptedException {
    return HttpClient.newHttpClient()
        .send(
            HttpRequest.newBuilder(URI.create(server.address()).resolve("/metrics")).build(),
            HttpResponse.BodyHandlers.ofString(UTF_8));
  }
}
