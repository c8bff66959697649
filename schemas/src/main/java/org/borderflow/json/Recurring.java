package org.borderflow.json;

import java.util.Arrays;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.Function;

/**
 * Values that come again and again, by the bytes in which they are written, so that none is read
 * and checked twice in a row. A new one takes the place of an older one and long ones are not kept:
 * whatever comes, it holds at most so many values of at most so many bytes. Any thread may ask.
 *
 * @param <T> the value, immutable
 */
final class Recurring<T> {
  /** In bytes; nearly all flows, periods and names have fewer. */
  static final int LONGEST = 256;

  private static final int PLACES = 1_024;

  private final AtomicReferenceArray<Kept<T>> places = new AtomicReferenceArray<>(PLACES);
  private final Function<ByteCursor, T> read;

  /**
   * @param read reads one value, and stands behind it when it is done
   */
  Recurring(Function<ByteCursor, T> read) {
    this.read = read;
  }

  /**
   * The value in a part of a document.
   *
   * @throws NotPlain when it is none of the plain ones, or something follows it
   */
  T in(byte[] bytes, int from, int to) {
    if (to - from > LONGEST) {
      return read(bytes, from, to);
    }
    int place = PlainText.hash(bytes, from, to) & PLACES - 1;
    Kept<T> kept = places.get(place);
    if (kept != null && kept.is(bytes, from, to)) {
      return kept.value;
    }
    T value = read(bytes, from, to);
    places.set(place, new Kept<>(Arrays.copyOfRange(bytes, from, to), value));
    return value;
  }

  private T read(byte[] bytes, int from, int to) {
    ByteCursor cursor = new ByteCursor(bytes, from, to);
    T value = read.apply(cursor);
    cursor.requireEnd();
    return value;
  }

  private static final class Kept<T> {
    private final byte[] written;
    private final T value;

    Kept(byte[] written, T value) {
      this.written = written;
      this.value = value;
    }

    boolean is(byte[] bytes, int from, int to) {
      return Arrays.equals(written, 0, written.length, bytes, from, to);
    }
  }
}
