package org.borderflow.stream;

import org.borderflow.topic.Topics;

/**
 * What the topology needs to know of the installation it runs in.
 *
 * @param topics names of the topics
 * @param reportPartitions number of partitions of the reports topic, at least 1
 */
public record StreamSettings(Topics topics, int reportPartitions) {
  /**
   * @throws IllegalArgumentException when there is no partition
   */
  public StreamSettings {
    if (reportPartitions < 1) {
      throw new IllegalArgumentException("partitions: " + reportPartitions);
    }
  }
}
