package org.borderflow.watch;

/** How a record is printed: on one line. */
@FunctionalInterface
interface Lines {
  String line(Seen seen);
}
