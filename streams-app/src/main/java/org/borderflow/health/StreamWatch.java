package org.borderflow.health;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Judges a stream by looks at it, each a little later than the one before. Pure: the time is that
 * of the looks. Every problem shows within 20 s of its beginning.
 */
final class StreamWatch {
  /** Kafka answers heartbeats every 3 s, and a thread asks for reports several times a second. */
  static final Duration SILENCE = Duration.ofSeconds(10);

  /** For so long nothing has to be worked through of what waits. */
  static final Duration STANDSTILL = Duration.ofSeconds(15);

  /** A partition's reports, how far they are worked through, and the last look that saw it move. */
  private record Partition(long waiting, long workedThrough, Duration lastMoved) {
    boolean standsStill(Duration now) {
      return waiting > 0 && now.minus(lastMoved).compareTo(STANDSTILL) >= 0;
    }
  }

  private final Map<Integer, Partition> partitions = new HashMap<>();
  private final Backlog backlog = new Backlog();
  private Optional<Duration> runningSince = Optional.empty();

  /** What is wrong by this look and those before it. */
  List<Trouble> judge(StreamLook look) {
    List<Trouble> troubles = new ArrayList<>();
    if (look.alive().isPresent() && look.alive().getAsInt() < look.threads()) {
      String text = look.alive().getAsInt() + " of " + look.threads() + " threads are alive";
      troubles.add(new Trouble(StreamProblem.THREAD_DEAD, text));
    }
    if (!look.isRunning()) {
      // While it restores or shares out partitions nothing is worked through, and rightly so.
      partitions.clear();
      backlog.clear();
      runningSince = Optional.empty();
      return troubles;
    }
    silent(heartbeats(look))
        .map(client -> "Kafka has not answered " + client)
        .forEach(text -> troubles.add(new Trouble(StreamProblem.KAFKA_UNREACHABLE, text)));
    silent(look.polls())
        .map(client -> "no question for reports from " + client)
        .forEach(text -> troubles.add(new Trouble(StreamProblem.THREAD_STUCK, text)));
    remember(look);
    troubles.addAll(standing(look));
    troubles.addAll(backlog.judge(look.at(), look.allWaiting()));
    return troubles;
  }

  /** A client that Kafka has never answered is silent since the stream runs. */
  private Map<String, Duration> heartbeats(StreamLook look) {
    Duration since = runningSince.orElse(look.at());
    runningSince = Optional.of(since);
    Map<String, Duration> heartbeats = new HashMap<>(look.heartbeats());
    look.polls().keySet().forEach(one -> heartbeats.putIfAbsent(one, look.at().minus(since)));
    return heartbeats;
  }

  private static Stream<String> silent(Map<String, Duration> clients) {
    return clients.entrySet().stream()
        .filter(client -> client.getValue().compareTo(SILENCE) > 0)
        .sorted(Map.Entry.comparingByKey())
        .map(client -> client.getKey() + " for " + client.getValue().toSeconds() + " s");
  }

  private void remember(StreamLook look) {
    partitions.keySet().retainAll(look.waiting().keySet());
    look.waiting().forEach((number, waiting) -> remember(look, number, waiting));
  }

  private void remember(StreamLook look, int number, long waiting) {
    long done = look.workedThrough().getOrDefault(number, 0L);
    Duration lastMoved =
        Optional.ofNullable(partitions.get(number))
            .filter(before -> before.waiting() > 0 && before.workedThrough() == done)
            .map(Partition::lastMoved)
            .orElse(look.at());
    partitions.put(number, new Partition(waiting, done, lastMoved));
  }

  private List<Trouble> standing(StreamLook look) {
    List<Integer> standing =
        partitions.entrySet().stream()
            .filter(one -> one.getValue().standsStill(look.at()))
            .map(Map.Entry::getKey)
            .sorted()
            .toList();
    long waitingElsewhere =
        partitions.entrySet().stream()
            .filter(one -> !standing.contains(one.getKey()))
            .mapToLong(one -> one.getValue().waiting())
            .sum();
    if (!standing.isEmpty() && waitingElsewhere == 0) {
      String text = look.allWaiting() + " reports wait, and none is worked through";
      return List.of(new Trouble(StreamProblem.STALLED, text));
    }
    return standing.stream().map(one -> waits(one, look)).toList();
  }

  private static Trouble waits(int partition, StreamLook look) {
    long waiting = look.waiting().getOrDefault(partition, 0L);
    return new Trouble(
        StreamProblem.PARTITION_WAITS,
        "partition " + partition + ": " + waiting + " reports wait, and none is worked through");
  }
}
