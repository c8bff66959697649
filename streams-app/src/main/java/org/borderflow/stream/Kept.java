package org.borderflow.stream;

import java.util.Arrays;
import java.util.Optional;
import org.borderflow.json.EventCodec;

/**
 * An event as the store holds it.
 *
 * @param value the event
 * @param foreign its JSON in the store, when this process has not written it: what another version
 *     wrote may say the same in other bytes
 */
record Kept<T>(T value, Optional<byte[]> foreign) {

  /** An event of this process. */
  static <T> Kept<T> of(T value) {
    return new Kept<>(value, Optional.empty());
  }

  /** An event that was read. */
  static <T> Kept<T> read(byte[] bytes, EventCodec<T> codec) {
    return new Kept<>(codec.read(bytes), Optional.of(bytes));
  }

  /** Whether the store has an event to the byte as it would be written now, or neither is there. */
  static <T> boolean areSame(Optional<Kept<T>> kept, Optional<T> event, EventCodec<T> codec) {
    return kept.isPresent() == event.isPresent()
        && kept.stream().allMatch(one -> one.is(event.orElseThrow(), codec));
  }

  private boolean is(T event, EventCodec<T> codec) {
    return value.equals(event)
        && foreign.stream().allMatch(bytes -> Arrays.equals(bytes, codec.write(event)));
  }
}
