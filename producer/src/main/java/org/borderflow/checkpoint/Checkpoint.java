package org.borderflow.checkpoint;

import java.util.List;
import java.util.Objects;

/**
 * How far a run has come.
 *
 * @param version of this form: {@value #VERSION}
 * @param runId the run
 * @param topic where its reports go
 * @param plan what it is to send
 * @param movedDays by how many days its reports are moved
 * @param acknowledged every report up to this place has arrived
 * @param offsets for each partition an offset: what the run has sent beyond that place stands there
 *     or behind it
 * @param ended whether the run was ended in good order, so that nothing of it can be under way
 */
public record Checkpoint(
    int version,
    String runId,
    TopicIdentity topic,
    RunPlan plan,
    long movedDays,
    long acknowledged,
    List<Long> offsets,
    boolean ended) {
  static final int VERSION = 1;

  /**
   * Takes the offsets as they are now.
   *
   * @throws IllegalArgumentException when it cannot be so; thrown here, that is an error of its
   *     JSON
   */
  public Checkpoint {
    Objects.requireNonNull(runId);
    Objects.requireNonNull(topic);
    Objects.requireNonNull(plan);
    offsets = List.copyOf(offsets);
    if (offsets.size() != topic.partitions()
        || offsets.stream().anyMatch(offset -> offset < 0)
        || acknowledged < 0
        || acknowledged > plan.reports()) {
      throw new IllegalArgumentException("no run can stand so: " + acknowledged + ", " + offsets);
    }
  }

  Checkpoint at(long place, List<Long> newOffsets, boolean inGoodOrder) {
    return new Checkpoint(version, runId, topic, plan, movedDays, place, newOffsets, inGoodOrder);
  }

  boolean isFinished() {
    return acknowledged >= plan.reports();
  }
}
