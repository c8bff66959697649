package org.borderflow.json;

import static org.borderflow.json.JsonBytes.literal;

import java.util.List;
import org.borderflow.assessment.SurgeAssessment;

/** Writes surge assessments field by field, the same bytes that Jackson makes of the records. */
final class SurgeWriter {
  private static final int USUAL_LENGTH = 1_000;

  static final byte[] START =
      literal("{\"schemaVersion\":\"" + SurgeAssessment.SCHEMA_VERSION + '"');
  static final byte[] DAY = literal(",\"day\":");
  static final byte[] STATE = literal(",\"state\":");
  static final byte[] OBSERVED = literal(",\"observed\":");
  static final byte[] EXPECTATION = literal(",\"expectation\":");
  static final byte[] SINCE = literal(",\"since\":");
  static final byte[] HISTORY = literal(",\"history\":");
  static final byte[] DETECTOR = literal(",\"detector\":");
  static final byte[] REASON = literal(",\"reason\":");
  static final byte[] REPORTS = literal(",\"reports\":");
  static final byte[] PUBLISHERS = literal(",\"publishers\":");
  static final byte[] EVIDENCE = literal(",\"evidence\":[");

  private final JsonBytes json = new JsonBytes(USUAL_LENGTH);
  private final FieldWriter fields = new FieldWriter(json);

  private SurgeWriter() {}

  /** The assessment as one line of JSON in UTF-8. */
  static byte[] write(SurgeAssessment surge) {
    SurgeWriter writer = new SurgeWriter();
    writer.surge(surge);
    return writer.json.toByteArray();
  }

  private void surge(SurgeAssessment surge) {
    json.add(START);
    fields.flow(surge.flow()).day(DAY, surge.day()).code(STATE, surge.state());
    fields.number(OBSERVED, surge.observed());
    if (surge.expectation().isPresent()) {
      fields.expectation(EXPECTATION, surge.expectation().get());
    }
    fields.day(SINCE, surge.since()).number(HISTORY, surge.history());
    fields.text(DETECTOR, surge.detector()).text(REASON, surge.reason());
    fields.number(REPORTS, surge.reports()).number(PUBLISHERS, surge.publishers());
    evidence(surge.evidence());
    fields.close();
  }

  private void evidence(List<String> reportIds) {
    json.add(EVIDENCE);
    for (int i = 0; i < reportIds.size(); i++) {
      if (i > 0) {
        json.add(',');
      }
      json.text(reportIds.get(i));
    }
    json.add(']');
  }
}
