package org.borderflow.json;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.util.Arrays;
import tools.jackson.core.io.JsonStringEncoder;

/**
 * A JSON document in UTF-8 that is being written from left to right. Nearly all texts are of
 * characters that stand for themselves and are copied as they are; all others are escaped by
 * Jackson.
 */
final class JsonBytes {
  /** No usual report is longer. */
  private static final int USUAL_LENGTH = 640;

  private static final int LONGEST_NUMBER = 20;
  private static final int DECIMAL = 10;
  private static final char FIRST_PRINTABLE = ' ';
  private static final char LAST_PRINTABLE = '~';

  private byte[] bytes = new byte[USUAL_LENGTH];
  private int length;

  /** The bytes of what is written as it stands, to be made once. */
  static byte[] literal(String json) {
    return json.getBytes(US_ASCII);
  }

  /** Writes a part of the document as it stands. */
  JsonBytes add(byte[] json) {
    room(json.length);
    System.arraycopy(json, 0, bytes, length, json.length);
    length += json.length;
    return this;
  }

  /** Writes a string with its quotation marks. */
  JsonBytes text(String text) {
    room(text.length() + 2);
    bytes[length++] = '"';
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c < FIRST_PRINTABLE || c > LAST_PRINTABLE || c == '"' || c == '\\') {
        return escaped(text.substring(i));
      }
      bytes[length++] = (byte) c;
    }
    bytes[length++] = '"';
    return this;
  }

  private JsonBytes escaped(String rest) {
    add(JsonStringEncoder.getInstance().quoteAsUTF8(rest));
    room(1);
    bytes[length++] = '"';
    return this;
  }

  /**
   * Writes a number.
   *
   * @param number zero or more
   */
  JsonBytes number(long number) {
    room(LONGEST_NUMBER);
    int end = length + digits(number);
    long rest = number;
    for (int i = end - 1; i >= length; i--) {
      bytes[i] = (byte) ('0' + rest % DECIMAL);
      rest /= DECIMAL;
    }
    length = end;
    return this;
  }

  private static int digits(long number) {
    int digits = 1;
    for (long rest = number / DECIMAL; rest > 0; rest /= DECIMAL) {
      digits++;
    }
    return digits;
  }

  /** What was written. */
  byte[] toByteArray() {
    return Arrays.copyOf(bytes, length);
  }

  private void room(int more) {
    if (length + more > bytes.length) {
      bytes = Arrays.copyOf(bytes, Math.max(2 * bytes.length, length + more));
    }
  }
}
