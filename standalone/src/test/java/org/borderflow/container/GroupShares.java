package org.borderflow.container;

import static java.util.stream.Collectors.toUnmodifiableSet;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.MemberDescription;
import org.apache.kafka.common.TopicPartition;

/** How the instances of a stream have shared the reports among them, as Kafka has it. */
final class GroupShares {
  private GroupShares() {}

  /** The partitions of the reports that each member of the group has now. */
  static List<Set<Integer>> now(String server) throws Exception {
    try (Admin admin = Admin.create(Map.of("bootstrap.servers", server))) {
      return admin
          .describeConsumerGroups(List.of("borderflow"))
          .all()
          .get(20, TimeUnit.SECONDS)
          .values()
          .stream()
          .flatMap(group -> group.members().stream())
          .map(GroupShares::share)
          .toList();
    }
  }

  private static Set<Integer> share(MemberDescription member) {
    return member.assignment().topicPartitions().stream()
        .filter(partition -> partition.topic().equals("borderflow.reports"))
        .map(TopicPartition::partition)
        .collect(toUnmodifiableSet());
  }
}
