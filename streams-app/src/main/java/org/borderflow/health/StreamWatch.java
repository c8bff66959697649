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
  /**
   * Kafka answers heartbeats every 3 s. A thread asks for reports several times a second, unless it
   * works through what it has fetched before: then that is seen to go on.
   */
  static final Duration SILENCE = Duration.ofSeconds(10);

  /** For so long nothing has to be worked through of what waits. */
  static final Duration STANDSTILL = Duration.ofSeconds(15);

  /**
   * A partition's reports and how far they are worked through.
   *
   * @param waitingSince the last look at which none waited, or at which it had moved
   * @param lastMoved the last look at which it had moved, if it ever did
   */
  private record Partition(
      long waiting, long workedThrough, Duration waitingSince, Optional<Duration> lastMoved) {
    boolean standsStill(Duration now) {
      return waiting > 0 && now.minus(waitingSince).compareTo(STANDSTILL) >= 0;
    }

    boolean hasMovedLately(Duration now) {
      return lastMoved.filter(at -> now.minus(at).compareTo(STANDSTILL) < 0).isPresent();
    }
  }

  /** How far a thread has come, and the last look that saw it come further, if any did. */
  private record Work(long workedThrough, Optional<Duration> lastMoved) {}

  private final Map<Integer, Partition> partitions = new HashMap<>();
  private final Map<String, Work> threads = new HashMap<>();
  private final Backlog backlog = new Backlog();
  private Optional<Duration> runningSince = Optional.empty();

  /** What is wrong by this look and those before it. */
  List<Trouble> judge(StreamLook look) {
    List<Trouble> troubles = new ArrayList<>();
    if (!look.hasFailed() && look.alive().isPresent() && look.alive().getAsInt() < look.threads()) {
      String text = look.alive().getAsInt() + " of " + look.threads() + " threads are alive";
      troubles.add(new Trouble(StreamProblem.THREAD_DEAD, text));
    }
    if (look.hasFailed()) {
      String text = "a thread has died, and the stream with it: " + look.state();
      troubles.add(new Trouble(StreamProblem.THREAD_DEAD, text));
    }
    if (!look.isRunning()) {
      // While it restores or shares out partitions nothing is worked through, and rightly so.
      partitions.clear();
      threads.clear();
      backlog.clear();
      runningSince = Optional.empty();
      return troubles;
    }
    silent(heartbeats(look))
        .map(StreamWatch::text)
        .map(client -> "Kafka has not answered " + client)
        .forEach(text -> troubles.add(new Trouble(StreamProblem.KAFKA_UNREACHABLE, text)));
    look.workedThroughBy().forEach((thread, done) -> remember(look, thread, done));
    silent(look.polls())
        .filter(client -> !works(client, look.at()))
        .map(StreamWatch::text)
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

  private static Stream<Map.Entry<String, Duration>> silent(Map<String, Duration> clients) {
    return clients.entrySet().stream()
        .filter(client -> client.getValue().compareTo(SILENCE) > 0)
        .sorted(Map.Entry.comparingByKey());
  }

  private static String text(Map.Entry<String, Duration> client) {
    return client.getKey() + " for " + client.getValue().toSeconds() + " s";
  }

  private void remember(StreamLook look, String thread, long done) {
    Optional<Work> before = Optional.ofNullable(threads.get(thread));
    Optional<Duration> lastMoved =
        before.filter(one -> one.workedThrough() != done).isPresent()
            ? Optional.of(look.at())
            : before.flatMap(Work::lastMoved);
    threads.put(thread, new Work(done, lastMoved));
  }

  /** Whether a thread that asks for nothing works through what it has. */
  private boolean works(Map.Entry<String, Duration> client, Duration now) {
    return Optional.ofNullable(threads.get(client.getKey()))
        .flatMap(Work::lastMoved)
        .filter(moved -> now.minus(moved).compareTo(SILENCE) <= 0)
        .isPresent();
  }

  private void remember(StreamLook look) {
    partitions.keySet().retainAll(look.waiting().keySet());
    look.waiting().forEach((number, waiting) -> remember(look, number, waiting));
  }

  private void remember(StreamLook look, int number, long waiting) {
    long done = look.workedThrough().getOrDefault(number, 0L);
    Optional<Partition> before = Optional.ofNullable(partitions.get(number));
    boolean moved = before.filter(one -> one.workedThrough() != done).isPresent();
    Duration waitingSince =
        before
            .filter(one -> one.waiting() > 0 && !moved)
            .map(Partition::waitingSince)
            .orElse(look.at());
    Optional<Duration> lastMoved =
        moved ? Optional.of(look.at()) : before.flatMap(Partition::lastMoved);
    partitions.put(number, new Partition(waiting, done, waitingSince, lastMoved));
  }

  private List<Trouble> standing(StreamLook look) {
    List<Integer> standing =
        partitions.entrySet().stream()
            .filter(one -> one.getValue().standsStill(look.at()))
            .map(Map.Entry::getKey)
            .sorted()
            .toList();
    if (!standing.isEmpty() && !anythingMoves(look.at())) {
      String text = look.allWaiting() + " reports wait, and none is worked through";
      return List.of(new Trouble(StreamProblem.STALLED, text));
    }
    return standing.stream().map(one -> waits(one, look)).toList();
  }

  /** Whether lately anything was worked through, be it of what had been fetched long before. */
  private boolean anythingMoves(Duration now) {
    return partitions.values().stream().anyMatch(one -> one.hasMovedLately(now));
  }

  private static Trouble waits(int partition, StreamLook look) {
    long waiting = look.waiting().getOrDefault(partition, 0L);
    return new Trouble(
        StreamProblem.PARTITION_WAITS,
        "partition " + partition + ": " + waiting + " reports wait, and none is worked through");
  }
}
