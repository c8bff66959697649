package org.borderflow.json;

import java.util.Arrays;
import java.util.SplittableRandom;

/** Documents with bytes changed by chance, and what comes of reading them. */
final class Mutation {
  private static final byte[] SIGNS = JsonBytes.literal("{}[]\",:\\019-.eEZT \n~");

  private Mutation() {}

  /** The bytes with one change: flipped, replaced, left out, put in, swapped, repeated or cut. */
  static byte[] of(byte[] bytes, SplittableRandom random) {
    if (bytes.length < 2) {
      return bytes;
    }
    int at = random.nextInt(bytes.length - 1);
    byte[] copy = bytes.clone();
    switch (random.nextInt(7)) {
      case 0 -> copy[at] ^= (byte) (1 << random.nextInt(Byte.SIZE));
      case 1 -> copy[at] = sign(random);
      case 2 -> copy = spliced(bytes, at, at + 1, new byte[0]);
      case 3 -> copy = spliced(bytes, at, at, new byte[] {sign(random)});
      case 4 -> {
        copy[at] = bytes[at + 1];
        copy[at + 1] = bytes[at];
      }
      case 5 -> {
        int to = Math.min(bytes.length, at + random.nextInt(1, 60));
        copy = spliced(bytes, at, at, Arrays.copyOfRange(bytes, at, to));
      }
      default -> copy = random.nextInt(4) == 0 ? Arrays.copyOf(bytes, at) : changedDigit(copy, at);
    }
    return copy;
  }

  /** The next digit from there, if there is one, is another: what is read often stays an event. */
  private static byte[] changedDigit(byte[] bytes, int from) {
    for (int i = from; i < bytes.length; i++) {
      if (bytes[i] >= '0' && bytes[i] <= '9') {
        bytes[i] = (byte) ('0' + (bytes[i] - '0' + 1) % 10);
        return bytes;
      }
    }
    return bytes;
  }

  private static byte sign(SplittableRandom random) {
    return SIGNS[random.nextInt(SIGNS.length)];
  }

  private static byte[] spliced(byte[] bytes, int from, int to, byte[] by) {
    byte[] spliced = new byte[from + by.length + bytes.length - to];
    System.arraycopy(bytes, 0, spliced, 0, from);
    System.arraycopy(by, 0, spliced, from, by.length);
    System.arraycopy(bytes, to, spliced, from + by.length, bytes.length - to);
    return spliced;
  }

  /** The event, or why it is none and where. */
  static <T> String outcome(EventCodec<T> codec, byte[] bytes, boolean thorough) {
    try {
      return (thorough ? codec.checkAndReadThoroughly(bytes) : codec.read(bytes)).toString();
    } catch (UnreadableEventException e) {
      return e.reason() + " " + e.line() + ":" + e.column() + " " + e.detail();
    }
  }
}
