package org.borderflow.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.borderflow.json.UnreadableEventException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Schema and reader refuse the same documents, but for the listed rules a schema cannot say. */
class InvalidDocumentsTest {

  @ParameterizedTest
  @CsvFileSource(resources = "/invalid-fields.csv", delimiter = '|', quoteCharacter = '`')
  void refusedByBoth(EventKind kind, String pointer, @Nullable String value) {
    JsonNode document = changed(kind, pointer, value);
    assertThat(Schemas.errors(kind.schema(), document)).isNotEmpty();
    assertThatThrownBy(() -> kind.read(document.toString()))
        .isInstanceOf(UnreadableEventException.class);
  }

  /** If one of these ever fails in the schema, it moves to the other file. */
  @ParameterizedTest
  @CsvFileSource(resources = "/beyond-schema.csv", delimiter = '|', quoteCharacter = '`')
  void refusedByTheReaderAlone(EventKind kind, String pointer, String value, String rule) {
    JsonNode document = changed(kind, pointer, value);
    assertThat(Schemas.errors(kind.schema(), document)).as(rule).isEmpty();
    assertThatThrownBy(() -> kind.read(document.toString()))
        .as(rule)
        .isInstanceOf(UnreadableEventException.class);
  }

  @ParameterizedTest
  @CsvFileSource(resources = "/valid-fields.csv", delimiter = '|', quoteCharacter = '`')
  void takenByBoth(EventKind kind, String pointer, @Nullable String value) {
    JsonNode document = changed(kind, pointer, value);
    assertThat(Schemas.errors(kind.schema(), document)).isEmpty();
    assertThatCode(() -> kind.read(document.toString())).doesNotThrowAnyException();
  }

  private static JsonNode changed(EventKind kind, String pointer, @Nullable String value) {
    JsonNode document = Schemas.JSON.readTree(kind.golden());
    JsonPointer path = JsonPointer.compile(pointer);
    ObjectNode parent = document.at(path.head()).asObject();
    String field = path.last().getMatchingProperty();
    if (value == null) {
      assertThat(parent.has(field)).as(pointer).isTrue();
      parent.remove(field);
    } else {
      parent.set(field, Schemas.JSON.readTree(value));
    }
    return document;
  }
}
