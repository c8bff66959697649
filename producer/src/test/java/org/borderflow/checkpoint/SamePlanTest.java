package org.borderflow.checkpoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.file.Path;
import java.util.List;
import org.borderflow.connection.CommandFailure;
import org.borderflow.connection.ExitCode;
import org.junit.jupiter.api.Test;

/** Each line in full: it is all that a person has to find out what is not the same. */
class SamePlanTest {
  private static final Path FILE = Path.of("c");
  private static final String MEND =
      "; give the files and options of the run that it is of, or name another checkpoint";
  private static final TopicIdentity TOPIC = new TopicIdentity("one", "a.reports", "id", 2);
  private static final RunPlan PLAN = new RunPlan("abc", "--order event-time --loop 1", 294);
  private static final Checkpoint KNOWN =
      new Checkpoint(1, "mine", TOPIC, PLAN, 0, 4, List.of(12L, 0L), false);

  private static String refusal(TopicIdentity topic, RunPlan plan) {
    CommandFailure failure =
        catchThrowableOfType(
            CommandFailure.class, () -> SamePlan.require(FILE, KNOWN, topic, plan));
    assertThat(failure.exitCode()).isEqualTo(ExitCode.USAGE);
    return String.valueOf(failure.getMessage());
  }

  @Test
  void theSameIsTaken() {
    SamePlan.require(FILE, KNOWN, TOPIC, PLAN);
  }

  @Test
  void anotherClusterIsRefused() {
    assertThat(refusal(new TopicIdentity("two", "a.reports", "id", 2), PLAN))
        .isEqualTo("checkpoint c is of cluster one, and this is cluster two" + MEND);
  }

  @Test
  void anotherTopicIsRefused() {
    assertThat(refusal(new TopicIdentity("one", "b.reports", "other", 3), PLAN))
        .isEqualTo("checkpoint c is of topic a.reports, and this is topic b.reports" + MEND);
  }

  @Test
  void aTopicThatWasCreatedAnewIsRefused() {
    assertThat(refusal(new TopicIdentity("one", "a.reports", "other", 2), PLAN))
        .isEqualTo(
            "checkpoint c is of an earlier topic a.reports, and this is one that was created anew"
                + MEND);
  }

  @Test
  void anotherNumberOfPartitionsIsRefused() {
    assertThat(refusal(new TopicIdentity("one", "a.reports", "id", 3), PLAN))
        .isEqualTo("checkpoint c is of 2 partitions, and this is 3 partitions" + MEND);
  }

  @Test
  void otherReportsAndOptionsAreRefused() {
    assertThat(refusal(TOPIC, new RunPlan("abc", "--order file --loop 1", 294)))
        .isEqualTo(
            "checkpoint c is of --order event-time --loop 1, and this is --order file --loop 1"
                + MEND);
    assertThat(refusal(TOPIC, new RunPlan("abd", "--order event-time --loop 1", 293)))
        .isEqualTo(
            "checkpoint c is of other reports (294), and this is the reports in these files (293)"
                + MEND);
  }
}
