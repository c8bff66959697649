package org.borderflow.schema;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.annotation.JsonValue;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.borderflow.report.Coded;
import org.borderflow.report.Country;
import org.borderflow.report.InvalidValueException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;

/** A record cannot change without its schema, nor a schema without its record. */
class SchemaMatchesRecordsTest {
  private static final Map<Class<?>, String> PLAIN =
      Map.of(
          String.class, "string",
          Instant.class, "string",
          LocalDate.class, "string",
          long.class, "integer",
          Long.class, "integer",
          int.class, "integer",
          double.class, "number",
          Double.class, "number",
          boolean.class, "boolean");
  private static final Map<Class<?>, String> FORMATS =
      Map.of(Instant.class, "date-time", LocalDate.class, "date");

  @ParameterizedTest
  @EnumSource(EventKind.class)
  void describesTheRecord(EventKind kind) {
    JsonNode schema = kind.schema();
    assertThat(schema.path("$schema").asString())
        .isEqualTo("https://json-schema.org/draft/2020-12/schema");
    assertThat(schema.path("$id").asString())
        .isEqualTo("urn:borderflow:schema:" + kind.slug() + ":1");
    new Check(schema).object(schema, kind.type(), Stream.of("schemaVersion"));
  }

  @ParameterizedTest
  @EnumSource(EventKind.class)
  void forbidsNoUnknownFieldsSinceANewerMinorVersionMayHaveThem(EventKind kind) {
    assertThat(kind.schema().findValues("additionalProperties")).isEmpty();
    assertThat(kind.schema().findValues("unevaluatedProperties")).isEmpty();
    assertThat(kind.schema().findValues("propertyNames")).isEmpty();
    assertThat(kind.schema().path("description").asString()).contains("left out by readers of 1.0");
  }

  @ParameterizedTest
  @EnumSource(EventKind.class)
  void usesEveryDefinitionAndDescribesEachFieldAndDefinition(EventKind kind) {
    JsonNode schema = kind.schema();
    for (Map.Entry<String, JsonNode> definition : schema.path("$defs").properties()) {
      assertThat(schema.findValuesAsString("$ref")).contains("#/$defs/" + definition.getKey());
      assertThat(definition.getValue().path("title").asString()).isNotBlank();
      assertThat(definition.getValue().path("description").asString()).isNotBlank();
    }
    for (JsonNode properties : schema.findValues("properties")) {
      properties.properties().stream()
          .filter(field -> !field.getValue().has("const"))
          .filter(field -> !field.getValue().equals(Schemas.JSON.readTree("{\"type\":\"null\"}")))
          .filter(field -> !field.getValue().equals(Schemas.JSON.readTree("{\"type\":\"object\"}")))
          .forEach(
              field -> assertThat(field.getValue().has("description")).as(field.getKey()).isTrue());
    }
  }

  @Test
  void definesTheSameThingsAlikeEverywhere() {
    JsonNode report = EventKind.REPORT.schema().path("$defs");
    JsonNode day = EventKind.DAY_ESTIMATE.schema().path("$defs");
    JsonNode surge = EventKind.SURGE_ASSESSMENT.schema().path("$defs");
    JsonNode episode = EventKind.EPISODE.schema().path("$defs");
    for (String shared : List.of("flow", "country", "mode", "measure", "day", "expectation")) {
      assertThat(episode.path(shared)).as(shared).isEqualTo(surge.path(shared));
    }
    for (String shared : List.of("flow", "country", "mode", "measure", "name")) {
      assertThat(day.path(shared)).as(shared).isEqualTo(report.path(shared));
      assertThat(surge.path(shared)).as(shared).isEqualTo(report.path(shared));
    }
    JsonNode retraction = EventKind.RETRACTION.schema().path("$defs");
    for (String shared : List.of("reportId", "source", "name")) {
      assertThat(retraction.path(shared)).as(shared).isEqualTo(report.path(shared));
    }
    assertThat(day.path("reportId")).isEqualTo(report.path("reportId"));
    assertThat(surge.path("reportId")).isEqualTo(report.path("reportId"));
    for (EventKind kind : List.of(EventKind.SURGE_ASSESSMENT, EventKind.EPISODE)) {
      assertThat(kind.schema().at("/properties/reason/pattern"))
          .isEqualTo(EventKind.DAY_ESTIMATE.schema().at("/properties/reason/pattern"));
    }
    assertThat(EventKind.RETRACTION.schema().at("/properties/publishedAt/pattern"))
        .isEqualTo(EventKind.REPORT.schema().at("/properties/publishedAt/pattern"));
    assertThat(surge.path("day")).isEqualTo(day.path("day"));
    JsonNode source = report.at("/source/properties");
    JsonNode evidence = day.at("/evidence/properties");
    assertThat(evidence.at("/authority/anyOf")).isEqualTo(source.at("/authority/anyOf"));
    assertThat(evidence.at("/url/anyOf")).isEqualTo(source.at("/url/anyOf"));
    assertThat(evidence.at("/publishedAt/pattern"))
        .isEqualTo(EventKind.REPORT.schema().at("/properties/publishedAt/pattern"));
  }

