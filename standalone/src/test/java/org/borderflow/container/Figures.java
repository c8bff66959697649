package org.borderflow.container;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.MissingNode;

/** What is read over HTTP by somebody outside the containers. */
final class Figures {
  private final HttpClient client = HttpClient.newHttpClient();

  /** Lowest, best and highest number of each flow and day, as an instance has them now. */
  Map<String, String> at(URI instance) throws InterruptedException {
    Map<String, String> figures = new TreeMap<>();
    for (JsonNode row : json(instance.resolve("/api/v1/series"))) {
      figures.put(
          row.path("flow").asString() + "@" + row.path("time").asString().substring(0, 10),
          row.path("low") + " " + row.path("best") + " " + row.path("high"));
    }
    return figures;
  }

  /** The answer as JSON; nothing while nobody answers. */
  JsonNode json(URI address) throws InterruptedException {
    HttpRequest request = HttpRequest.newBuilder(address).timeout(Duration.ofSeconds(10)).build();
    try {
      return JsonMapper.shared().readTree(client.send(request, BodyHandlers.ofString()).body());
    } catch (IOException e) {
      return MissingNode.getInstance(); // It is only just starting.
    }
  }
}
