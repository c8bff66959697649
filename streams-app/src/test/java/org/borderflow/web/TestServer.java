package org.borderflow.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.borderflow.assessment.SurgeAssessment;
import org.borderflow.assessment.SurgeState;
import org.borderflow.day.DayEstimate;
import org.borderflow.episode.SurgeEpisode;
import org.borderflow.health.StreamHealth;
import org.borderflow.report.Flow;
import org.borderflow.report.Measure;
import org.borderflow.report.Mode;
import org.borderflow.view.LiveResults;
import org.borderflow.view.Made;
import org.borderflow.view.Progress;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A server on a free port, with results that a test puts in. */
final class TestServer implements AutoCloseable {
  static final JsonMapper JSON = JsonMapper.builder().build();

  /** Less than it takes until the server gives up on a reader: nobody may wait for another. */
  static final Duration PATIENCE = Duration.ofSeconds(25);

  static final Flow FINLAND = Flow.of("RU", "FI");
  static final Flow POLAND =
      new Flow(
          "UA",
          "PL",
          Optional.of("Шегині/Медика; 100 % = @Süd\\+"),
          Optional.of(Mode.FOOT),
          Optional.of("UA"),
          Measure.CROSSINGS);
  static final DayEstimate DISPUTED = Made.disputed(POLAND, "2022-02-28", 200, 300, 400);

  final LiveResults results = new LiveResults();
  final WebServer server;
  private final HttpClient client = HttpClient.newHttpClient();

  TestServer() {
    this(HttpSettings.of("127.0.0.1", 0, Optional.empty(), false, HttpLimits.USUAL));
  }

  TestServer(HttpSettings settings) {
    server =
        WebServer.start(
            new Sources(results, () -> StreamHealth.of("RUNNING"), Optional.of(() -> "up 1\n")),
            settings);
  }

  /** With two flows, one of them with a name that has everything in it. */
  static TestServer filled() {
    TestServer server = new TestServer();
    server
        .day("2022-09-25T12:00:00Z", Made.day(FINLAND, "2022-09-22", 100))
        .day("2022-09-25T12:00:00Z", Made.day(FINLAND, "2022-09-24", 300))
        .day("2022-09-26T12:00:00Z", Made.day(FINLAND, "2022-09-25", 310))
        .day("2022-03-01T12:00:00Z", DISPUTED)
        .surge(Made.assessment(FINLAND, "2022-09-22", SurgeState.NO_BASELINE, 100))
        .surge(Made.assessment(FINLAND, "2022-09-24", SurgeState.CONFIRMED, 300))
        .surge(Made.assessment(FINLAND, "2022-09-25", SurgeState.POSSIBLE, 310))
        .surge(Made.assessment(POLAND, "2022-02-28", SurgeState.DROP, 300))
        .episode(Made.episode(FINLAND, "2022-09-24", "2022-09-25", ""))
        .episode(Made.episode(POLAND, "2022-02-28", "2022-02-28", "2022-03-03"))
        .publish();
    return server;
  }

  TestServer day(String published, DayEstimate day) {
    results.published(Instant.parse(published));
    results.day(day.key(), Optional.of(day));
    return this;
  }

  TestServer surge(SurgeAssessment assessment) {
    results.surge(assessment.key(), Optional.of(assessment));
    return this;
  }

  TestServer episode(SurgeEpisode episode) {
    results.episode(episode.key(), Optional.of(episode));
    return this;
  }

  TestServer publish() {
    results.publish(new Progress(3, 3, true, Optional.empty()));
    return this;
  }

  HttpResponse<String> get(String path, String... headers) {
    return send("GET", path, headers);
  }

  HttpResponse<String> send(String method, String path, String... headers) {
    return send(method, path, HttpResponse.BodyHandlers.ofString(UTF_8), headers);
  }

  <T> HttpResponse<T> send(
      String method, String path, HttpResponse.BodyHandler<T> body, String... headers) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(server.address()).resolve(path))
            .timeout(PATIENCE)
            .method(method, HttpRequest.BodyPublishers.noBody());
    for (int i = 0; i < headers.length; i += 2) {
      request.header(headers[i], headers[i + 1]);
    }
    try {
      return client.send(request.build(), body);
    } catch (IOException e) {
      throw new AssertionError(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError(e);
    }
  }

  JsonNode json(String path) {
    HttpResponse<String> response = get(path);
    if (response.statusCode() != 200) {
      throw new AssertionError(path + ": " + response.statusCode() + " " + response.body());
    }
    return JSON.readTree(response.body());
  }

  /** Percent-encodes, as a browser's encodeURIComponent does. */
  static String encoded(Object part) {
    return URLEncoder.encode(part.toString(), UTF_8).replace("+", "%20");
  }

  @Override
  public void close() {
    server.close();
  }
}
