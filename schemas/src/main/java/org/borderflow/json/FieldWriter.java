package org.borderflow.json;

import static org.borderflow.json.JsonBytes.literal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.borderflow.assessment.Expectation;
import org.borderflow.report.Coded;
import org.borderflow.report.Excerpt;
import org.borderflow.report.Flow;

/**
 * Writes the fields of an event in their order, and the values that several kinds of event have. A
 * name is given as its bytes, with the comma before and the colon behind it; a field without a
 * value is left out.
 */
final class FieldWriter {
  static final byte[] ORIGIN = literal(",\"flow\":{\"origin\":");
  static final byte[] DESTINATION = literal(",\"destination\":");
  static final byte[] CROSSING_POINT = literal(",\"crossingPoint\":");
  static final byte[] MODE = literal(",\"mode\":");
  static final byte[] NATIONALITY = literal(",\"nationality\":");
  static final byte[] MEASURE = literal(",\"measure\":");
  static final byte[] EXCERPT = literal(",\"excerpt\":{\"text\":");
  static final byte[] START = literal(",\"start\":");
  static final byte[] END = literal(",\"end\":");
  static final byte[] EXPECTED = literal("{\"expected\":");
  static final byte[] LOW = literal(",\"low\":");
  static final byte[] HIGH = literal(",\"high\":");
  static final byte[] RATIO = literal(",\"ratio\":");
  static final byte[] SCORE = literal(",\"score\":");

  private final JsonBytes json;

  FieldWriter(JsonBytes json) {
    this.json = json;
  }

  FieldWriter text(byte[] name, String value) {
    json.add(name).text(value);
    return this;
  }

  FieldWriter text(byte[] name, Optional<String> value) {
    return value.isPresent() ? text(name, value.get()) : this;
  }

  FieldWriter code(byte[] name, Coded value) {
    return text(name, value.code());
  }

  FieldWriter code(byte[] name, Optional<? extends Coded> value) {
    return value.isPresent() ? code(name, value.get()) : this;
  }

  FieldWriter number(byte[] name, long value) {
    json.add(name).number(value);
    return this;
  }

  FieldWriter number(byte[] name, Optional<Long> value) {
    return value.isPresent() ? number(name, value.get()) : this;
  }

  FieldWriter real(byte[] name, double value) {
    json.add(name).real(value);
    return this;
  }

  FieldWriter real(byte[] name, Optional<Double> value) {
    return value.isPresent() ? real(name, value.get()) : this;
  }

  FieldWriter truth(byte[] name, boolean value) {
    json.add(name).truth(value);
    return this;
  }

  FieldWriter day(byte[] name, LocalDate value) {
    json.add(name).day(value);
    return this;
  }

  FieldWriter day(byte[] name, Optional<LocalDate> value) {
    return value.isPresent() ? day(name, value.get()) : this;
  }

  FieldWriter time(byte[] name, Instant value) {
    json.add(name).time(value);
    return this;
  }

  /** The flow, under its usual name. */
  FieldWriter flow(Flow flow) {
    text(ORIGIN, flow.origin());
    text(DESTINATION, flow.destination());
    text(CROSSING_POINT, flow.crossingPoint());
    code(MODE, flow.mode());
    text(NATIONALITY, flow.nationality());
    return code(MEASURE, flow.measure()).close();
  }

  /** The excerpt, under its usual name. */
  FieldWriter excerpt(Optional<Excerpt> excerpt) {
    if (excerpt.isEmpty()) {
      return this;
    }
    text(EXCERPT, excerpt.get().text());
    return number(START, excerpt.get().start()).number(END, excerpt.get().end()).close();
  }

  FieldWriter expectation(byte[] name, Expectation value) {
    json.add(name);
    real(EXPECTED, value.expected());
    real(LOW, value.low());
    real(HIGH, value.high());
    real(RATIO, value.ratio());
    return real(SCORE, value.score()).close();
  }

  /** Ends an object. */
  FieldWriter close() {
    json.add('}');
    return this;
  }
}
