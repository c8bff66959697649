package org.borderflow.observability;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.regex.Matcher;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.borderflow.cli.Running;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Every question that a dashboard asks, put to a real Prometheus that scrapes a replay, and to the
 * replay's own API. Grafana itself is not there: how it draws the answers is not tried.
 */
class DashboardsIT {
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final HttpClient HTTP = HttpClient.newHttpClient();
  private static final GrafanaVariables PROMETHEUS =
      new GrafanaVariables(
          Map.of(
              "job", ".+",
              "instance", ".+",
              "border", ".+",
              "__rate_interval", "10s",
              "__range", "60s"));
  private static final GrafanaVariables API =
      new GrafanaVariables(
          Map.of(
              "flow", "RU>FI;mode=land;nationality=RU",
              "page", "http://127.0.0.1:8080",
              "__from:date:YYYY-MM-DD", "2022-08-15",
              "__to:date:YYYY-MM-DD", "2022-10-31"));

  @BeforeAll
  static void isThere() {
    assumeTrue(
        RealPrometheus.program().isPresent(),
        "there is no Prometheus on this machine; apt-get install prometheus");
  }

  @Test
  void everyQuestionToPrometheusIsAnsweredWithData(@TempDir Path folder) throws Exception {
    try (Running demo =
        Running.start(folder, "demo", "--http-port", "0", "--day-length", "150ms", "--alert-log")) {
      URI address = URI.create(demo.awaitErr("page and API at (\\S+)"));
      Instant begun = Instant.now();
      try (RealPrometheus prometheus = prometheus(folder, address)) {
        demo.awaitErr("borderflow.alerts: ");
        for (JsonNode dashboard : of("prometheus")) {
          asksPrometheus(dashboard, prometheus, begun);
        }
        rulesCanBeEvaluated(prometheus);
      }
    }
  }

  @Test
  void everyQuestionToTheApiIsAnsweredWithData(@TempDir Path folder) throws Exception {
    try (Running demo = Running.start(folder, "demo", "--http-port", "0", "--speed", "max")) {
      URI address = URI.create(demo.awaitErr("page and API at (\\S+)"));
      demo.awaitErr("still listening");
      for (JsonNode dashboard : of("yesoreyeram-infinity-datasource")) {
        asksTheApi(dashboard, address);
      }
    }
  }

  private static List<JsonNode> of(String dataSource) {
    List<JsonNode> found =
        Dashboards.all().stream()
            .filter(dashboard -> Dashboards.dataSource(dashboard).equals(dataSource))
            .toList();
    assertThat(found).as(dataSource).isNotEmpty();
    return found;
  }

  private static RealPrometheus prometheus(Path folder, URI target) throws IOException {
    Path config =
        Files.writeString(
            folder.resolve("prometheus.yml"),
            """
            global: {scrape_interval: 1s, evaluation_interval: 1s}
            rule_files: ["%s"]
            scrape_configs:
              - job_name: borderflow
                static_configs: [{targets: ["%s"]}]
            """
                .formatted(soonEvaluated(folder), target.getAuthority()));
    return RealPrometheus.start(config, folder.resolve("samples"));
  }

  /** The rules; those that are evaluated every ten minutes would not be while this lasts. */
  private static Path soonEvaluated(Path folder) throws IOException {
    Path rules = Path.of("..", "observability", "prometheus", "rules", "borderflow.rules.yml");
    return Files.writeString(
        folder.resolve("rules.yml"),
        Files.readString(rules, UTF_8).replaceAll("(?m)^( *)interval: .*$", "$1interval: 1s"));
  }

  private static void asksPrometheus(JsonNode dashboard, RealPrometheus prometheus, Instant begun) {
    for (JsonNode variable : Dashboards.variables(dashboard, "query")) {
      Matcher asked = PromQuery.LABEL_VALUES.matcher(variable.path("query").asString());
      assertThat(asked.matches()).isTrue();
      String path =
          "/api/v1/label/"
              + asked.group("label")
              + "/values?match[]="
              + encoded(PROMETHEUS.fill(asked.group("selector")));
      hasData(dashboard, variable.path("name").asString(), () -> !prometheus.data(path).isEmpty());
    }
    for (JsonNode panel : Dashboards.panels(dashboard)) {
      for (JsonNode target : Dashboards.targets(panel)) {
        PromQuery query = new PromQuery(target.path("expr").asString());
        // Each by itself: "or vector(0)" would be data, whatever stands before it.
        for (String meter : query.metrics()) {
          hasData(
              dashboard, meter, () -> hasNumber(prometheus.query(meter + "{job=\"borderflow\"}")));
        }
        String expression = PROMETHEUS.fill(query.text());
        hasData(
            dashboard,
            Dashboards.title(panel) + ": " + expression,
            () ->
                target.path("instant").asBoolean()
                    ? hasNumber(prometheus.query(expression))
                    : hasNumber(range(prometheus, expression, begun)));
      }
    }
  }

