package org.borderflow.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The OpenAPI document, and what it says of an answer. */
record OpenApi(JsonNode document) {
  private static final SchemaRegistry REGISTRY =
      SchemaRegistry.withDefaultDialect(
          SpecificationVersion.DRAFT_2020_12,
          builder ->
              builder.schemaRegistryConfig(
                  SchemaRegistryConfig.builder().formatAssertionsEnabled(true).build()));

  JsonNode schema(String path, String status, String media) {
    JsonNode response =
        resolved(document.at("/paths").path(path).at("/get/responses").path(status));
    JsonNode schema = response.path("content").path(media).path("schema");
    assertThat(schema.isMissingNode()).as(path + " " + status).isFalse();
    return schema;
  }

  JsonNode component(String name) {
    return document.at("/components/schemas/" + name);
  }

  JsonNode resolved(JsonNode node) {
    return node.has("$ref") ? document.at(node.at("/$ref").asString().substring(1)) : node;
  }

  /** Validates with the document's components at hand. */
  List<String> errors(JsonNode schema, JsonNode value) {
    ObjectNode whole = ((ObjectNode) schema).deepCopy();
    whole.set("components", document.at("/components"));
    Schema compiled = REGISTRY.getSchema(whole);
    return compiled.validate(value).stream().map(Object::toString).toList();
  }

  List<String> parameters(String path, String where) {
    List<String> names = new ArrayList<>();
    document
        .at("/paths")
        .path(path)
        .at("/get/parameters")
        .forEach(
            ref -> {
              JsonNode parameter = resolved(ref);
              if (parameter.at("/in").asString().equals(where)) {
                names.add(parameter.at("/name").asString());
              }
            });
    return names;
  }

  String example(String path) {
    StringBuilder query = new StringBuilder(path);
    document
        .at("/paths")
        .path(path)
        .at("/get/parameters")
        .forEach(
            ref -> {
              JsonNode parameter = resolved(ref);
              JsonNode value = parameter.at("/example");
              String name = parameter.at("/name").asString();
              if (!value.isMissingNode()) {
                String text =
                    TestServer.encoded((value.isArray() ? value.at("/0") : value).asString());
                int at = query.indexOf("{" + name + "}");
                if (at >= 0) {
                  query.replace(at, at + name.length() + 2, text);
                } else {
                  query.append(query.indexOf("?") < 0 ? "?" : "&").append(name + "=" + text);
                }
              }
            });
    return query.toString();
  }

  Set<String> fields(String component) {
    return new TreeSet<>(component(component).at("/properties").propertyNames());
  }

  Set<String> codes(String pointer) {
    return document
        .at(pointer)
        .valueStream()
        .map(JsonNode::asString)
        .collect(Collectors.toCollection(TreeSet::new));
  }
}