  @Test
  void listsTheCountriesThatTheCodeKnows() {
    List<String> known = new ArrayList<>();
    for (char first = 'A'; first <= 'Z'; first++) {
      for (char second = 'A'; second <= 'Z'; second++) {
        String code = "" + first + second;
        if (isCountry(code)) {
          known.add(code);
        }
      }
    }
    assertThat(strings(EventKind.REPORT.schema().at("/$defs/country/enum"))).isEqualTo(known);
  }

  private static boolean isCountry(String code) {
    try {
      return code.equals(Country.require("x", code));
    } catch (InvalidValueException e) {
      return false;
    }
  }

  private static List<String> strings(JsonNode list) {
    return list.valueStream().map(JsonNode::asString).toList();
  }

  private record Check(JsonNode root) {

    void object(JsonNode schema, Class<?> type, Stream<String> before) {
      Class<?> written = written(type);
      RecordComponent[] components = written.getRecordComponents();
      List<String> names =
          Stream.concat(before, Arrays.stream(components).map(RecordComponent::getName)).toList();
      List<String> required =
          names.stream()
              .filter(
                  name ->
                      Arrays.stream(components)
                          .noneMatch(c -> c.getName().equals(name) && isOptional(c)))
              .toList();
      assertThat(schema.path("type").asString()).isEqualTo("object");
      assertThat(schema.path("properties").propertyNames())
          .as("fields of %s", type)
          .containsExactlyElementsOf(names);
      assertThat(strings(schema.path("required"))).as("required of %s", type).isEqualTo(required);
      assertThat(List.of(written.getAnnotation(JsonPropertyOrder.class).value()))
          .as("written order of %s", type)
          .isEqualTo(names);
      for (RecordComponent component : components) {
        assertThat(isMarkedRequired(component))
            .as("%s", component)
            .isNotEqualTo(isOptional(component));
        field(schema.path("properties").path(component.getName()), component.getGenericType());
      }
    }

    private void field(JsonNode schema, Type type) {
      if (type instanceof ParameterizedType of && of.getRawType() == Optional.class) {
        assertThat(schema.path("anyOf").size()).isEqualTo(2);
        assertThat(schema.path("anyOf").path(1))
            .isEqualTo(Schemas.JSON.readTree("{\"type\":\"null\"}"));
        field(schema.path("anyOf").path(0), of.getActualTypeArguments()[0]);
      } else if (type instanceof ParameterizedType of && of.getRawType() == List.class) {
        assertThat(schema.path("type").asString()).isEqualTo("array");
        field(schema.path("items"), of.getActualTypeArguments()[0]);
      } else {
        value(resolved(schema), (Class<?>) type);
      }
    }

    private void value(JsonNode schema, Class<?> type) {
      if (written(type).isRecord()) {
        object(schema, type, Stream.empty());
      } else if (type.isEnum()) {
        List<String> codes =
            Arrays.stream(type.getEnumConstants()).map(c -> ((Coded) c).code()).toList();
        assertThat(schema.path("type").asString()).isEqualTo("string");
        assertThat(strings(schema.path("enum"))).as("%s", type).isEqualTo(codes);
      } else {
        plain(schema, written(type));
      }
    }

    private void plain(JsonNode schema, Class<?> type) {
      assertThat(schema.path("type").asString())
          .as("%s in %s", type, schema)
          .isEqualTo(PLAIN.get(type));
      assertThat(schema.path("format").asString("")).isEqualTo(FORMATS.getOrDefault(type, ""));
      if (type == long.class || type == Long.class || type == int.class) {
        assertThat(schema.has("minimum") && schema.has("maximum")).as("%s", schema).isTrue();
      }
      if (type == String.class) {
        assertThat(schema.has("pattern") || schema.has("enum")).as("%s", schema).isTrue();
      }
    }

    private JsonNode resolved(JsonNode schema) {
      return schema.has("$ref") ? root.at(schema.path("$ref").asString().substring(1)) : schema;
    }

    /** What stands in JSON for a record: itself, or what its value method gives. */
    private static Class<?> written(Class<?> type) {
      return Arrays.stream(type.getDeclaredMethods())
          .filter(method -> method.isAnnotationPresent(JsonValue.class))
          .<Class<?>>map(Method::getReturnType)
          .findFirst()
          .orElse(type);
    }

    private static boolean isOptional(RecordComponent component) {
      return component.getType() == Optional.class;
    }

    private static boolean isMarkedRequired(RecordComponent component) {
      JsonProperty property = component.getAccessor().getAnnotation(JsonProperty.class);
      return property != null && property.required();
    }
  }
}
