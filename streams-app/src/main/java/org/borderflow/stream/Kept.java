package org.borderflow.stream;

import java.util.Arrays;
import java.util.Optional;
import org.borderflow.json.EventCodec;

/**
 * An event as the store holds it, with what its bytes say.
 *
 * @param bytes its JSON; not to be changed
 * @param value the event
 * @param isOurs whether this process has written it: what another version wrote may say the same in
 *     other bytes
 */
@SuppressWarnings("ArrayRecordComponent") // Never compared by these.
record Kept<T>(byte[] bytes, T value, boolean isOurs) {

  /** An event that is about to be written. */
  static <T> Kept<T> of(T value, EventCodec<T> codec) {
    return new Kept<>(codec.write(value), value, true);
  }

  /** An event that was read. */
  static <T> Kept<T> read(byte[] bytes, EventCodec<T> codec) {
    return new Kept<>(bytes, codec.read(bytes), false);
  }

  /** The same event with its bytes, which are not made again when they are known. */
  static <T> Optional<Kept<T>> next(
      Optional<Kept<T>> before, Optional<T> now, EventCodec<T> codec) {
    return now.map(
        value -> before.filter(one -> one.holds(value)).orElseGet(() -> Kept.of(value, codec)));
  }

  private boolean holds(T other) {
    return isOurs && value.equals(other);
  }

  /** Whether two are the same to the byte, or both are not there. */
  static <T> boolean areSame(Optional<Kept<T>> one, Optional<Kept<T>> other) {
    return one.isPresent() == other.isPresent()
        && one.stream().allMatch(kept -> Arrays.equals(kept.bytes, other.orElseThrow().bytes));
  }
}
