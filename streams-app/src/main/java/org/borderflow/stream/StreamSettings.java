package org.borderflow.stream;

import org.borderflow.topic.Topics;

/**
 * What the topology needs to know of the installation it runs in.
 *
 * @param topics names of the topics
 * @param reportPartitions number of partitions of the reports topic, at least 1
 * @param newsDays so many days from the newest publication on its border a day is still news
 * @param listener hears what becomes of records
 * @param prompt to be run when what was handed to Kafka should be sent without waiting for more
 */
public record StreamSettings(
    Topics topics, int reportPartitions, int newsDays, StreamListener listener, Runnable prompt) {
  /** How long a day is news unless said otherwise. */
  public static final int NEWS_DAYS = 3;

  /** The usual settings, and nobody who listens. */
  public StreamSettings(Topics topics, int reportPartitions) {
    this(topics, reportPartitions, NEWS_DAYS, StreamListener.NONE, () -> {});
  }

  /**
   * @throws IllegalArgumentException when there is no partition, or a negative number of days
   */
  public StreamSettings {
    if (reportPartitions < 1) {
      throw new IllegalArgumentException("partitions: " + reportPartitions);
    }
    if (newsDays < 0) {
      throw new IllegalArgumentException("news days: " + newsDays);
    }
  }
}
