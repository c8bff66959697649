package org.borderflow.input;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.Arrays;
import java.util.Optional;

/** One line of a file, or several that make up one CSV record. */
final class Line {
  private final long number;
  private final byte[] bytes;
  private final int length;
  private final boolean tooLong;

  /**
   * @param number of the (first) line, from 1
   * @param bytes with the line's end
   * @param length without the line's end
   * @param tooLong whether the bytes were not kept
   */
  Line(long number, byte[] bytes, int length, boolean tooLong) {
    this.number = number;
    this.bytes = bytes;
    this.length = length;
    this.tooLong = tooLong;
  }

  long number() {
    return number;
  }

  int length() {
    return length;
  }

  boolean isTooLong() {
    return tooLong;
  }

  boolean isBlank() {
    return !tooLong && text().isBlank();
  }

  byte byteAt(int index) {
    return bytes[index];
  }

  byte[] content() {
    return Arrays.copyOf(bytes, length);
  }

  /** Each byte as one character, so that nothing is lost before it is known to be UTF-8. */
  String text() {
    return new String(bytes, 0, length, ISO_8859_1);
  }

  Optional<RawRow> raw() {
    return tooLong ? Optional.empty() : Optional.of(new RawRow(bytes, length));
  }

  /** This line and the next one as one. */
  Line joined(Line following) {
    byte[] both = Arrays.copyOf(bytes, bytes.length + following.bytes.length);
    System.arraycopy(following.bytes, 0, both, bytes.length, following.bytes.length);
    return new Line(number, both, bytes.length + following.length, false);
  }

  int lengthWithEnd() {
    return bytes.length;
  }
}
