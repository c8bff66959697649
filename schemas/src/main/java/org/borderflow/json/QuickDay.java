package org.borderflow.json;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.borderflow.day.Basis;
import org.borderflow.day.DayComparison;
import org.borderflow.day.DayEstimate;
import org.borderflow.day.Evidence;
import org.borderflow.day.Net;
import org.borderflow.day.Part;
import org.borderflow.report.Excerpt;
import org.borderflow.report.Flow;

/** Reads the day estimates that are written as {@link DayWriter} writes them, and refuses none. */
final class QuickDay {
  private static final CodeReader<Basis> BASIS = new CodeReader<>(Basis.values());
  private static final CodeReader<Part> PART = new CodeReader<>(Part.values());

  private QuickDay() {}

  /** A day estimate; empty when it is to be read thoroughly. */
  static Optional<DayEstimate> event(byte[] bytes) {
    return FieldReader.event(bytes, QuickDay::read);
  }

  private static DayEstimate read(ByteCursor json) {
    Flow flow = FieldReader.flow(json.pass(DayWriter.START));
    LocalDate day = json.pass(DayWriter.DAY).day();
    long low = json.pass(DayWriter.LOW).number();
    long best = json.pass(DayWriter.BEST).number();
    long high = json.pass(DayWriter.HIGH).number();
    Basis basis = BASIS.read(json.pass(DayWriter.BASIS));
    boolean disputed = json.pass(DayWriter.DISPUTED).truth();
    Optional<Long> discrepancy =
        json.takes(DayWriter.DISCREPANCY) ? Optional.of(json.signed()) : Optional.empty();
    DayEstimate read =
        new DayEstimate(
            flow,
            day,
            low,
            best,
            high,
            basis,
            disputed,
            discrepancy,
            net(json),
            comparison(json),
            json.pass(DayWriter.REASON).text(),
            json.pass(DayWriter.REPORTS).count(),
            json.pass(DayWriter.PUBLISHERS).count(),
            json.pass(DayWriter.STATEMENTS).count(),
            evidence(json));
    json.pass('}');
    return read;
  }

  private static Optional<Net> net(ByteCursor json) {
    if (!json.takes(DayWriter.NET)) {
      return Optional.empty();
    }
    long low = json.signed();
    long best = json.pass(DayWriter.BEST).signed();
    long high = json.pass(DayWriter.HIGH).signed();
    json.pass('}');
    return Optional.of(new Net(low, best, high));
  }

  private static Optional<DayComparison> comparison(ByteCursor json) {
    if (!json.takes(DayWriter.COMPARISON)) {
      return Optional.empty();
    }
    long expected = json.number();
    String reportId = json.pass(DayWriter.COMPARED_BY).text();
    json.pass('}');
    return Optional.of(new DayComparison(expected, reportId));
  }

  private static List<Evidence> evidence(ByteCursor json) {
    List<Evidence> evidence = new ArrayList<>();
    json.pass(DayWriter.EVIDENCE);
    evidence.add(one(json));
    while (json.isAt(',')) {
      evidence.add(one(json.pass(',')));
    }
    json.pass(']');
    return evidence;
  }

  private static Evidence one(ByteCursor json) {
    String reportId = json.pass(DayWriter.REPORT_ID).text();
    String contentHash = json.pass(DayWriter.CONTENT_HASH).text();
    Part part = PART.read(json.pass(DayWriter.PART));
    String publisher = FieldReader.name(json.pass(DayWriter.PUBLISHER));
    Optional<String> authority = FieldReader.name(json, DayWriter.AUTHORITY);
    String says = json.pass(DayWriter.SAYS).text();
    Optional<Excerpt> excerpt = FieldReader.excerpt(json);
    Optional<String> url = json.text(DayWriter.URL);
    Instant publishedAt = json.pass(DayWriter.PUBLISHED_AT).time();
    json.pass('}');
    return new Evidence(
        reportId, contentHash, part, publisher, authority, says, excerpt, url, publishedAt);
  }
}
