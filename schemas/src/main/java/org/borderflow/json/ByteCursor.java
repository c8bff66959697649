package org.borderflow.json;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;

/**
 * A place in a document that is gone through from left to right, as long as it is written the way
 * that {@link FieldWriter} writes. Where it is not, {@link NotPlain} is thrown.
 */
final class ByteCursor {
  /** In bytes, quotation marks left out; shorter than the shortest text that is over a limit. */
  private static final int LONGEST_TEXT = EventJson.LONGEST_STRING;

  /** Fewer than overflow a long. */
  private static final int MOST_DIGITS = 18;

  private static final int LONGEST_REAL = 25;
  private static final int USUAL_TEXT = 256;
  private static final int DECIMAL = 10;
  private static final int HOURS = 24;
  private static final int SIXTY = 60;
  private static final int SECONDS_OF_DAY = 86_400;
  private static final long NANOS_OF_MILLI = 1_000_000L;

  private final byte[] bytes;
  private final int end;
  private int at;

  /**
   * @param bytes UTF-8
   * @param from where to begin
   * @param end where the document, or the part of it, ends
   */
  ByteCursor(byte[] bytes, int from, int end) {
    this.bytes = bytes;
    this.at = from;
    this.end = end;
  }

  /** Goes behind what comes next if it is that. */
  boolean takes(byte[] literal) {
    int to = at + literal.length;
    if (to > end || !Arrays.equals(bytes, at, to, literal, 0, literal.length)) {
      return false;
    }
    at = to;
    return true;
  }

  /** Goes behind what must come next. */
  ByteCursor pass(byte[] literal) {
    NotPlain.unless(takes(literal));
    return this;
  }

  /** Goes behind the sign that must come next. */
  ByteCursor pass(char sign) {
    NotPlain.unless(at < end && bytes[at] == sign);
    at++;
    return this;
  }

  /** Whether the sign comes next. */
  boolean isAt(char sign) {
    return at < end && bytes[at] == sign;
  }

  /** A string whose only escapes are of quotation marks and backslashes. */
  String text() {
    int from = at + 1;
    int to = passPlain();
    if (isAt('\\')) {
      return escaped(from);
    }
    pass('"');
    return new String(bytes, from, to - from, UTF_8);
  }

  /** The string up to the first escape and the rest, each sign behind a backslash being itself. */
  private String escaped(int start) {
    ByteArrayOutputStream text = new ByteArrayOutputStream(USUAL_TEXT);
    int from = start;
    while (isAt('\\')) {
      text.write(bytes, from, at - from);
      from = ++at;
      NotPlain.unless(isAt('"') || isAt('\\'));
      at = PlainText.end(bytes, at + 1, end);
    }
    text.write(bytes, from, at - from);
    pass('"');
    NotPlain.unless(at - start <= LONGEST_TEXT);
    return text.toString(UTF_8);
  }

  /** A string, from those known; what reads them gets what stands between the quotation marks. */
  <T> T text(Recurring<T> known) {
    int from = at + 1;
    int to = passPlain();
    pass('"');
    return known.in(bytes, from, to);
  }

  /** The rest of the part, as a text. */
  String rest() {
    String rest = new String(bytes, at, end - at, UTF_8);
    at = end;
    return rest;
  }

  /** Goes from the quotation mark that comes next to the string's end or first escape. */
  private int passPlain() {
    pass('"');
    int to = PlainText.end(bytes, at, end);
    NotPlain.unless(to - at <= LONGEST_TEXT);
    at = to;
    return to;
  }

  /** What stands before the end of the object that comes next, and this, from those known. */
  <T> T object(Recurring<T> known) {
    int from = at;
    int most = Math.min(end, from + Recurring.LONGEST);
    int close = PlainText.indexOf((byte) '}', bytes, from, most);
    NotPlain.unless(close < most);
    at = close + 1;
    return known.in(bytes, from, at);
  }

  /** A field that may be missing. */
  Optional<String> text(byte[] name) {
    return takes(name) ? Optional.of(text()) : Optional.empty();
  }

  /** A whole number, perhaps below zero. */
  long signed() {
    if (!isAt('-')) {
      return number();
    }
    at++;
    return -number();
  }

  /** A whole number of at most 18 digits, zero or more. */
  long number() {
    int from = at;
    int to = Math.min(end, from + MOST_DIGITS);
    long number = 0;
    while (at < to && isDigit(bytes[at])) {
      number = DECIMAL * number + bytes[at++] - '0';
    }
    NotPlain.unless(at > from && (bytes[from] != '0' || at == from + 1));
    return number;
  }

  /** A number of at most 9 digits, zero or more. */
  int count() {
    long number = number();
    NotPlain.unless(number < 1_000_000_000);
    return (int) number;
  }

  /** {@code true} or {@code false}. */
  boolean truth() {
    boolean value = takes(JsonBytes.TRUE);
    NotPlain.unless(value || takes(JsonBytes.FALSE));
    return value;
  }

  /** A number with a point, as in {@code 0.5} and {@code 1.0E21}. */
  double real() {
    int from = at;
    number();
    pass('.');
    NotPlain.unless(digits());
    if (isAt('E')) {
      at++;
      at += isAt('-') ? 1 : 0;
      NotPlain.unless(digits());
    }
    NotPlain.unless(at - from <= LONGEST_REAL);
    return Double.parseDouble(new String(bytes, from, at - from, UTF_8));
  }

  private boolean digits() {
    int from = at;
    while (at < end && isDigit(bytes[at])) {
      at++;
    }
    return at > from;
  }

  /**
   * A day, in quotation marks.
   *
   * @throws java.time.DateTimeException when it is not in the calendar
   */
  LocalDate day() {
    pass('"');
    LocalDate day = date();
    pass('"');
    return day;
  }

  /**
   * A time in UTC, to the second or millisecond, in quotation marks.
   *
   * @throws java.time.DateTimeException when its day is not in the calendar
   */
  Instant time() {
    pass('"');
    LocalDate day = date();
    int hour = pass('T').digits(2);
    int minute = pass(':').digits(2);
    int second = pass(':').digits(2);
    NotPlain.unless(hour < HOURS && minute < SIXTY && second < SIXTY);
    int millis = isAt('.') ? pass('.').digits(3) : 0;
    pass('Z').pass('"');
    int secondOfDay = (hour * SIXTY + minute) * SIXTY + second;
    return Instant.ofEpochSecond(
        day.toEpochDay() * SECONDS_OF_DAY + secondOfDay, millis * NANOS_OF_MILLI);
  }

  private LocalDate date() {
    int year = digits(4);
    int month = pass('-').digits(2);
    return LocalDate.of(year, month, pass('-').digits(2));
  }

  private int digits(int count) {
    NotPlain.unless(at + count <= end);
    int number = 0;
    for (int i = 0; i < count; i++) {
      NotPlain.unless(isDigit(bytes[at]));
      number = DECIMAL * number + bytes[at++] - '0';
    }
    return number;
  }

  private static boolean isDigit(byte b) {
    return b >= '0' && b <= '9';
  }

  /** The end must come next. */
  void requireEnd() {
    NotPlain.unless(at == end);
  }
}
