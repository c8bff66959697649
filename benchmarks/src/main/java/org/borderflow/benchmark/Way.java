package org.borderflow.benchmark;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** A way to bring reports to Kafka. */
enum Way {
  /** A producer that is given the finished records, and nothing else. */
  BARE("bare"),
  /** The command of this name. */
  PUBLISH("publish"),
  /** The command of this name, without any pause. */
  REPLAY("replay"),
  /** The same, of rows that stand in no order. */
  REPLAY_SHUFFLED("replay-shuffled"),
  /** The same, of JSON Lines. */
  REPLAY_JSON_LINES("replay-jsonl"),
  /** The same, of a file that is packed. */
  REPLAY_GZIP("replay-gzip"),
  /** The same, moved to another time. */
  REPLAY_RETIMED("replay-retimed"),
  /** The same, so that it can go on after an interruption. */
  REPLAY_CHECKPOINTED("replay-checkpointed");

  private final String title;

  Way(String title) {
    this.title = title;
  }

  /** The ways of these titles; all if none is given. */
  static List<Way> named(List<String> titles) {
    return titles.isEmpty() ? List.of(values()) : titles.stream().map(Way::named).toList();
  }

  private static Way named(String title) {
    return Arrays.stream(values())
        .filter(way -> way.title.equals(title))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "--way is \"" + title + "\"; write one of " + Arrays.toString(values())));
  }

  /** The command line without the broker; empty for what is no command. */
  Optional<List<String>> command(GeneratedFile file, Path checkpoint) {
    List<String> words = new ArrayList<>(List.of(this == PUBLISH ? "publish" : "replay"));
    switch (this) {
      case BARE -> {
        return Optional.empty();
      }
      case PUBLISH, REPLAY -> words.add(file.path().toString());
      case REPLAY_SHUFFLED -> words.add(file.shuffled().toString());
      case REPLAY_JSON_LINES -> words.add(file.jsonLines().toString());
      case REPLAY_GZIP -> words.add(file.gzip().toString());
      case REPLAY_RETIMED -> words.addAll(List.of(file.path().toString(), "--retime=now"));
      case REPLAY_CHECKPOINTED ->
          words.addAll(List.of(file.path().toString(), "--checkpoint=" + checkpoint));
    }
    return Optional.of(words);
  }

  @Override
  public String toString() {
    return title;
  }
}
