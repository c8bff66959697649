package org.borderflow.topic;

import java.util.List;
import java.util.Map;

/**
 * The topics of one installation. Every topic is created explicitly, never by first use: a broker's
 * default retention goes by record timestamps, so it would delete replayed history at its first
 * check.
 *
 * @param prefix what every name begins with; 1 to 100 letters, digits or {@code . _ -}
 */
public record Topics(String prefix) {
  /** The usual names. */
  public static final Topics DEFAULT = new Topics("borderflow");

  private static final String FOREVER = "-1";

  /**
   * @throws IllegalArgumentException when the prefix cannot begin a topic's name
   */
  public Topics {
    if (!prefix.matches("[a-zA-Z0-9][a-zA-Z0-9._-]{0,99}")) {
      throw new IllegalArgumentException(
          "topic prefix \"" + prefix + "\": write 1 to 100 letters, digits or . _ -");
    }
  }

  /** The input: every report. Keyed by border. */
  public String reports() {
    return prefix + ".reports";
  }

  /** Day estimates. Keyed by flow and day, partitioned by border, compacted. */
  public String days() {
    return prefix + ".days";
  }

  /** Surge assessments. Keyed by flow and day, partitioned by border, compacted. */
  public String surges() {
    return prefix + ".surges";
  }

  /** Input records that could not be taken: their own bytes, and why in the headers. */
  public String rejects() {
    return prefix + ".rejects";
  }

  /** Every topic with the configuration that keeps it safe. */
  public List<TopicSpec> specs() {
    Map<String, String> kept =
        Map.of(
            "cleanup.policy",
            "delete",
            "retention.ms",
            FOREVER,
            "retention.bytes",
            FOREVER,
            "message.timestamp.type",
            "CreateTime");
    Map<String, String> compacted =
        Map.of("cleanup.policy", "compact", "message.timestamp.type", "CreateTime");
    return List.of(
        new TopicSpec(reports(), kept),
        new TopicSpec(days(), compacted),
        new TopicSpec(surges(), compacted),
        new TopicSpec(rejects(), kept));
  }
}
