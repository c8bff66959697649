package org.borderflow.json;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;
import org.borderflow.report.CountedAt;
import org.borderflow.report.Figure;
import org.borderflow.report.Flow;
import org.borderflow.report.InvalidValueException;
import org.borderflow.report.Measure;
import org.borderflow.report.Mode;
import org.borderflow.report.Period;
import org.borderflow.report.PeriodKind;
import org.borderflow.report.PlainTime;
import org.borderflow.report.Quantifier;
import org.borderflow.report.Report;
import org.borderflow.report.ReportDraft;
import org.borderflow.report.Source;
import tools.jackson.core.JacksonException;

/**
 * Reads the reports that have nothing unusual about them, which are nearly all, in one pass and
 * without binding: several times as fast. It refuses none: whatever it does not know, and whatever
 * is wrong, is left to {@link EventForm}, which says what and where. A test compares the two.
 */
final class PlainReport {
  private Optional<String> reportId = Optional.empty();
  private Optional<Flow> flow = Optional.empty();
  private Optional<CountedAt> countedAt = Optional.empty();
  private Optional<Figure> figure = Optional.empty();
  private Optional<Period> period = Optional.empty();
  private Optional<Source> source = Optional.empty();
  private Optional<Instant> publishedAt = Optional.empty();
  private boolean versioned;

  private PlainReport() {}

  /** A report as a topic holds it; empty when it is none of the plain ones. */
  static Optional<Report> event(byte[] bytes) {
    try {
      return Optional.of(read(bytes).toReport());
    } catch (JacksonException | InvalidValueException | DateTimeException | NotPlain e) {
      return Optional.empty();
    }
  }

  /** A report as people write it in a file; empty when it is none of the plain ones. */
  static Optional<ReportDraft> draft(byte[] bytes) {
    try {
      return Optional.of(read(bytes).toDraft());
    } catch (JacksonException | InvalidValueException | DateTimeException | NotPlain e) {
      return Optional.empty();
    }
  }

  private static PlainReport read(byte[] bytes) {
    PlainReport report = new PlainReport();
    try (PlainObject json = PlainObject.of(bytes)) {
      for (String name = json.nextName(); !name.isEmpty(); name = json.nextName()) {
        report.take(name, json);
      }
      json.requireEnd();
    }
    return report;
  }

  private void take(String name, PlainObject json) {
    switch (name) {
      case "schemaVersion" -> {
        NotPlain.unless(!versioned && json.text().equals(Report.SCHEMA_VERSION));
        versioned = true;
      }
      case "reportId" -> reportId = once(reportId, json.text());
      case "flow" -> flow = once(flow, flow(json));
      case "countedAt" -> countedAt = once(countedAt, CountedAt.of(json.text()));
      case "figure" -> figure = once(figure, figure(json));
      case "period" -> period = once(period, period(json));
      case "source" -> source = once(source, source(json));
      case "publishedAt" -> publishedAt = once(publishedAt, time(json.text()));
      default -> throw new NotPlain();
    }
  }

  private static Flow flow(PlainObject json) {
    Optional<String> origin = Optional.empty();
    Optional<String> destination = Optional.empty();
    Optional<String> crossingPoint = Optional.empty();
    Optional<Mode> mode = Optional.empty();
    Optional<String> nationality = Optional.empty();
    Optional<Measure> measure = Optional.empty();
    json.enter();
    for (String name = json.nextName(); !name.isEmpty(); name = json.nextName()) {
      switch (name) {
        case "origin" -> origin = once(origin, json.text());
        case "destination" -> destination = once(destination, json.text());
        case "crossingPoint" -> crossingPoint = once(crossingPoint, json.text());
        case "mode" -> mode = once(mode, Mode.of(json.text()));
        case "nationality" -> nationality = once(nationality, json.text());
        case "measure" -> measure = once(measure, Measure.of(json.text()));
        default -> throw new NotPlain();
      }
    }
    return new Flow(
        known(origin), known(destination), crossingPoint, mode, nationality, known(measure));
  }

  private static Figure figure(PlainObject json) {
    Optional<Long> low = Optional.empty();
    Optional<Long> high = Optional.empty();
    Optional<Quantifier> quantifier = Optional.empty();
    json.enter();
    for (String name = json.nextName(); !name.isEmpty(); name = json.nextName()) {
      switch (name) {
        case "low" -> low = once(low, json.number());
        case "high" -> high = once(high, json.number());
        case "quantifier" -> quantifier = once(quantifier, Quantifier.of(json.text()));
        default -> throw new NotPlain();
      }
    }
    return new Figure(known(low), known(high), known(quantifier));
  }

  private static Period period(PlainObject json) {
    Optional<String> start = Optional.empty();
    Optional<String> end = Optional.empty();
    Optional<PeriodKind> kind = Optional.empty();
    json.enter();
    for (String name = json.nextName(); !name.isEmpty(); name = json.nextName()) {
      switch (name) {
        case "start" -> start = once(start, json.text());
        case "end" -> end = once(end, json.text());
        case "kind" -> kind = once(kind, PeriodKind.of(json.text()));
        default -> throw new NotPlain();
      }
    }
    return Period.of(known(start), known(end), known(kind));
  }

  private static Source source(PlainObject json) {
    Optional<String> publisher = Optional.empty();
    Optional<String> authority = Optional.empty();
    Optional<String> url = Optional.empty();
    json.enter();
    for (String name = json.nextName(); !name.isEmpty(); name = json.nextName()) {
      switch (name) {
        case "publisher" -> publisher = once(publisher, json.text());
        case "authority" -> authority = once(authority, json.text());
        case "url" -> url = once(url, json.text());
        default -> throw new NotPlain();
      }
    }
    return new Source(known(publisher), authority, url);
  }

  private static Instant time(String text) {
    return known(PlainTime.instant(text));
  }

  /** Two of one name are a mistake, which is told elsewhere. */
  private static <T> Optional<T> once(Optional<T> before, T value) {
    NotPlain.unless(before.isEmpty());
    return Optional.of(value);
  }

  private static <T> T known(Optional<T> value) {
    return value.orElseThrow(NotPlain::new);
  }

  private Report toReport() {
    NotPlain.unless(versioned);
    return new Report(
        known(reportId),
        known(flow),
        countedAt,
        known(figure),
        Optional.empty(),
        known(period),
        known(source),
        known(publishedAt));
  }

  private ReportDraft toDraft() {
    return new ReportDraft(
        reportId,
        known(flow),
        countedAt,
        known(figure),
        Optional.empty(),
        known(period),
        known(source),
        Optional.empty(),
        publishedAt);
  }
}
