package org.borderflow.schema;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.lang.reflect.Field;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.kafka.common.serialization.Serde;
import org.borderflow.episode.EpisodeChange;
import org.borderflow.json.EventCodec;
import org.borderflow.json.Reason;
import org.borderflow.report.Border;
import org.borderflow.topic.BorderPartitioning;
import org.borderflow.topic.EventSerdes;
import org.borderflow.topic.Headers;
import org.borderflow.topic.TopicSpec;
import org.borderflow.topic.Topics;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** The AsyncAPI document says what the code does. */
class AsyncApiTest {
  private static final JsonNode API =
      YAMLMapper.builder().build().readTree(Documents.text(Schemas.FOLDER + "asyncapi.yaml"));

  private static final List<String> OF_EPISODES = List.of(Headers.EPISODE_CHANGE, Headers.NEWS);

  @Test
  void isAsyncApi3() {
    assertThat(API.path("asyncapi").asString()).isEqualTo("3.0.0");
  }

  @Test
  void hasTheTopicsOfTheCodeWithTheirConfiguration() {
    assertThat(
            API.path("channels")
                .valueStream()
                .map(
                    channel -> new TopicSpec(channel.path("address").asString(), configs(channel))))
        .containsExactlyElementsOf(Topics.DEFAULT.specs());
    for (JsonNode channel : API.path("channels")) {
      assertThat(channel.at("/bindings/kafka/topic")).isEqualTo(channel.path("address"));
    }
  }

  private static Map<String, String> configs(JsonNode channel) {
    Map<String, String> configs = new LinkedHashMap<>();
    for (Map.Entry<String, JsonNode> config :
        channel.at("/bindings/kafka/topicConfiguration").properties()) {
      JsonNode value = config.getValue();
      configs.put(
          config.getKey(),
          value.isArray()
              ? value.valueStream().map(JsonNode::asString).collect(Collectors.joining(","))
              : value.asString());
    }
    return configs;
  }

  @Test
  void hasTheHeadersOfTheCode() throws IllegalAccessException {
    Set<String> constants = new TreeSet<>();
    for (Field field : Headers.class.getFields()) {
      constants.add((String) field.get(null));
    }
    Set<String> ofRejects =
        constants.stream().filter(name -> name.startsWith("reject-")).collect(Collectors.toSet());
    Set<String> ofReports = new TreeSet<>(constants);
    ofReports.removeAll(ofRejects);
    ofReports.removeAll(OF_EPISODES);

    assertThat(constants).containsAll(OF_EPISODES);
    assertThat(headers("report")).containsExactlyInAnyOrderElementsOf(ofReports);
    assertThat(message("retraction").path("headers")).isEqualTo(message("report").path("headers"));
    assertThat(headers("reject")).containsAll(ofReports).containsAll(ofRejects).hasSize(8);
    assertThat(strings(message("reject").at("/headers/required")))
        .containsExactlyInAnyOrderElementsOf(ofRejects);
    assertThat(headers("dayEstimate")).containsExactly(Headers.INGESTED_AT);
    assertThat(headers("surgeAssessment")).containsExactly(Headers.INGESTED_AT);
    assertThat(headers("episode"))
        .containsExactly(Headers.INGESTED_AT, Headers.EPISODE_CHANGE, Headers.NEWS);
    assertThat(strings(message("episode").at("/headers/required")))
        .containsExactlyElementsOf(OF_EPISODES);
  }

  private static Collection<String> headers(String message) {
    return message(message).at("/headers/properties").propertyNames();
  }

  @Test
  void hasTheChangesOfEpisodesOfTheCode() {
    assertThat(strings(API.at("/components/schemas/episodeChange/enum")))
        .containsExactlyElementsOf(
            Arrays.stream(EpisodeChange.values()).map(EpisodeChange::code).toList());
    assertThat(strings(API.at("/components/schemas/news/enum")))
        .containsExactly(Boolean.toString(true), Boolean.toString(false));
  }

  @Test
  void hasTheReasonsOfTheCode() {
    assertThat(strings(API.at("/components/schemas/reason/enum")))
        .containsExactlyElementsOf(Arrays.stream(Reason.values()).map(Reason::code).toList());
  }

  @Test
  void everyReferenceResolves() {
    List<String> references = API.findValuesAsString("$ref");
    assertThat(references).hasSizeGreaterThan(15);
    for (String reference : references) {
      if (reference.startsWith("#")) {
        assertThat(API.at(reference.substring(1)).isMissingNode()).as(reference).isFalse();
      } else {
        assertThat(reference).matches("\\./[a-z-]+-1\\.json");
        assertThatCode(() -> Documents.text(Schemas.FOLDER + reference.substring(2)))
            .doesNotThrowAnyException();
      }
    }
  }

  @Test
  void everyChannelHasAnOperationAndEveryMessageAChannel() {
    assertThat(API.path("operations").valueStream().map(o -> o.at("/channel/$ref").asString()))
        .containsExactlyInAnyOrderElementsOf(
            API.path("channels").propertyNames().stream()
                .map(name -> "#/channels/" + name)
                .toList());
    assertThat(API.path("channels").findValuesAsString("$ref"))
        .containsExactlyInAnyOrderElementsOf(
            API.at("/components/messages").propertyNames().stream()
                .map(name -> "#/components/messages/" + name)
                .toList());
    assertThat(API.path("operations").valueStream().map(o -> o.path("action").asString()))
        .containsExactly("receive", "send", "send", "send", "send");
  }

