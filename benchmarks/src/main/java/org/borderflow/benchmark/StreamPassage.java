package org.borderflow.benchmark;

/**
 * How long a stream took to work through a topic of reports, from the first it took in to the
 * commit of the last.
 *
 * @param way how
 * @param reports how many
 * @param seconds by the clock on the wall
 * @param cpu processor time of this process, the broker's with it; seconds
 * @param thread processor time of the stream's threads alone; seconds
 */
record StreamPassage(StreamWay way, long reports, double seconds, double cpu, double thread) {
  /** Reports a second. */
  double rate() {
    return reports / seconds;
  }

  /** Milliseconds of processor time for a thousand reports. */
  double cpuOfThousand() {
    return cpu * 1_000_000 / reports;
  }

  /** The same of the stream's threads alone. */
  double threadOfThousand() {
    return thread * 1_000_000 / reports;
  }
}
