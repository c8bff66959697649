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

  /** Largest record batch of the input, in bytes: Kafka's own default. */
  public static final int LARGEST_INPUT = 1_048_588;

  /**
   * Largest record batch of what the stream writes, in bytes. A reject is larger than the record it
   * gives back, and a day lists up to fifty reports of each part, with long names and addresses if
   * they have them: neither may be what stops the stream.
   */
  public static final int LARGEST_OUTPUT = 33_554_432;

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

  /** Episodes. Keyed by flow, first day and kind, partitioned by border, compacted. */
  public String episodes() {
    return prefix + ".episodes";
  }

  /** Input records that could not be taken: their own bytes, and why in the headers. */
  public String rejects() {
    return prefix + ".rejects";
  }

  /** Every topic with the configuration that keeps it safe. */
  public List<TopicSpec> specs() {
    return List.of(
        new TopicSpec(reports(), kept(LARGEST_INPUT)),
        new TopicSpec(days(), compacted()),
        new TopicSpec(surges(), compacted()),
        new TopicSpec(episodes(), compacted()),
        new TopicSpec(rejects(), kept(LARGEST_OUTPUT)));
  }

  private static Map<String, String> kept(int largest) {
    return Map.ofEntries(
        Map.entry("cleanup.policy", "delete"),
        Map.entry("retention.ms", FOREVER),
        Map.entry("retention.bytes", FOREVER),
        Map.entry("message.timestamp.type", "CreateTime"),
        Map.entry("max.message.bytes", Integer.toString(largest)));
  }

  private static Map<String, String> compacted() {
    return Map.ofEntries(
        Map.entry("cleanup.policy", "compact"),
        Map.entry("message.timestamp.type", "CreateTime"),
        Map.entry("max.message.bytes", Integer.toString(LARGEST_OUTPUT)));
  }
}
