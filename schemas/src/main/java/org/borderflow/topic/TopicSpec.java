package org.borderflow.topic;

import java.util.Map;

/**
 * A topic and the configuration it must have.
 *
 * @param name its name
 * @param configs configuration by Kafka's own names
 */
public record TopicSpec(String name, Map<String, String> configs) {
  /** Takes the configuration as it is now. */
  public TopicSpec {
    configs = Map.copyOf(configs);
  }
}
