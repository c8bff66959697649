package org.borderflow.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.RecordComponent;
import java.net.http.HttpResponse;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.borderflow.assessment.Expectation;
import org.borderflow.assessment.SurgeAssessment;
import org.borderflow.assessment.SurgeState;
import org.borderflow.day.Basis;
import org.borderflow.day.DayEstimate;
import org.borderflow.day.Evidence;
import org.borderflow.day.Part;
import org.borderflow.episode.SurgeEpisode;
import org.borderflow.health.StreamProblem;
import org.borderflow.report.Coded;
import org.borderflow.report.Flow;
import org.borderflow.report.Measure;
import org.borderflow.report.Mode;
import org.borderflow.view.Made;
import org.borderflow.view.Progress;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The OpenAPI document against the answers. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OpenApiTest {
  private static final Flow FLOW =
      new Flow(
          "UA",
          "PL",
          Optional.of("Шегині"),
          Optional.of(Mode.FOOT),
          Optional.of("UA"),
          Measure.CROSSINGS);
  private static final Flow FINLAND = Flow.of("RU", "FI");

  /** A request for every path of the document, and the status to expect. */
  private static final Map<String, String> REQUESTS = new LinkedHashMap<>();

  static {
    String flow = TestServer.encoded(FLOW);
    REQUESTS.put("/api/v1/flows", "/api/v1/flows?limit=1");
    REQUESTS.put("/api/v1/flows/{flow}/days", "/api/v1/flows/" + flow + "/days?limit=1");
    REQUESTS.put("/api/v1/flows/{flow}/days/{day}", "/api/v1/flows/" + flow + "/days/2022-02-28");
    REQUESTS.put("/api/v1/surges", "/api/v1/surges?limit=1");
    REQUESTS.put("/api/v1/episodes", "/api/v1/episodes?limit=1");
    REQUESTS.put("/api/v1/series", "/api/v1/series");
    REQUESTS.put("/api/v1/annotations", "/api/v1/annotations");
    REQUESTS.put("/api/v1/openapi.json", "/api/v1/openapi.json");
    REQUESTS.put("/health/live", "/health/live");
    REQUESTS.put("/health/ready", "/health/ready");
  }

  private final TestServer server = new TestServer();
  private OpenApi api = new OpenApi(TestServer.JSON.nullNode());

  @BeforeAll
  void fill() {
    server
        .day("2022-03-01T12:00:00Z", Made.day(FLOW, "2022-02-27", 100))
        .day("2022-03-01T12:00:00Z", Made.disputed(FLOW, "2022-02-28", 200, 300, 400))
        .day("2022-03-01T12:00:00Z", Made.day(FINLAND, "2022-02-28", 100))
        .surge(Made.assessment(FLOW, "2022-02-27", SurgeState.NO_BASELINE, 100))
        .surge(Made.assessment(FLOW, "2022-02-28", SurgeState.CONFIRMED, 300))
        .surge(Made.assessment(FINLAND, "2022-02-28", SurgeState.POSSIBLE_DROP, 100))
        .episode(Made.episode(FLOW, "2022-02-28", "2022-02-28", ""))
        .episode(Made.episode(FINLAND, "2022-02-28", "2022-02-28", "2022-03-03"))
        .publish();
    api = new OpenApi(server.json("/api/v1/openapi.json"));
  }

  @AfterAll
  void stop() {
    server.close();
  }

  static Stream<String> paths() {
    return REQUESTS.keySet().stream();
  }

  @ParameterizedTest
  @MethodSource("paths")
  void answersAreAsTheDocumentSays(String path) {
    JsonNode answer = server.json(REQUESTS.getOrDefault(path, path));
    assertThat(api.errors(api.schema(path, "200", "application/json"), answer)).isEmpty();
  }

  @Test
  void theSchemasRefuseWhatIsNotSo() {
    JsonNode schema = api.schema("/api/v1/flows", "200", "application/json");
    ObjectNode flows = (ObjectNode) server.json("/api/v1/flows");
    assertThat(api.errors(schema, flows)).isEmpty();
    flows.put("extra", 1);
    assertThat(api.errors(schema, flows)).isNotEmpty();
    ObjectNode incomplete = (ObjectNode) server.json("/api/v1/flows");
    ((ObjectNode) incomplete.at("/flows/0/latest")).remove("low");
    assertThat(api.errors(schema, incomplete)).isNotEmpty();
  }

  @Test
  void everyPathIsServedAndEveryPathServedIsThere() {
    Set<String> documented = new TreeSet<>(api.document().at("/paths").propertyNames());
    Set<String> tried = new TreeSet<>(REQUESTS.keySet());
    tried.addAll(Set.of("/api/v1/stream", "/metrics"));
    assertThat(tried).isEqualTo(documented);
    assertThat(documented)
        .containsAll(Routes.endpoints(() -> "").stream().map(Endpoint::path).toList());
  }

  @Test
  void everyParameterIsThere() {
    Routes.endpoints(() -> "")
        .forEach(
            endpoint ->
                assertThat(api.parameters(endpoint.path(), "query"))
                    .as(endpoint.path())
                    .containsExactlyElementsOf(endpoint.parameters()));
  }

  @Test
  void theExamplesOfTheParametersAreTaken() {
    Routes.endpoints(() -> "")
        .forEach(
            endpoint -> {
              HttpResponse<String> response = server.get(api.example(endpoint.path()));
              assertThat(response.statusCode())
                  .as(endpoint.path() + ": " + response.body())
                  .isIn(200, 404);
            });
  }

  @ParameterizedTest
  @CsvSource({
    "/api/v1/surges?from=x,/api/v1/surges,400",
    "/api/v1/flows/RU%3EGE/days,/api/v1/flows/{flow}/days,404",
    "/api/v1/flows/RU/days/2022-02-28,/api/v1/flows/{flow}/days/{day},400",
    "/nope,/api/v1/flows,default",
  })
  void problemsAreAsTheDocumentSays(String request, String path, String status) {
    JsonNode problem = TestServer.JSON.readTree(server.get(request).body());
    assertThat(api.errors(api.schema(path, status, "application/problem+json"), problem)).isEmpty();
  }

  @Test
  void notReadyIsAsTheDocumentSays() {
    try (TestServer young = new TestServer()) {
      young.results.publish(new Progress(1, 3, false, Optional.empty()));
      HttpResponse<String> response = young.get("/health/ready");
      assertThat(response.statusCode()).isEqualTo(503);
      JsonNode body = TestServer.JSON.readTree(response.body());
      assertThat(api.errors(api.schema("/health/ready", "503", "application/json"), body))
          .isEmpty();
      assertThat(body.at("/read").asInt()).isEqualTo(1);
      assertThat(body.at("/total").asInt()).isEqualTo(3);
      assertThat(api.errors(api.component("Flows"), young.json("/api/v1/flows"))).isEmpty();

      young.results.publish(new Progress(1, 3, false, Optional.of("the broker is gone")));
      JsonNode failed = TestServer.JSON.readTree(young.get("/health/ready").body());
      assertThat(failed.at("/failure").asString()).isEqualTo("the broker is gone");
      assertThat(failed.at("/status").asString()).isEqualTo("failed");
      assertThat(api.errors(api.schema("/health/ready", "503", "application/json"), failed))
          .isEmpty();
    }
  }

  @Test
  void eventsHaveTheFieldsOfTheirRecords() {
    assertThat(api.fields("DayWithEvidence"))
        .isEqualTo(fieldsOf(DayEstimate.class, "schemaVersion"));
    assertThat(api.fields("AssessmentWithEvidence"))
        .isEqualTo(fieldsOf(SurgeAssessment.class, "schemaVersion"));
    assertThat(api.fields("Episode")).isEqualTo(fieldsOf(SurgeEpisode.class, "schemaVersion"));
    assertThat(api.fields("Flow")).isEqualTo(fieldsOf(Flow.class));
    assertThat(api.fields("Evidence")).isEqualTo(fieldsOf(Evidence.class));
    assertThat(api.fields("Expectation")).isEqualTo(fieldsOf(Expectation.class));
  }

  @Test
  void namesOfKindsAreAllThere() {
    assertThat(api.codes("/components/schemas/Mode/enum")).isEqualTo(codes(Mode.values()));
    assertThat(api.codes("/components/schemas/Measure/enum")).isEqualTo(codes(Measure.values()));
    assertThat(api.codes("/components/schemas/SurgeState/enum"))
        .isEqualTo(codes(SurgeState.values()));
    assertThat(api.codes("/components/schemas/Day/properties/basis/enum"))
        .isEqualTo(codes(Basis.values()));
    assertThat(api.codes("/components/schemas/Evidence/properties/part/enum"))
        .isEqualTo(codes(Part.values()));
    assertThat(
            api.codes(
                "/components/schemas/Ready/properties/problems/items/properties/problem/enum"))
        .isEqualTo(codes(StreamProblem.values()));
  }

  @Test
  void liveEventsAreAsTheDocumentSays() throws Exception {
    JsonNode events =
        api.resolved(api.document().at("/paths/~1api~1v1~1stream/get/responses/200/content"))
            .at("/text~1event-stream/x-events");
    try (TestServer live = new TestServer();
        EventSource source = EventSource.open(live.publish(), "/api/v1/stream?after=none")) {
      live.day("2022-03-01T12:00:00Z", Made.disputed(FLOW, "2022-02-28", 200, 300, 400))
          .surge(Made.assessment(FLOW, "2022-02-28", SurgeState.CONFIRMED, 300))
          .episode(Made.episode(FLOW, "2022-02-28", "2022-02-28", ""));
      live.results.day(Made.day(FINLAND, "2022-02-28", 1).key(), Optional.empty());
      live.publish();
      Set<String> kinds = new TreeSet<>();
      for (EventSource.Event event : source.next(6)) {
        kinds.add(event.kind());
        assertThat(api.errors(events.at("/" + event.kind()), event.data()))
            .as(event.kind())
            .isEmpty();
      }
      assertThat(kinds).isEqualTo(new TreeSet<>(events.propertyNames()));
    }
  }

  private static Set<String> fieldsOf(Class<? extends Record> type, String... more) {
    return Stream.concat(
            Arrays.stream(type.getRecordComponents()).map(RecordComponent::getName),
            Stream.of(more))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Set<String> codes(Coded[] values) {
    return Arrays.stream(values).map(Coded::code).collect(Collectors.toCollection(TreeSet::new));
  }
}
