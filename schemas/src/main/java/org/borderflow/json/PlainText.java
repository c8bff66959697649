package org.borderflow.json;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/**
 * Looks for the end of what is plain in bytes of UTF-8, eight of them at a time. In each of the
 * eight the top bit of a mask says whether that byte is one of those looked for; above the first
 * such byte a mask may be wrong, and is not used.
 */
final class PlainText {
  private static final VarHandle EIGHT =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
  private static final long ONES = 0x0101_0101_0101_0101L;
  private static final long TOPS = 0x8080_8080_8080_8080L;

  private PlainText() {}

  /**
   * Index of the first byte that does not stand for itself within a JSON string: of a quotation
   * mark, a backslash or a control character; {@code to} when there is none.
   *
   * @param from at most {@code to}
   * @param to at most the length
   */
  static int end(byte[] bytes, int from, int to) {
    int i = from;
    for (; i + Long.BYTES <= to; i += Long.BYTES) {
      long eight = (long) EIGHT.get(bytes, i);
      long special = special(eight);
      if (special != 0) {
        return i + Long.numberOfTrailingZeros(special) / Byte.SIZE;
      }
    }
    while (i < to && isPlain(bytes[i])) {
      i++;
    }
    return i;
  }

  /** Index of a sign of ASCII; {@code to} when it is not there. */
  static int indexOf(byte sign, byte[] bytes, int from, int to) {
    int i = from;
    for (; i + Long.BYTES <= to; i += Long.BYTES) {
      long found = equal((long) EIGHT.get(bytes, i), sign);
      if (found != 0) {
        return i + Long.numberOfTrailingZeros(found) / Byte.SIZE;
      }
    }
    while (i < to && bytes[i] != sign) {
      i++;
    }
    return i;
  }

  /** Whether every byte is of ASCII and none is zero. */
  static boolean isAsciiText(byte[] bytes) {
    int i = 0;
    for (; i + Long.BYTES <= bytes.length; i += Long.BYTES) {
      long eight = (long) EIGHT.get(bytes, i);
      if (((eight - ONES | eight) & TOPS) != 0) {
        return false;
      }
    }
    while (i < bytes.length && bytes[i] > 0) {
      i++;
    }
    return i == bytes.length;
  }

  /** A number that equal bytes have, and others seldom share. */
  static int hash(byte[] bytes, int from, int to) {
    long hash = (long) to - from;
    int i = from;
    for (; i + Long.BYTES <= to; i += Long.BYTES) {
      hash = (hash ^ (long) EIGHT.get(bytes, i)) * 0x9E37_79B9_7F4A_7C15L;
      hash ^= hash >>> 32;
    }
    for (; i < to; i++) {
      hash = (hash ^ bytes[i]) * 0x9E37_79B9_7F4A_7C15L;
    }
    return (int) (hash >>> 32);
  }

  private static boolean isPlain(byte b) {
    return (b < 0 || b >= ' ') && b != '"' && b != '\\';
  }

  private static long special(long eight) {
    long control = (eight - ' ' * ONES) & ~eight & TOPS;
    return control | equal(eight, (byte) '"') | equal(eight, (byte) '\\');
  }

  private static long equal(long eight, byte sign) {
    long zeros = eight ^ sign * ONES;
    return (zeros - ONES) & ~zeros & TOPS;
  }
}
