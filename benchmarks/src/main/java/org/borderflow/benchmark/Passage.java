package org.borderflow.benchmark;

/**
 * How long it took to bring a file of reports to Kafka.
 *
 * @param way how
 * @param reports how many, all of them acknowledged
 * @param seconds by the clock on the wall
 * @param cpu processor time of this process, the broker's with it; seconds
 */
record Passage(Way way, long reports, double seconds, double cpu) {
  /** Reports a second. */
  double rate() {
    return reports / seconds;
  }

  /** Milliseconds of processor time for a thousand reports. */
  double cpuOfThousand() {
    return cpu * 1_000_000 / reports;
  }
}