  private static JsonNode range(RealPrometheus prometheus, String expression, Instant begun)
      throws IOException, InterruptedException {
    return prometheus
        .data(
            "/api/v1/query_range?query="
                + encoded(expression)
                + "&start="
                + begun
                + "&end="
                + Instant.now()
                + "&step=1s")
        .path("result");
  }

  /** Waits: not all has happened in the replay yet. */
  private static void hasData(JsonNode dashboard, String what, Callable<Boolean> answered) {
    await(Dashboards.title(dashboard) + ", " + what)
        .atMost(PATIENCE)
        .pollInterval(Duration.ofMillis(250))
        .until(answered);
  }

  /** Whether some sample is one: of what did not happen a quantile is NaN. */
  private static boolean hasNumber(JsonNode result) {
    return Dashboards.stream(result)
        .flatMap(
            series ->
                series.has("value")
                    ? Stream.of(series.path("value"))
                    : Dashboards.stream(series.path("values")))
        .anyMatch(sample -> !sample.path(1).asString().equals("NaN"));
  }

  private static void rulesCanBeEvaluated(RealPrometheus prometheus) {
    await()
        .atMost(PATIENCE)
        .untilAsserted(
            () -> {
              JsonNode groups = prometheus.data("/api/v1/rules").path("groups");
              assertThat(groups).isNotEmpty();
              assertThat(
                      Dashboards.stream(groups)
                          .flatMap(group -> Dashboards.stream(group.path("rules"))))
                  .isNotEmpty()
                  .allSatisfy(
                      rule -> {
                        assertThat(rule.path("health").asString())
                            .as(rule.toString())
                            .isEqualTo("ok");
                        assertThat(rule.path("state").asString())
                            .as(rule.toString())
                            .isNotEqualTo("firing");
                      });
            });
  }

  private static void asksTheApi(JsonNode dashboard, URI address) {
    Stream<JsonNode> variables =
        Dashboards.variables(dashboard, "query").stream()
            .map(variable -> variable.at("/query/infinityQuery"));
    Stream<JsonNode> annotations =
        Dashboards.stream(dashboard.at("/annotations/list"))
            .filter(annotation -> annotation.has("target"))
            .map(annotation -> annotation.path("target"));
    Stream<JsonNode> panels =
        Dashboards.panels(dashboard).stream().flatMap(panel -> Dashboards.targets(panel).stream());
    List<JsonNode> questions =
        Stream.of(variables, annotations, panels).flatMap(all -> all).toList();
    assertThat(questions).hasSizeGreaterThan(5);
    for (JsonNode question : questions) {
      await(Dashboards.title(dashboard) + ", " + question)
          .atMost(PATIENCE)
          .untilAsserted(() -> everyColumnHasSomething(question, address));
    }
  }

  private static void everyColumnHasSomething(JsonNode question, URI address)
      throws IOException, InterruptedException {
    JsonNode rows = rows(question, address);
    assertThat(rows).isNotEmpty();
    for (JsonNode column : question.path("columns")) {
      String pointer = "/" + column.path("selector").asString().replace('.', '/');
      assertThat(Dashboards.stream(rows).map(row -> row.at(pointer)))
          .as(pointer)
          .anyMatch(value -> !value.isMissingNode() && !value.isNull());
    }
  }

  /** As the Infinity data source asks: the parameters encoded, the rows below its root. */
  private static JsonNode rows(JsonNode question, URI address)
      throws IOException, InterruptedException {
    String query =
        Dashboards.stream(question.at("/url_options/params"))
            .map(
                parameter ->
                    parameter.path("key").asString()
                        + "="
                        + encoded(API.fill(parameter.path("value").asString())))
            .collect(Collectors.joining("&", "?", ""));
    HttpResponse<String> response =
        HTTP.send(
            HttpRequest.newBuilder(address.resolve(question.path("url").asString() + query))
                .build(),
            HttpResponse.BodyHandlers.ofString(UTF_8));
    assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
    String root = question.path("root_selector").asString();
    return JsonMapper.shared().readTree(response.body()).at(root.isEmpty() ? "" : "/" + root);
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, UTF_8);
  }
}
