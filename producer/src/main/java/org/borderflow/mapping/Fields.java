package org.borderflow.mapping;

import java.util.List;
import java.util.function.Supplier;

/** The fields of a report by their names in our CSV form. */
final class Fields {
  /** Stands for low and high where these are one number. */
  static final String PEOPLE = "people";

  static final String LOW = "low";
  static final String HIGH = "high";
  static final String PERIOD_START = "period_start";
  static final String PERIOD_END = "period_end";
  static final String KIND = "kind";
  static final String PUBLISHED_ON = "published_on";

  /** Those that are a text in a mapping. */
  static final List<String> TEXTS =
      List.of(
          "origin",
          "destination",
          "crossing_point",
          "mode",
          "nationality",
          "measure",
          "counted_at",
          "quantifier",
          "publisher",
          "authority",
          "url",
          "report_id",
          "compared_ratio");

  /** Those that are a number in a mapping. */
  static final List<String> NUMBERS = List.of(PEOPLE, LOW, HIGH, "compared_to");

  /** Those that a report cannot do without, and that have no default. */
  static final List<String> NEEDED = List.of("origin", "destination", "publisher");

  private Fields() {}

  /** Reads a field; what is wrong with it is said with its name. */
  static Cell read(String name, Getter getter, List<String> row) {
    return named(name, () -> getter.of(row));
  }

  static PeriodRule.Bounds inPeriod(Supplier<PeriodRule.Bounds> read) {
    return named("period", read);
  }

  static Cell inPublication(
      PublicationRule.Reader reader, List<String> row, PeriodRule.Bounds period) {
    return named(PUBLISHED_ON, () -> reader.of(row, period));
  }

  private static <T> T named(String name, Supplier<T> read) {
    try {
      return read.get();
    } catch (BadCellException e) {
      throw new BadCellException(e.column(), name + " " + e.problem());
    }
  }
}
