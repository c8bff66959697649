package org.borderflow.input;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** The columns of the CSV form, in the order in which it is documented. */
enum Column {
  ORIGIN("flow.origin"),
  DESTINATION("flow.destination"),
  CROSSING_POINT("flow.crossingPoint"),
  MODE("flow.mode"),
  NATIONALITY("flow.nationality"),
  MEASURE("flow.measure"),
  COUNTED_AT("countedAt"),
  LOW("figure.low"),
  HIGH("figure.high"),
  QUANTIFIER("figure.quantifier"),
  PERIOD_START("period.start"),
  PERIOD_END("period.end"),
  KIND("period.kind"),
  PUBLISHER("source.publisher"),
  AUTHORITY("source.authority"),
  PUBLISHED_ON("publishedAt"),
  URL("source.url"),
  REPORT_ID("reportId"),
  RETRACTS("retracts"),
  COMPARED_TO("comparison.earlier"),
  COMPARED_RATIO("comparison.ratio"),
  EXCERPT("excerpt.text"),
  EXCERPT_START("excerpt.start"),
  EXCERPT_END("excerpt.end");

  private static final Set<Column> OPTIONAL =
      EnumSet.of(
          REPORT_ID, RETRACTS, COMPARED_TO, COMPARED_RATIO, EXCERPT, EXCERPT_START, EXCERPT_END);

  private final String field;

  Column(String field) {
    this.field = field;
  }

  /** The name in the header. */
  String header() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The dotted name in the JSON form. */
  String field() {
    return field;
  }

  /** Whether every file must have it. A single row may leave most of them empty. */
  boolean isRequired() {
    return !OPTIONAL.contains(this);
  }

  static Optional<Column> ofHeader(String name) {
    return Arrays.stream(values()).filter(column -> column.header().equals(name)).findFirst();
  }

  /** The column behind a field that an error names; for a field of several, the first. */
  static Column ofField(String field) {
    return Arrays.stream(values())
        .filter(column -> column.field.equals(field) || column.field.startsWith(field + "."))
        .findFirst()
        .orElse(ORIGIN);
  }
}
