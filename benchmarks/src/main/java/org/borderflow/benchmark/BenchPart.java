package org.borderflow.benchmark;

import java.util.List;

/** What one run of {@code bench} measures, in this order. */
enum BenchPart {
  /** Reports a second, against a bare topology and Flink. */
  STREAMS("Reports a second", ""),
  /** One report at a time, against a bare echo. */
  LATENCY("From sending a report to reading its assessment", "latency"),
  /** Bytes by flow and year. */
  STATE("What is kept of a flow's year", "state"),
  /** A start with and without its state. */
  RESTORE("Starting again", "restore"),
  /** Start to first surge, and memory. */
  DEMO("The demo: from its start to the first surge, and its memory", "demo"),
  /** After 60 days, 1 year and 10. */
  COST("What the next report costs, by the history there is", "cost --forks=1");

  private final String heading;
  private final String command;

  BenchPart(String heading, String command) {
    this.heading = heading;
    this.command = command;
  }

  /** What stands above its table. */
  String heading() {
    return heading;
  }

  /** The command that measures it by itself, with its options; none for what bench does itself. */
  List<String> command() {
    return command.isEmpty() ? List.of() : List.of(command.split(" ", -1));
  }
}
