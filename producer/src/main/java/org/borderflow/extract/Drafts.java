package org.borderflow.extract;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.borderflow.report.Figure;
import org.borderflow.report.Flow;
import org.borderflow.report.InvalidValueException;
import org.borderflow.report.Period;
import org.borderflow.report.PeriodKind;
import org.borderflow.report.Report;
import org.borderflow.report.ReportDraft;
import org.borderflow.report.Source;

/** Turns extracted figures into reports. */
public final class Drafts {
  private Drafts() {}

  /**
   * The report that a figure stands for, or what it lacks. A report needs both countries, both ends
   * of a period, a publisher, and a total or a number a day; an open end of "more than 5,000" is
   * printed as the number itself, as reports have it.
   */
  public static Drafted of(Extracted figure, Article article) {
    List<String> missing = missing(figure, article);
    if (!missing.isEmpty()) {
      return new Drafted.Lacking(missing);
    }
    try {
      ReportDraft draft = draft(figure, article);
      draft.toReport(); // What no report may hold is found out here.
      return new Drafted.Ready(draft);
    } catch (InvalidValueException e) {
      return new Drafted.Lacking(List.of(e.getMessage() == null ? e.field() : e.getMessage()));
    }
  }

  private static List<String> missing(Extracted figure, Article article) {
    List<String> missing = new ArrayList<>();
    if (figure.amount().wording() == Wording.RELATIVE) {
      missing.add("a multiple of another figure is no number of people");
    }
    if (periodKind(figure.kind()).isEmpty() && figure.kind() != Kind.RELATIVE) {
      missing.add("a report has no figures " + figure.kind().code().replace('_', ' '));
    }
    if (figure.origin().isEmpty()) {
      missing.add("the origin is not known");
    }
    if (figure.destination().isEmpty()) {
      missing.add("the destination is not known");
    }
    if (figure.periodStart().isEmpty() || figure.periodEnd().isEmpty()) {
      missing.add("the period is not known");
    }
    if (article.publisher().isEmpty()) {
      missing.add("the publisher is not known");
    }
    return missing;
  }

  private static ReportDraft draft(Extracted figure, Article article) {
    Flow flow =
        new Flow(
            figure.origin().orElseThrow(),
            figure.destination().orElseThrow(),
            figure.crossingPoint(),
            figure.mode(),
            figure.nationality(),
            figure.measure());
    Period period =
        Period.ofDays(
            figure.periodStart().orElseThrow(),
            figure.periodEnd().orElseThrow(),
            periodKind(figure.kind()).orElseThrow());
    return new ReportDraft(
        Optional.empty(),
        flow,
        Optional.empty(),
        printed(figure.amount()),
        figure.comparison().map(Comparison::quoted),
        period,
        new Source(article.publisher().orElseThrow(), figure.authority(), article.url()),
        publication(article.published()));
  }

  private static Figure printed(Amount amount) {
    long printed = amount.printed().orElseThrow();
    return new Figure(
        amount.low().orElse(printed),
        amount.high().orElse(printed),
        amount.wording().quantifier().orElseThrow());
  }

  private static Optional<PeriodKind> periodKind(Kind kind) {
    return switch (kind) {
      case TOTAL, CUMULATIVE -> Optional.of(PeriodKind.TOTAL);
      case PER_DAY -> Optional.of(PeriodKind.PER_DAY);
      default -> Optional.empty();
    };
  }

  private static Optional<Instant> publication(Published published) {
    if (published instanceof Published.At at) {
      return Optional.of(at.day().atTime(at.time()).toInstant(ZoneOffset.UTC));
    }
    return published.knownDay().map(Report::atNoon);
  }
}
