package org.borderflow.article;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a page says of itself for machines, in the words of schema.org as JSON-LD.
 *
 * @param published when it was published
 * @param publisher who published it
 */
record LinkedData(Optional<String> published, Optional<String> publisher) {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  /** So many objects are looked at; pages have a handful. */
  private static final int MOST = 1_000;

  /** Finds it in a page; what is no JSON says nothing. */
  static LinkedData of(Document page) {
    LinkedData found = new LinkedData(Optional.empty(), Optional.empty());
    for (Element script : page.select("script[type=application/ld+json]")) {
      found = found.with(script.data());
    }
    return found;
  }

  private LinkedData with(String json) {
    try {
      return with(JSON.readTree(json));
    } catch (JacksonException e) {
      return this;
    }
  }

  private LinkedData with(JsonNode root) {
    LinkedData found = this;
    Deque<JsonNode> next = new ArrayDeque<>();
    next.add(root);
    for (int looked = 0; looked < MOST && !next.isEmpty(); looked++) {
      JsonNode node = next.remove();
      if (node.isObject()) {
        found =
            new LinkedData(
                found.published.or(() -> text(node.path("datePublished"))),
                found.publisher.or(() -> text(node.path("publisher").path("name"))));
      }
      node.values().stream().filter(JsonNode::isContainer).forEach(next::add);
    }
    return found;
  }

  private static Optional<String> text(JsonNode value) {
    return value.isString() && !value.asString().isBlank()
        ? Optional.of(value.asString())
        : Optional.empty();
  }
}
