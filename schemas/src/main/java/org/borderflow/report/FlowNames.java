package org.borderflow.report;

import java.util.concurrent.atomic.AtomicReferenceArray;

/**
 * The names of flows that were asked for last: every key of a store or topic begins with one. A new
 * one takes the place of an older one and long ones are not kept: it holds at most 1,024 of at most
 * 128 characters. Any thread may ask.
 */
final class FlowNames {
  private static final int PLACES = 1_024;
  private static final int LONGEST = 128;
  private static final AtomicReferenceArray<Named> NAMES = new AtomicReferenceArray<>(PLACES);

  private FlowNames() {}

  /** As {@link FlowName#of}. */
  static String of(Flow flow) {
    int hash = flow.hashCode();
    int place = (hash ^ hash >>> 10 ^ hash >>> 20) & PLACES - 1;
    Named named = NAMES.get(place);
    if (named != null && named.flow.equals(flow)) {
      return named.name;
    }
    String name = FlowName.of(flow);
    if (name.length() <= LONGEST) {
      NAMES.set(place, new Named(flow, name));
    }
    return name;
  }

  private record Named(Flow flow, String name) {}
}
