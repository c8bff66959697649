package org.borderflow.estimate;

import java.util.Comparator;

/**
 * Who answers for a figure.
 *
 * @param name its name
 * @param named whether a publisher names it; else it is the publisher's own voice
 * @param weight how much it counts against others, at least 1
 */
record Authority(String name, boolean named, int weight) implements Comparable<Authority> {
  private static final Comparator<Authority> ORDER =
      Comparator.comparing(Authority::name)
          .thenComparing(Authority::named)
          .thenComparing(Authority::weight);

  @Override
  public int compareTo(Authority other) {
    return ORDER.compare(this, other);
  }
}
