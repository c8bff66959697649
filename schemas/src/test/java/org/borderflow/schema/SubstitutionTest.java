package org.borderflow.schema;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.borderflow.json.UnreadableEventException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** A value of every kind in the place of every value of an event. */
class SubstitutionTest {
  private static final List<String> VALUES =
      List.of(
          "null",
          "true",
          "0",
          "7",
          "-1",
          "-1.5",
          "1e400",
          "99999999999999999999",
          "\"\"",
          "\"x\"",
          "\"2022-09-24\"",
          "\"FI\"",
          "\"land\"",
          "[]",
          "[{}]",
          "[null]",
          "{}",
          "{\"x\":{}}");

  @ParameterizedTest
  @EnumSource(EventKind.class)
  void whatTheSchemaRefusesTheReaderRefusesInOneLineThatNamesTheField(EventKind kind) {
    int refused = 0;
    for (JsonPointer place : places(Schemas.JSON.readTree(kind.golden()), JsonPointer.empty())) {
      for (String value : VALUES) {
        JsonNode document = Schemas.JSON.readTree(kind.golden());
        replace(document, place, Schemas.JSON.readTree(value));
        Optional<String> line = refusal(kind, document);
        line.ifPresent(SubstitutionTest::assertCleanLine);
        // The validator itself fails on a number beyond a long, so it has no say there.
        if (!"1e400".equals(value) && !isValid(kind, document)) {
          assertThat(line).as("%s at %s", value, place).isPresent();
          refused++;
        }
      }
    }
    assertThat(refused).isGreaterThan(100);
  }

  private static boolean isValid(EventKind kind, JsonNode document) {
    return Schemas.errors(kind.schema(), document).isEmpty();
  }

  private static Optional<String> refusal(EventKind kind, JsonNode document) {
    try {
      kind.read(document.toString());
      return Optional.empty();
    } catch (UnreadableEventException e) {
      return Optional.of(e.detail());
    }
  }

  private static void assertCleanLine(String line) {
    assertThat(line)
        .matches("(schemaVersion|[a-z][A-Za-z]*)([.\\[][A-Za-z0-9\\]]+)* .+; .+")
        .doesNotContain("\n", "Jackson", "JsonToken", "Feature", "Source:", "java.", "`");
  }

  private static List<JsonPointer> places(JsonNode node, JsonPointer at) {
    List<JsonPointer> places = new ArrayList<>();
    for (String name : node.propertyNames()) {
      places.add(at.appendProperty(name));
      places.addAll(places(node.path(name), at.appendProperty(name)));
    }
    for (int i = 0; node.isArray() && i < node.size(); i++) {
      places.add(at.appendIndex(i));
      places.addAll(places(node.path(i), at.appendIndex(i)));
    }
    return places;
  }

  private static void replace(JsonNode document, JsonPointer place, JsonNode value) {
    JsonNode parent = document.at(place.head());
    if (parent instanceof ArrayNode list) {
      list.set(place.last().getMatchingIndex(), value);
    } else {
      ((ObjectNode) parent).set(place.last().getMatchingProperty(), value);
    }
  }
}
