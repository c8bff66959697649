package org.borderflow.reset;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.GroupListing;
import org.borderflow.connection.CommandFailure;
import org.borderflow.connection.KafkaConnection;
import org.borderflow.reset.ResetScope.Extent;
import org.borderflow.topic.Topics;

/**
 * What has to go so that the stream, started again, makes its results anew from the reports. The
 * order is such that a reset broken off at any point does no harm, whether it is run again or the
 * stream is started:
 *
 * <ol>
 *   <li>The group goes back to the beginning. From here on all reports are worked through again,
 *       and a report that is already known has its days sent once more.
 *   <li>Outputs are emptied, if that is wanted.
 *   <li>The local state goes. It would be restored from the changelog.
 *   <li>The changelog goes. Local state that outlived it would be taken for whole.
 *   <li>Alert channels are forgotten. They then begin at the end, as new ones do; else they would
 *       tell again all that was ever news.
 * </ol>
 */
final class Reset {
  private final KafkaConnection connection;
  private final Admin admin;
  private final ResetScope scope;

  /** Asks and acts through an admin client, which stays the caller's. */
  Reset(KafkaConnection connection, Admin admin, ResetScope scope) {
    this.connection = connection;
    this.admin = admin;
    this.scope = scope;
  }

  /**
   * Makes sure that nothing of the application runs.
   *
   * @throws CommandFailure when something does
   */
  void requireStopped() {
    Rights.require(admin, scope);
    new Groups(admin, scope).requireIdle();
  }

  /** What is to be done, in this order; nothing is changed yet. */
  List<ResetStep> steps(StateFolder state) {
    Groups groups = new Groups(admin, scope);
    List<ResetStep> steps = new ArrayList<>();
    groups
        .ofStream()
        .map(group -> new ReportsAgain(admin, scope.topics().reports()).step(group))
        .ifPresent(steps::add);
    if (scope.extent() == Extent.PLACE) {
      return List.copyOf(steps);
    }
    if (scope.extent() == Extent.OUTPUTS) {
      outputs().flatMap(topic -> topic.step().stream()).forEach(steps::add);
    }
    state.step().ifPresent(steps::add);
    new Changelogs(admin, scope.applicationId()).steps().forEach(steps::add);
    groups.ofChannels().stream().map(this::forget).forEach(steps::add);
    return List.copyOf(steps);
  }

  private Stream<ResultTopic> outputs() {
    Topics topics = scope.topics();
    Set<String> existing = KafkaAnswers.of(admin.listTopics().names());
    return Stream.of(topics.episodes(), topics.surges(), topics.days())
        .filter(existing::contains)
        .map(name -> new ResultTopic(connection, name));
  }

  private ResetStep forget(GroupListing channel) {
    String group = channel.groupId();
    return new ResetStep(
        "delete group " + group + ": where that alert channel stands",
        () -> KafkaAnswers.of(admin.deleteConsumerGroups(List.of(group)).all()));
  }
}