  @Test
  void namesThePayloadOfEachMessage() {
    assertThat(payload("report")).isEqualTo("./report-1.json");
    assertThat(payload("retraction")).isEqualTo("./retraction-1.json");
    assertThat(payload("dayEstimate")).isEqualTo("./day-estimate-1.json");
    assertThat(payload("surgeAssessment")).isEqualTo("./surge-assessment-1.json");
    assertThat(payload("episode")).isEqualTo("./episode-1.json");
  }

  private static String payload(String message) {
    return message(message).at("/payload/schema/$ref").asString();
  }

  /** Payloads are valid and readable, and the first example of a key is that of the payload. */
  @Test
  void itsExamplesAreEvents() {
    byte[] report = example("report", EventKind.REPORT);
    byte[] retraction = example("retraction", EventKind.RETRACTION);
    byte[] day = example("dayEstimate", EventKind.DAY_ESTIMATE);
    byte[] surge = example("surgeAssessment", EventKind.SURGE_ASSESSMENT);
    byte[] episode = example("episode", EventKind.EPISODE);

    assertThat(EventCodec.REPORT_EVENT.read(report).border()).hasToString(firstKey("report"));
    assertThat(EventCodec.REPORT_EVENT.read(retraction).border())
        .hasToString(firstKey("retraction"));
    assertThat(EventCodec.DAY_ESTIMATE.read(day).key()).hasToString(firstKey("dayEstimate"));
    assertThat(EventCodec.SURGE_ASSESSMENT.read(surge).key())
        .hasToString(firstKey("surgeAssessment"));
    assertThat(EventCodec.EPISODE.read(episode).key()).hasToString(firstKey("episode"));
  }

  private static byte[] example(String message, EventKind kind) {
    for (JsonNode example : message(message).path("examples")) {
      JsonNode payload = example.path("payload");
      assertThat(Schemas.errors(kind.schema(), payload)).isEmpty();
      assertThatCode(() -> kind.read(payload.toString())).doesNotThrowAnyException();
    }
    return message(message).at("/examples/0/payload").toString().getBytes(UTF_8);
  }

  /** The hash that the examples of days name is that of the example report. */
  @Test
  void itsExampleReportsAreTheEvidenceOfItsExampleDays() {
    for (int i = 0; i < 2; i++) {
      String report = message("report").at("/examples/" + i + "/payload").toString();
      assertThat(
              message("dayEstimate")
                  .at("/examples/" + i + "/payload/evidence/0/contentHash")
                  .asString())
          .isEqualTo(EventCodec.REPORT_EVENT.read(report.getBytes(UTF_8)).contentHash());
    }
  }

  private static String firstKey(String message) {
    return key(message).at("/examples/0").asString();
  }

  @ParameterizedTest
  @ValueSource(strings = {"report", "retraction", "dayEstimate", "surgeAssessment", "episode"})
  void itsKeysAreOfTheFormThatTheCodeReads(String message) {
    assertThat(key(message).path("examples").size()).isEqualTo(2);
    for (JsonNode example : key(message).path("examples")) {
      byte[] bytes = example.asString().getBytes(UTF_8);
      assertThat(keys(message).deserializer().deserialize("", bytes))
          .hasToString(example.asString());
      assertThat(Schemas.errors(key(message), example)).isEmpty();
    }
  }

  private static Serde<?> keys(String message) {
    return switch (message) {
      case "report", "retraction" -> EventSerdes.border();
      case "episode" -> EventSerdes.episodeKey();
      default -> EventSerdes.dayKey();
    };
  }

  @ParameterizedTest
  @CsvSource({
    "report,source-row,0",
    "retraction,source-row,0",
    "reject,source-row,0",
    "episode,episode-change,merged",
    "episode,news,yes",
  })
  void itsExampleHeadersAreValid(String message, String header, String wrong) {
    ObjectNode schema = message(message).path("headers").deepCopy().asObject();
    schema.set("components", API.path("components"));
    JsonNode headers = message(message).at("/examples/0/headers");
    assertThat(headers.isObject()).isTrue();
    assertThat(Schemas.errors(schema, headers)).isEmpty();
    assertThat(Schemas.errors(schema, headers.deepCopy().asObject().put(header, wrong)))
        .isNotEmpty();
  }

  @Test
  void everyTopicIsPartitionedByBorderAsTheCodeDoes() {
    for (Map.Entry<String, JsonNode> channel : API.path("channels").properties()) {
      if ("rejects".equals(channel.getKey())) {
        continue;
      }
      JsonNode partitioning = channel.getValue().path("x-partitioning");
      assertThat(partitioning.path("by").asString()).isEqualTo("border");
      assertThat(partitioning.path("partitioner").asString()).isEqualTo("murmur2");
      assertThat(partitioning.path("examples").size()).isEqualTo(4);
      for (JsonNode example : partitioning.path("examples")) {
        Border border = Border.parse(example.path("border").asString());
        assertThat(BorderPartitioning.partitionOf(border, example.path("partitions").asInt()))
            .isEqualTo(example.path("partition").asInt());
      }
    }
  }

  private static JsonNode message(String name) {
    return API.at("/components/messages").path(name);
  }

  private static JsonNode key(String message) {
    return message(message).at("/bindings/kafka/key");
  }

  private static List<String> strings(JsonNode list) {
    return list.valueStream().map(JsonNode::asString).toList();
  }
}
