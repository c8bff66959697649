package org.borderflow.input;

import java.util.Arrays;

/** The bytes of a row as they stand in the file, without the line's end. */
public final class RawRow {
  private final byte[] bytes;

  RawRow(byte[] bytes, int length) {
    this.bytes = Arrays.copyOf(bytes, length);
  }

  static RawRow of(byte[] bytes) {
    return new RawRow(bytes, bytes.length);
  }

  /** A copy of the bytes. */
  public byte[] bytes() {
    return bytes.clone();
  }

  /** How many bytes there are. */
  int size() {
    return bytes.length;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof RawRow that && Arrays.equals(bytes, that.bytes);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(bytes);
  }
}
