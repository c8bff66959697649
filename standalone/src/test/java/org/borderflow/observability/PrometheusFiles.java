package org.borderflow.observability;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** The rules for Prometheus and their tests, as they are shipped. */
final class PrometheusFiles {
  static final Path RULES = Path.of("..", "observability", "prometheus", "rules");
  static final Path TESTS = Path.of("..", "observability", "prometheus", "tests");

  private PrometheusFiles() {}

  /** All files of a folder, in the order of their names. */
  static List<Path> in(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(file -> file.toString().endsWith(".yml")).sorted().toList();
    }
  }

  /** Every rule of every group. */
  static List<JsonNode> rules() throws IOException {
    return in(RULES).stream()
        .flatMap(file -> read(file).path("groups").valueStream())
        .flatMap(group -> group.path("rules").valueStream())
        .toList();
  }

  /** The rules that raise alerts. */
  static List<JsonNode> alerts() throws IOException {
    return rules().stream().filter(rule -> rule.has("alert")).toList();
  }

  /** Every look at an alert that a test takes. */
  static List<JsonNode> looks() throws IOException {
    return in(TESTS).stream()
        .flatMap(file -> read(file).path("tests").valueStream())
        .flatMap(test -> test.path("alert_rule_test").valueStream())
        .toList();
  }

  private static JsonNode read(Path file) {
    return YAMLMapper.builder().build().readTree(file.toFile());
  }
}
