package org.borderflow.topic;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.apache.kafka.common.utils.Utils;
import org.borderflow.report.Border;

/**
 * Which partition a border belongs to, in every topic: all flows of a border, both directions, meet
 * in one task. It is what Kafka's Java clients do with the border as the record key, so any of them
 * gets it right without configuration; others choose the partitioner named murmur2.
 */
public final class BorderPartitioning {
  private BorderPartitioning() {}

  /**
   * The partition of a border.
   *
   * @param partitions number of partitions of the topic, at least 1
   */
  public static int partitionOf(Border border, int partitions) {
    return partitionOf(border.toString().getBytes(UTF_8), partitions);
  }

  /**
   * The partition of a border's records.
   *
   * @param key the border as the record key has it: its text in UTF-8
   * @param partitions number of partitions of the topic, at least 1
   */
  public static int partitionOf(byte[] key, int partitions) {
    return Utils.toPositive(Utils.murmur2(key)) % partitions;
  }
}
