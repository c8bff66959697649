package org.borderflow.json;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import tools.jackson.core.io.JsonStringEncoder;
import tools.jackson.core.io.NumberOutput;

/**
 * A JSON document in UTF-8 that is being written from left to right, as Jackson writes it: beyond
 * ASCII every character stands for itself.
 */
final class JsonBytes {
  private static final int LONGEST_NUMBER = 20;
  private static final int LONGEST_TIME = 32;
  private static final int DECIMAL = 10;
  private static final int LAST_PLAIN_YEAR = 9999;
  private static final int SECONDS_OF_DAY = 86_400;
  private static final int SECONDS_OF_HOUR = 3_600;
  private static final int SIXTY = 60;
  private static final int NANOS_OF_MILLI = 1_000_000;
  static final byte[] TRUE = literal("true");
  static final byte[] FALSE = literal("false");

  private byte[] bytes;
  private int length;

  /**
   * @param usualLength which few documents of the kind exceed, in bytes
   */
  JsonBytes(int usualLength) {
    this.bytes = new byte[usualLength];
  }

  /** The bytes of what is written as it stands, to be made once. */
  static byte[] literal(String json) {
    return json.getBytes(US_ASCII);
  }

  /** Writes a part of the document as it stands. */
  JsonBytes add(byte[] json) {
    return add(json, 0, json.length);
  }

  private JsonBytes add(byte[] json, int from, int to) {
    room(to - from);
    System.arraycopy(json, from, bytes, length, to - from);
    length += to - from;
    return this;
  }

  /** Writes a sign of ASCII as it stands. */
  JsonBytes add(char sign) {
    room(1);
    put(sign);
    return this;
  }

  /**
   * Writes a string with its quotation marks.
   *
   * @param text without lone surrogates, as every text of an event
   */
  JsonBytes text(String text) {
    byte[] utf8 = text.getBytes(UTF_8);
    int start = length;
    room(utf8.length + 2);
    put('"');
    int from = 0;
    for (int to = PlainText.end(utf8, 0, utf8.length);
        to < utf8.length;
        to = PlainText.end(utf8, to + 1, utf8.length)) {
      if (utf8[to] != '"' && utf8[to] != '\\') {
        length = start;
        return escaped(text);
      }
      add(utf8, from, to).add('\\');
      from = to;
    }
    return add(utf8, from, utf8.length).add('"');
  }

  /** A text with control characters, which no event holds. */
  private JsonBytes escaped(String text) {
    return add('"').add(JsonStringEncoder.getInstance().quoteAsUTF8(text)).add('"');
  }

  /** Writes a whole number. */
  JsonBytes number(long number) {
    room(LONGEST_NUMBER);
    length = NumberOutput.outputLong(number, bytes, length);
    return this;
  }

  /** Writes a finite number in the shortest digits that tell it from every other double. */
  JsonBytes real(double number) {
    return add(literal(NumberOutput.toString(number, true)));
  }

  /** Writes {@code true} or {@code false}. */
  JsonBytes truth(boolean value) {
    return add(value ? TRUE : FALSE);
  }

  /** Writes a day as {@link LocalDate#toString} does, in quotation marks. */
  JsonBytes day(LocalDate day) {
    if (!isPlain(day)) {
      return text(day.toString());
    }
    room(LONGEST_TIME);
    put('"');
    putDay(day);
    put('"');
    return this;
  }

  /** Writes a time as {@link Instant#toString} does, in quotation marks. */
  JsonBytes time(Instant time) {
    LocalDate day = LocalDate.ofEpochDay(Math.floorDiv(time.getEpochSecond(), SECONDS_OF_DAY));
    int nano = time.getNano();
    if (!isPlain(day) || nano % NANOS_OF_MILLI != 0) {
      return text(time.toString());
    }
    room(LONGEST_TIME);
    put('"');
    putDay(day);
    put('T');
    putClock(Math.floorMod(time.getEpochSecond(), SECONDS_OF_DAY));
    if (nano != 0) {
      put('.');
      putDigits(nano / NANOS_OF_MILLI, 3);
    }
    put('Z');
    put('"');
    return this;
  }

  /** Whether its year is written with four digits and no sign. */
  private static boolean isPlain(LocalDate day) {
    return day.getYear() >= 0 && day.getYear() <= LAST_PLAIN_YEAR;
  }

  private void putDay(LocalDate day) {
    putDigits(day.getYear(), 4);
    put('-');
    putDigits(day.getMonthValue(), 2);
    put('-');
    putDigits(day.getDayOfMonth(), 2);
  }

  private void putClock(int secondOfDay) {
    putDigits(secondOfDay / SECONDS_OF_HOUR, 2);
    put(':');
    putDigits(secondOfDay / SIXTY % SIXTY, 2);
    put(':');
    putDigits(secondOfDay % SIXTY, 2);
  }

  private void putDigits(int number, int digits) {
    int rest = number;
    for (int i = length + digits - 1; i >= length; i--) {
      bytes[i] = (byte) ('0' + rest % DECIMAL);
      rest /= DECIMAL;
    }
    length += digits;
  }

  /** Where there is room. */
  private void put(char sign) {
    bytes[length++] = (byte) sign;
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
