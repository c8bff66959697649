package org.borderflow.json;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Function;
import org.borderflow.assessment.Expectation;
import org.borderflow.report.Excerpt;
import org.borderflow.report.Flow;
import org.borderflow.report.InvalidValueException;
import org.borderflow.report.Measure;
import org.borderflow.report.Mode;

/** Reads the values that several kinds of event have, as {@link FieldWriter} writes them. */
final class FieldReader {
  private static final Recurring<Flow> FLOWS = new Recurring<>(FieldReader::readFlow);
  private static final Recurring<String> NAMES = new Recurring<>(ByteCursor::rest);
  private static final CodeReader<Mode> MODE = new CodeReader<>(Mode.values());
  private static final CodeReader<Measure> MEASURE = new CodeReader<>(Measure.values());

  private FieldReader() {}

  /** The flow, with its field's name. */
  static Flow flow(ByteCursor json) {
    return json.object(FLOWS);
  }

  private static Flow readFlow(ByteCursor json) {
    String origin = json.pass(FieldWriter.ORIGIN).text();
    String destination = json.pass(FieldWriter.DESTINATION).text();
    Optional<String> crossingPoint = json.text(FieldWriter.CROSSING_POINT);
    Optional<Mode> mode =
        json.takes(FieldWriter.MODE) ? Optional.of(MODE.read(json)) : Optional.empty();
    Optional<String> nationality = json.text(FieldWriter.NATIONALITY);
    Measure measure = MEASURE.read(json.pass(FieldWriter.MEASURE));
    json.pass('}');
    return new Flow(origin, destination, crossingPoint, mode, nationality, measure);
  }

  /** The excerpt, with its field's name, where there is one. */
  static Optional<Excerpt> excerpt(ByteCursor json) {
    if (!json.takes(FieldWriter.EXCERPT)) {
      return Optional.empty();
    }
    String text = json.text();
    int start = json.pass(FieldWriter.START).count();
    int end = json.pass(FieldWriter.END).count();
    json.pass('}');
    return Optional.of(new Excerpt(text, start, end));
  }

  /** Who published or counted, which is one of few. */
  static String name(ByteCursor json) {
    return json.text(NAMES);
  }

  /** As {@link #name(ByteCursor)}, of a field that may be missing. */
  static Optional<String> name(ByteCursor json, byte[] field) {
    return json.takes(field) ? Optional.of(name(json)) : Optional.empty();
  }

  static Expectation expectation(ByteCursor json) {
    double expected = json.pass(FieldWriter.EXPECTED).real();
    double low = json.pass(FieldWriter.LOW).real();
    double high = json.pass(FieldWriter.HIGH).real();
    Optional<Double> ratio =
        json.takes(FieldWriter.RATIO) ? Optional.of(json.real()) : Optional.empty();
    double score = json.pass(FieldWriter.SCORE).real();
    json.pass('}');
    return new Expectation(expected, low, high, ratio, score);
  }

  /** A day that may be missing. */
  static Optional<LocalDate> day(ByteCursor json, byte[] field) {
    return json.takes(field) ? Optional.of(json.day()) : Optional.empty();
  }

  /**
   * An event that is written as this program writes it, to the byte; empty when it is not, or
   * something is wrong with it: that is told by {@link EventForm}.
   */
  static <T> Optional<T> event(byte[] bytes, Function<ByteCursor, T> read) {
    ByteCursor json = new ByteCursor(bytes, 0, bytes.length);
    try {
      T event = read.apply(json);
      json.requireEnd();
      return Optional.of(event);
    } catch (NotPlain | InvalidValueException | DateTimeException e) {
      return Optional.empty();
    }
  }
}
