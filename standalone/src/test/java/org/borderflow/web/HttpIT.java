package org.borderflow.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.borderflow.backtest.Results;
import org.borderflow.cli.Running;
import org.borderflow.day.DayEstimate;
import org.borderflow.json.EventCodec;
import org.borderflow.stream.Sample;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The demo over HTTP, as somebody sees it who has a browser. */
class HttpIT {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final HttpClient client = HttpClient.newHttpClient();

  @Test
  void everyDayOfTheSampleIsThereWithItsEvidence(@TempDir Path folder) throws Exception {
    try (Running demo = Running.start(folder, "demo", "--speed", "max", "--http-port", "0")) {
      URI address = URI.create(demo.awaitErr("page and API at (\\S+)"));
      try (BufferedReader stream = stream(address)) {
        assertThat(stream.lines().filter(line -> line.equals("event: day")).findFirst())
            .as("a replay is seen live")
            .isPresent();
      }
      demo.awaitErr("still listening");
      List<String> days =
          Results.expected(Sample.reports())
              .events()
              .lines()
              .filter(line -> line.contains("\"basis\":"))
              .toList();
      // The last of them may still be on their way from the topic.
      await().until(() -> json(address, "/api/v1/series").size() == days.size());
      for (String expected : days) {
        DayEstimate day = EventCodec.DAY_ESTIMATE.read(expected.getBytes(UTF_8));
        String path = "/api/v1/flows/" + URLEncoder.encode(day.flow().toString(), UTF_8) + "/days/";
        JsonNode estimate = json(address, path.replace("+", "%20") + day.day()).at("/estimate");
        assertThat(estimate).isEqualTo(JSON.readTree(expected));
      }
      assertThat(get(address, "/health/ready").statusCode()).isEqualTo(200);
      assertThat(get(address, "/").body()).contains("Borderflow");
      demo.process().destroy();
      assertThat(demo.exitCode()).isEqualTo(143);
      assertThat(Files.readAllLines(demo.err()))
          .as("nothing but what it says itself")
          .allMatch(line -> line.matches("(Kafka|page|replaying|still) .*"));
    }
  }

  @Test
  void whereTheUsualPortIsTakenTheDemoTakesAnother(@TempDir Path folder) throws Exception {
    try (ServerSocket usual = occupied()) {
      assertThat(usual.isBound()).isTrue();
      try (Running demo = Running.start(folder, "demo", "--speed", "max")) {
        demo.awaitErr("port 8080 is taken; --http-port chooses another");
        URI address = URI.create(demo.awaitErr("page and API at (\\S+)"));
        assertThat(address.getPort()).isNotEqualTo(8080);
        assertThat(get(address, "/health/live").statusCode()).isEqualTo(200);
      }
    }
  }

  /** Holds port 8080, unless somebody else does. */
  private static ServerSocket occupied() throws IOException {
    try {
      return new ServerSocket(8080, 1, InetAddress.getLoopbackAddress());
    } catch (java.net.BindException e) {
      return new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
    }
  }

  private BufferedReader stream(URI address) throws IOException, InterruptedException {
    return new BufferedReader(
        new InputStreamReader(
            client
                .send(
                    HttpRequest.newBuilder(address.resolve("/api/v1/stream")).build(),
                    HttpResponse.BodyHandlers.ofInputStream())
                .body(),
            UTF_8));
  }

  private JsonNode json(URI address, String path) throws IOException, InterruptedException {
    HttpResponse<String> response = get(address, path);
    assertThat(response.statusCode()).as(path + " " + response.body()).isEqualTo(200);
    return JSON.readTree(response.body());
  }

  private HttpResponse<String> get(URI address, String path)
      throws IOException, InterruptedException {
    return client.send(
        HttpRequest.newBuilder(address.resolve(path)).build(),
        HttpResponse.BodyHandlers.ofString(UTF_8));
  }
}
