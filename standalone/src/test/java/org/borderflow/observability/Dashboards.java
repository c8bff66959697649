package org.borderflow.observability;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The dashboards as they lie in the repository. */
final class Dashboards {
  private static final Path FOLDER = Path.of("..", "observability", "grafana", "dashboards");

  private Dashboards() {}

  /** All of them, by name. */
  static List<JsonNode> all() {
    try (Stream<Path> files = Files.list(FOLDER)) {
      return files.sorted().map(Dashboards::read).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static JsonNode read(Path file) {
    try {
      return JsonMapper.shared().readTree(Files.readString(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Its title. */
  static String title(JsonNode of) {
    return of.path("title").asString();
  }

  /** Its panels, headings of rows left out. */
  static List<JsonNode> panels(JsonNode dashboard) {
    return stream(dashboard.path("panels"))
        .filter(panel -> !panel.path("type").asString().equals("row"))
        .toList();
  }

  /** The queries of a panel. */
  static List<JsonNode> targets(JsonNode panel) {
    return stream(panel.path("targets")).toList();
  }

  /** Its variables of a type. */
  static List<JsonNode> variables(JsonNode dashboard, String type) {
    return stream(dashboard.at("/templating/list"))
        .filter(variable -> variable.path("type").asString().equals(type))
        .toList();
  }

  /** The kind of data source that it chooses from. */
  static String dataSource(JsonNode dashboard) {
    return variables(dashboard, "datasource").stream()
        .map(variable -> variable.path("query").asString())
        .findFirst()
        .orElse("");
  }

  static Stream<JsonNode> stream(JsonNode array) {
    return StreamSupport.stream(array.spliterator(), false);
  }
}
