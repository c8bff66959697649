package org.borderflow.container;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * The project's docker-compose.yml.
 *
 * @param root the file as it stands
 */
record ComposeFile(JsonNode root) {
  /** The project's folder; tests run in a module's. */
  static final Path FOLDER = Path.of("..").toAbsolutePath().normalize();

  private static final String MERGE = "<<";

  static ComposeFile read() {
    return new ComposeFile(
        new YAMLMapper().readTree(FOLDER.resolve("docker-compose.yml").toFile()));
  }

  /** Every service by its name, with what it takes from the parts named x-…. */
  Map<String, JsonNode> services() {
    Map<String, JsonNode> services = new LinkedHashMap<>();
    root.path("services").properties().forEach(one -> services.put(one.getKey(), merged(one)));
    return services;
  }

  /** The images that are fetched, not built. */
  Stream<String> fetched() {
    return services().values().stream()
        .filter(service -> !service.has("build"))
        .map(service -> service.path("image").asString());
  }

  /** What the Dockerfile builds on. */
  static List<String> bases() throws java.io.IOException {
    return Files.readAllLines(FOLDER.resolve("Dockerfile")).stream()
        .filter(line -> line.startsWith("FROM "))
        .map(line -> line.split(" ", -1)[1])
        .distinct()
        .toList();
  }

  private JsonNode merged(Map.Entry<String, JsonNode> service) {
    return merged(service.getValue());
  }

  /** Jackson gives an alias as its text, and leaves merging to us: *confined is x-confined here. */
  private JsonNode merged(JsonNode node) {
    if (!node.has(MERGE)) {
      return node;
    }
    ObjectNode all = (ObjectNode) merged(root.path("x-" + node.path(MERGE).asString())).deepCopy();
    node.properties().forEach(one -> all.set(one.getKey(), one.getValue()));
    all.remove(MERGE);
    return all;
  }

  /** The texts of a list. */
  static List<String> texts(JsonNode list) {
    List<String> texts = new ArrayList<>();
    list.forEach(one -> texts.add(one.asString()));
    return texts;
  }
}
