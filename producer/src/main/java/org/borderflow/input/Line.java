package org.borderflow.input;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** One line of a file, or several that make up one CSV record. */
public final class Line {
  private static final int USUAL_CELLS = 32;

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

  /** The number of the (first) line, from 1. */
  public long number() {
    return number;
  }

  int length() {
    return length;
  }

  /** Whether it was longer than is kept, and so has no content. */
  public boolean isTooLong() {
    return tooLong;
  }

  /** Whether there is nothing but space in it. */
  public boolean isBlank() {
    // Most lines are told by their first byte, which needs no text of the whole.
    boolean visible = length > 0 && bytes[0] > ' ';
    return !tooLong && !visible && text().isBlank();
  }

  boolean has(char sign) {
    for (int i = 0; i < length; i++) {
      if (bytes[i] == sign) {
        return true;
      }
    }
    return false;
  }

  byte byteAt(int index) {
    return bytes[index];
  }

  /** Its bytes without the line's end. */
  public byte[] content() {
    return Arrays.copyOf(bytes, length);
  }

  /** Each byte as one character, so that nothing is lost before it is known to be UTF-8. */
  String text() {
    return new String(bytes, 0, length, ISO_8859_1);
  }

  /** The fields of a line without quotes: every delimiter ends one. Most lines are such. */
  List<String> cells(char delimiter) {
    List<String> cells = new ArrayList<>(USUAL_CELLS);
    int start = 0;
    while (start <= length) {
      int end = end(delimiter, start);
      cells.add(new String(bytes, start, end - start, ISO_8859_1));
      start = end + 1;
    }
    return cells;
  }

  /** The field at an index, from 0, of a line without quotes; empty when it has fewer. */
  Optional<String> cell(char delimiter, int index) {
    int start = 0;
    for (int before = 0; before < index; before++) {
      start = end(delimiter, start) + 1;
      if (start > length) {
        return Optional.empty();
      }
    }
    return Optional.of(new String(bytes, start, end(delimiter, start) - start, ISO_8859_1));
  }

  private int end(char delimiter, int from) {
    int end = from;
    while (end < length && bytes[end] != delimiter) {
      end++;
    }
    return end;
  }

  Optional<RawRow> raw() {
    return tooLong ? Optional.empty() : Optional.of(new RawRow(bytes, length));
  }

  /** Several lines that follow upon each other as one; at least one. */
  static Line joined(List<Line> lines) {
    int size = lines.stream().mapToInt(line -> line.bytes.length).sum();
    byte[] all = new byte[size];
    int at = 0;
    for (Line line : lines) {
      System.arraycopy(line.bytes, 0, all, at, line.bytes.length);
      at += line.bytes.length;
    }
    Line last = lines.get(lines.size() - 1);
    int end = last.bytes.length - last.length;
    return new Line(lines.get(0).number, all, size - end, false);
  }

  int lengthWithEnd() {
    return bytes.length;
  }
}
