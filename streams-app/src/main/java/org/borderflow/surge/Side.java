package org.borderflow.surge;

/** Which way a day departs from what is expected. */
public enum Side {
  /** More people than expected. */
  SURGE,
  /** Fewer people than expected, as when a border closes. */
  DROP;

  /** How far a deviation above the expected lies on this side. */
  double beyond(double deviation) {
    return this == SURGE ? deviation : -deviation;
  }
}
