package org.borderflow.json;

import static org.borderflow.json.JsonBytes.literal;

import java.util.Optional;
import org.borderflow.day.DayComparison;
import org.borderflow.day.DayEstimate;
import org.borderflow.day.Evidence;
import org.borderflow.day.Net;

/** Writes day estimates field by field, the same bytes that Jackson makes of the records. */
final class DayWriter {
  /** With two reports. */
  private static final int USUAL_LENGTH = 1_500;

  static final byte[] START = literal("{\"schemaVersion\":\"" + DayEstimate.SCHEMA_VERSION + '"');
  static final byte[] DAY = literal(",\"day\":");
  static final byte[] LOW = literal(",\"low\":");
  static final byte[] BEST = literal(",\"best\":");
  static final byte[] HIGH = literal(",\"high\":");
  static final byte[] BASIS = literal(",\"basis\":");
  static final byte[] DISPUTED = literal(",\"disputed\":");
  static final byte[] DISCREPANCY = literal(",\"discrepancy\":");
  static final byte[] NET = literal(",\"net\":{\"low\":");
  static final byte[] COMPARISON = literal(",\"comparison\":{\"expected\":");
  static final byte[] COMPARED_BY = literal(",\"reportId\":");
  static final byte[] REASON = literal(",\"reason\":");
  static final byte[] REPORTS = literal(",\"reports\":");
  static final byte[] PUBLISHERS = literal(",\"publishers\":");
  static final byte[] STATEMENTS = literal(",\"statements\":");
  static final byte[] EVIDENCE = literal(",\"evidence\":[");
  static final byte[] REPORT_ID = literal("{\"reportId\":");
  static final byte[] CONTENT_HASH = literal(",\"contentHash\":");
  static final byte[] PART = literal(",\"part\":");
  static final byte[] PUBLISHER = literal(",\"publisher\":");
  static final byte[] AUTHORITY = literal(",\"authority\":");
  static final byte[] SAYS = literal(",\"says\":");
  static final byte[] URL = literal(",\"url\":");
  static final byte[] PUBLISHED_AT = literal(",\"publishedAt\":");

  private final JsonBytes json = new JsonBytes(USUAL_LENGTH);
  private final FieldWriter fields = new FieldWriter(json);

  private DayWriter() {}

  /** The estimate as one line of JSON in UTF-8. */
  static byte[] write(DayEstimate day) {
    DayWriter writer = new DayWriter();
    writer.day(day);
    return writer.json.toByteArray();
  }

  private void day(DayEstimate day) {
    json.add(START);
    fields.flow(day.flow()).day(DAY, day.day());
    fields.number(LOW, day.low()).number(BEST, day.best()).number(HIGH, day.high());
    fields.code(BASIS, day.basis()).truth(DISPUTED, day.disputed());
    fields.number(DISCREPANCY, day.discrepancy());
    net(day.net());
    comparison(day.comparison());
    fields.text(REASON, day.reason()).number(REPORTS, day.reports());
    fields.number(PUBLISHERS, day.publishers()).number(STATEMENTS, day.statements());
    json.add(EVIDENCE);
    for (int i = 0; i < day.evidence().size(); i++) {
      if (i > 0) {
        json.add(',');
      }
      evidence(day.evidence().get(i));
    }
    json.add(']');
    fields.close();
  }

  private void net(Optional<Net> net) {
    if (net.isPresent()) {
      fields.number(NET, net.get().low()).number(BEST, net.get().best());
      fields.number(HIGH, net.get().high()).close();
    }
  }

  private void comparison(Optional<DayComparison> comparison) {
    if (comparison.isPresent()) {
      fields.number(COMPARISON, comparison.get().expected());
      fields.text(COMPARED_BY, comparison.get().reportId()).close();
    }
  }

  private void evidence(Evidence evidence) {
    fields.text(REPORT_ID, evidence.reportId()).text(CONTENT_HASH, evidence.contentHash());
    fields.code(PART, evidence.part()).text(PUBLISHER, evidence.publisher());
    fields.text(AUTHORITY, evidence.authority()).text(SAYS, evidence.says());
    fields.excerpt(evidence.excerpt()).text(URL, evidence.url());
    fields.time(PUBLISHED_AT, evidence.publishedAt()).close();
  }
}
