package org.borderflow.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

class SchemaExamplesTest {

  @ParameterizedTest
  @EnumSource(EventKind.class)
  void itsExamplesAreValidAndCanBeRead(EventKind kind) {
    JsonNode examples = kind.schema().path("examples");
    assertThat(examples.size()).isPositive();
    for (JsonNode example : examples) {
      assertThat(Schemas.errors(kind.schema(), example)).isEmpty();
      assertThatCode(() -> kind.read(example.toString())).doesNotThrowAnyException();
    }
  }

  @ParameterizedTest
  @EnumSource(EventKind.class)
  void theExamplesOfItsFieldsAreValid(EventKind kind) {
    JsonNode schema = kind.schema();
    int checked = 0;
    for (JsonNode properties : schema.findValues("properties")) {
      for (Map.Entry<String, JsonNode> field : properties.properties()) {
        ObjectNode alone = field.getValue().deepCopy().asObject();
        alone.set("$defs", schema.path("$defs"));
        for (JsonNode example : field.getValue().path("examples")) {
          assertThat(Schemas.errors(alone, example)).as(field.getKey()).isEmpty();
          checked++;
        }
      }
    }
    assertThat(checked).isGreaterThan(7);
  }

  @ParameterizedTest
  @CsvSource({
    "REPORT,1.0/report",
    "REPORT,1.0/report-short",
    "REPORT,1.0/report-ratio",
    "REPORT,1.0/report-excerpt",
    "REPORT,1.7/report",
    "REPORT,1.7/report-short",
    "REPORT,1.7/report-ratio",
    "REPORT,1.7/report-excerpt",
    "RETRACTION,1.0/retraction",
    "RETRACTION,1.0/retraction-short",
    "RETRACTION,1.7/retraction",
    "RETRACTION,1.7/retraction-short",
    "DAY_ESTIMATE,1.0/day-estimate",
    "DAY_ESTIMATE,1.0/day-estimate-short",
    "DAY_ESTIMATE,1.0/day-estimate-excerpt",
    "DAY_ESTIMATE,1.7/day-estimate",
    "DAY_ESTIMATE,1.7/day-estimate-short",
    "DAY_ESTIMATE,1.7/day-estimate-excerpt",
    "SURGE_ASSESSMENT,1.0/surge-assessment",
    "SURGE_ASSESSMENT,1.0/surge-assessment-short",
    "SURGE_ASSESSMENT,1.7/surge-assessment",
    "SURGE_ASSESSMENT,1.7/surge-assessment-short",
    "EPISODE,1.0/episode",
    "EPISODE,1.0/episode-short",
    "EPISODE,1.7/episode",
    "EPISODE,1.7/episode-short",
  })
  void goldenEventsAreValidAndCanBeRead(EventKind kind, String file) {
    String document = Documents.text("golden/" + file + ".json");
    assertThat(Schemas.errors(kind.schema(), Schemas.JSON.readTree(document))).isEmpty();
    assertThatCode(() -> kind.read(document)).doesNotThrowAnyException();
  }

  @ParameterizedTest
  @EnumSource(EventKind.class)
  void aNewerMajorVersionIsInvalid(EventKind kind) {
    String document = Documents.text("golden/2.0/" + kind.slug() + ".json");
    assertThat(Schemas.errors(kind.schema(), Schemas.JSON.readTree(document)))
        .extracting(error -> error.getInstanceLocation().toString())
        .containsExactly("/schemaVersion");
  }
}
