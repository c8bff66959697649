package org.borderflow.reset;

import java.time.Duration;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.borderflow.connection.CommandFailure;
import org.borderflow.connection.ExitCode;
import org.borderflow.stream.BorderflowTopology;

/** Deletes the topics that Kafka Streams has made for this application, by their whole names. */
final class Changelogs {
  private static final Duration SETTLING = Duration.ofSeconds(30);

  private final Admin admin;
  private final Collection<String> own;

  Changelogs(Admin admin, String applicationId) {
    this.admin = admin;
    this.own = BorderflowTopology.internalTopics(applicationId);
  }

  /** A step for each that exists. */
  Stream<ResetStep> steps() {
    Set<String> existing = existing();
    return own.stream()
        .filter(existing::contains)
        .map(name -> new ResetStep("delete topic " + name, () -> delete(name)));
  }

  private void delete(String name) {
    KafkaAnswers.of(admin.deleteTopics(List.of(name)).all());
    long deadline = System.nanoTime() + SETTLING.toNanos();
    // The controller says done before every broker knows; each question is a round trip.
    while (existing().contains(name)) {
      if (System.nanoTime() > deadline) {
        throw new CommandFailure(
            ExitCode.KAFKA,
            "topic " + name + " is still there after " + SETTLING.toSeconds() + " s; try again");
      }
    }
  }

  private Set<String> existing() {
    return new HashSet<>(KafkaAnswers.of(admin.listTopics().names()));
  }
}
