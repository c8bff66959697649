package org.borderflow.json;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.borderflow.assessment.Expectation;
import org.borderflow.assessment.SurgeAssessment;
import org.borderflow.assessment.SurgeState;
import org.borderflow.report.Flow;

/** Reads the assessments that are written as {@link SurgeWriter} writes them, and refuses none. */
final class QuickSurge {
  private static final CodeReader<SurgeState> STATE = new CodeReader<>(SurgeState.values());

  private QuickSurge() {}

  /** An assessment; empty when it is to be read thoroughly. */
  static Optional<SurgeAssessment> event(byte[] bytes) {
    return FieldReader.event(bytes, QuickSurge::read);
  }

  private static SurgeAssessment read(ByteCursor json) {
    Flow flow = FieldReader.flow(json.pass(SurgeWriter.START));
    LocalDate day = json.pass(SurgeWriter.DAY).day();
    SurgeState state = STATE.read(json.pass(SurgeWriter.STATE));
    long observed = json.pass(SurgeWriter.OBSERVED).number();
    Optional<Expectation> expectation =
        json.takes(SurgeWriter.EXPECTATION)
            ? Optional.of(FieldReader.expectation(json))
            : Optional.empty();
    Optional<LocalDate> since = FieldReader.day(json, SurgeWriter.SINCE);
    SurgeAssessment read =
        new SurgeAssessment(
            flow,
            day,
            state,
            observed,
            expectation,
            since,
            json.pass(SurgeWriter.HISTORY).count(),
            FieldReader.name(json.pass(SurgeWriter.DETECTOR)),
            json.pass(SurgeWriter.REASON).text(),
            json.pass(SurgeWriter.REPORTS).count(),
            json.pass(SurgeWriter.PUBLISHERS).count(),
            evidence(json));
    json.pass('}');
    return read;
  }

  private static List<String> evidence(ByteCursor json) {
    List<String> reportIds = new ArrayList<>();
    reportIds.add(json.pass(SurgeWriter.EVIDENCE).text());
    while (json.isAt(',')) {
      reportIds.add(json.pass(',').text());
    }
    json.pass(']');
    return reportIds;
  }
}
