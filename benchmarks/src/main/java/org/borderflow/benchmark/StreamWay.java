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
    /** All that {@code borderflow stream} does. */
    BORDERFLOW("borderflow");

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
    return new StreamWay(Work.PASS_THROUGH, exactlyOnce, partitions);
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
