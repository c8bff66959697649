package org.borderflow.alert;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * Decides what a channel says of the records of one partition, which it hears in their order. For
 * one thread.
 */
interface Teller {

  /** A record that was dealt with before this start: to be known, not to be told. */
  void learn(Heard heard);

  /** A record; gives what is to be delivered because of it. */
  Optional<Delivery> hear(Heard heard);

  /** What is to be delivered again from time to time as long as it holds. */
  default List<Delivery> refresh() {
    return List.of();
  }

  /** Whether {@link #refresh} makes good for a delivery that failed: it need not be kept. */
  default boolean refreshes() {
    return false;
  }

  /** What to remember beyond a restart, as short words of letters and digits. */
  default Collection<String> marks() {
    return List.of();
  }
}
