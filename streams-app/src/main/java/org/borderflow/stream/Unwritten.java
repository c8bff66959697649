package org.borderflow.stream;

import java.util.Optional;
import org.apache.kafka.streams.processor.api.Record;

/**
 * An event that is not yet in the store.
 *
 * @param before what the store holds
 * @param now what it is to hold
 * @param cause the record that made it so last: what goes out has its time
 * @param again whether it goes out even if it is as before
 */
record Unwritten<T>(
    Optional<Kept<T>> before, Optional<T> now, Record<Object, Object> cause, boolean again) {

  /** With a later state. */
  Unwritten<T> and(Optional<T> later, Record<Object, Object> causeOfIt, boolean againForIt) {
    return new Unwritten<>(before, later, causeOfIt, again || againForIt);
  }
}
