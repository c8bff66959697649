package org.borderflow.benchmark;

import java.util.Comparator;

/**
 * One way to run a stream over the reports.
 *
 * @param work what it does with them
 * @param exactlyOnce whether in transactions
 * @param partitions of every topic
 */
record StreamWay(Work work, boolean exactlyOnce, int partitions) implements Comparable<StreamWay> {
  private static final Comparator<StreamWay> ORDER =
      Comparator.comparing(StreamWay::exactlyOnce)
          .thenComparing(StreamWay::partitions)
          .thenComparing(StreamWay::work);

  /** What a stream does with reports. */
  enum Work {
    /** Copies each record to another topic, and nothing else. */
    PASS_THROUGH("pass-through"),
    /** Copies each record, and keeps it under two keys in a store with a changelog. */
    KEEPING("keeping"),
    /** Flink's sum of a border's day, with mean and deviation of seven days. */
    FLINK("flink"),
    /** All that {@code borderflow stream} does with reports that were sent a while ago. */
    REPLAY("borderflow, replay"),
    /** The same with reports that came just now, as far as it can tell: none waits. */
    LIVE("borderflow, live");

    private final String title;

    Work(String title) {
      this.title = title;
    }

    @Override
    public String toString() {
      return title;
    }
  }

  /** What it is compared with: the bare topology, otherwise alike. */
  StreamWay bare() {
    return with(Work.PASS_THROUGH);
  }

  /** The same with other work. */
  StreamWay with(Work other) {
    return new StreamWay(other, exactlyOnce, partitions);
  }

  /** By guarantee and partitions, each after what it is compared with. */
  @Override
  public int compareTo(StreamWay other) {
    return ORDER.compare(this, other);
  }

  String guarantee() {
    return exactlyOnce ? "exactly once" : "at least once";
  }
}
