package org.borderflow.reset;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.errors.AuthorizationException;
import org.borderflow.connection.CommandFailure;
import org.borderflow.connection.MissingRight;
import org.borderflow.stream.BorderflowTopology;
import org.borderflow.topic.Topics;

/**
 * Whether this user may see what a reset looks at. Kafka's lists leave out what one may not see,
 * and then there would seem to be nothing to reset.
 */
final class Rights {
  private Rights() {}

  /**
   * Asks for each thing by its name.
   *
   * @throws CommandFailure when one may not be seen
   */
  static void require(Admin admin, ResetScope scope) {
    Topics topics = scope.topics();
    Collection<String> changelogs = BorderflowTopology.internalTopics(scope.applicationId());
    Stream<String> seen =
        switch (scope.extent()) {
          case PLACE -> Stream.of(topics.reports());
          case STATE -> Stream.concat(Stream.of(topics.reports()), changelogs.stream());
          case OUTPUTS ->
              Stream.of(
                      Stream.of(topics.reports()),
                      changelogs.stream(),
                      Stream.of(topics.days(), topics.surges(), topics.episodes()))
                  .flatMap(names -> names);
        };
    admin
        .describeTopics(seen.toList())
        .topicNameValues()
        .forEach((name, future) -> require("topic " + name, future));
    admin
        .describeConsumerGroups(List.of(scope.applicationId()))
        .describedGroups()
        .forEach((name, future) -> require("group " + name, future));
  }

  /** What is not there is no matter here. */
  private static void require(String subject, KafkaFuture<?> future) {
    try {
      KafkaAnswers.of(future);
    } catch (CommandFailure e) {
      Optional.ofNullable(e.getCause())
          .filter(AuthorizationException.class::isInstance)
          .flatMap(cause -> MissingRight.of(subject, cause))
          .ifPresent(
              failure -> {
                throw failure;
              });
    }
  }
}
