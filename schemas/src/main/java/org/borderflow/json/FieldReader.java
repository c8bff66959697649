package org.borderflow.json;

import java.util.Optional;
import org.borderflow.report.Excerpt;
import org.borderflow.report.Flow;
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
}
