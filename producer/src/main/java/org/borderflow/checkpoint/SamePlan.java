package org.borderflow.checkpoint;

import java.nio.file.Path;
import org.borderflow.connection.CommandFailure;
import org.borderflow.connection.ExitCode;

/** Refuses to go on with a checkpoint that is of something else. */
final class SamePlan {
  private SamePlan() {}

  static void require(Path file, Checkpoint known, TopicIdentity topic, RunPlan plan) {
    if (!known.topic().clusterId().equals(topic.clusterId())) {
      throw other(file, "cluster " + known.topic().clusterId(), "cluster " + topic.clusterId());
    }
    if (!known.topic().name().equals(topic.name())) {
      throw other(file, "topic " + known.topic().name(), "topic " + topic.name());
    }
    if (!known.topic().topicId().equals(topic.topicId())) {
      throw other(file, "an earlier topic " + topic.name(), "one that was created anew");
    }
    if (known.topic().partitions() != topic.partitions()) {
      throw other(
          file, known.topic().partitions() + " partitions", topic.partitions() + " partitions");
    }
    if (!known.plan().options().equals(plan.options())) {
      throw other(file, known.plan().options(), plan.options());
    }
    if (!known.plan().equals(plan)) {
      throw other(
          file,
          "other reports (" + known.plan().reports() + ")",
          "the reports in these files (" + plan.reports() + ")");
    }
  }

  private static CommandFailure other(Path file, String known, String now) {
    return new CommandFailure(
        ExitCode.USAGE,
        "checkpoint "
            + file
            + " is of "
            + known
            + ", and this is "
            + now
            + "; give the files and options of the run that it is of, or name another checkpoint");
  }
}
