package org.borderflow.timeline;

import java.util.Comparator;
import org.borderflow.input.EncodedReport;

/** In which order a timeline gives its reports. Those that are equal in it stay as they came. */
public enum Order {
  /** By publication, then by the report's identity. */
  EVENT_TIME("event-time"),
  /** As the inputs have them, one input after the other. */
  FILE("file");

  private static final Comparator<EncodedReport> BY_TIME =
      Comparator.comparingLong(EncodedReport::publishedMillis)
          .thenComparing(EncodedReport::reportId);
  private static final Comparator<EncodedReport> ALL_EQUAL = (unusedOne, unusedOther) -> 0;

  private final String code;

  Order(String code) {
    this.code = code;
  }

  /** As it is written on a command line. */
  public String code() {
    return code;
  }

  Comparator<EncodedReport> comparator() {
    return this == EVENT_TIME ? BY_TIME : ALL_EQUAL;
  }

  @Override
  public String toString() {
    return code;
  }
}
