package org.borderflow.checkpoint;

import java.util.Objects;

/**
 * Which topic it is, whatever its cluster's address.
 *
 * @param clusterId the cluster's own identity
 * @param name the topic's name
 * @param topicId the topic's own identity: one that is created anew under the same name has another
 * @param partitions number of its partitions
 */
public record TopicIdentity(String clusterId, String name, String topicId, int partitions) {
  /** All of it must be there. */
  public TopicIdentity {
    Objects.requireNonNull(clusterId);
    Objects.requireNonNull(name);
    Objects.requireNonNull(topicId);
  }
}
