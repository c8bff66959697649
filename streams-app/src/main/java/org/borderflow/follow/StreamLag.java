package org.borderflow.follow;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListOffsetsResult.ListOffsetsResultInfo;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.borderflow.admin.TopicAdmin;
import org.borderflow.connection.CommandFailure;
import org.borderflow.connection.ExitCode;
import org.borderflow.topic.Topics;

/** How far a streams app is behind its input. */
public final class StreamLag {
  private final Admin admin;
  private final String applicationId;
  private final Topics topics;

  /** Asks through an admin client, which stays the caller's. */
  public StreamLag(Admin admin, String applicationId, Topics topics) {
    this.admin = admin;
    this.applicationId = applicationId;
    this.topics = topics;
  }

  /**
   * How many input records are not yet worked through. What a record led to is in the topics before
   * it counts as worked through.
   */
  public long records() {
    try {
      Map<TopicPartition, OffsetAndMetadata> done =
          admin
              .listConsumerGroupOffsets(applicationId)
              .partitionsToOffsetAndMetadata(applicationId)
              .get();
      long lag = 0;
      for (Map.Entry<TopicPartition, Long> end : ends(topics.reports()).entrySet()) {
        long offset =
            Optional.ofNullable(done.get(end.getKey())).map(OffsetAndMetadata::offset).orElse(0L);
        lag += end.getValue() - offset;
      }
      return lag;
    } catch (ExecutionException e) {
      throw new CommandFailure(ExitCode.KAFKA, "Kafka does not tell the lag: " + e.getMessage());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CommandFailure(ExitCode.INTERRUPTED, "interrupted");
    }
  }

  /** How many records have been written to a topic of ours that is never compacted. */
  public long written(String topic) {
    try {
      return ends(topic).values().stream().mapToLong(Long::longValue).sum();
    } catch (ExecutionException e) {
      throw new CommandFailure(ExitCode.KAFKA, "Kafka does not tell offsets: " + e.getMessage());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CommandFailure(ExitCode.INTERRUPTED, "interrupted");
    }
  }

  private Map<TopicPartition, Long> ends(String topic)
      throws ExecutionException, InterruptedException {
    int partitions = new TopicAdmin(admin, topics).partitions().getOrDefault(topic, 0);
    Map<TopicPartition, OffsetSpec> asked = new HashMap<>();
    for (int i = 0; i < partitions; i++) {
      asked.put(new TopicPartition(topic, i), OffsetSpec.latest());
    }
    Map<TopicPartition, ListOffsetsResultInfo> found = admin.listOffsets(asked).all().get();
    Map<TopicPartition, Long> ends = new HashMap<>();
    found.forEach((partition, info) -> ends.put(partition, info.offset()));
    return ends;
  }
}
