package org.borderflow.review;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.borderflow.article.ArticleRow;
import org.borderflow.extract.Article;
import org.borderflow.extract.Comparison;
import org.borderflow.extract.Extracted;
import org.borderflow.extract.Kind;
import org.borderflow.extract.Published;
import org.borderflow.report.Coded;
import org.borderflow.report.PeriodKind;
import org.borderflow.report.QuotedComparison;

/** A figure under the names of our CSV columns, as far as it is known. */
final class CandidateFields {
  private CandidateFields() {}

  static Map<String, String> of(Extracted figure, ArticleRow.Good source) {
    Article article = source.article();
    Map<String, String> fields = new LinkedHashMap<>();
    put(fields, "origin", figure.origin());
    put(fields, "destination", figure.destination());
    put(fields, "crossing_point", figure.crossingPoint());
    put(fields, "mode", figure.mode().map(Coded::code));
    put(fields, "nationality", figure.nationality());
    fields.put("measure", figure.measure().code());
    OptionalLong printed = figure.amount().printed();
    put(fields, "low", text(figure.amount().low()).or(() -> text(printed)));
    put(fields, "high", text(figure.amount().high()).or(() -> text(printed)));
    fields.put("quantifier", figure.amount().wording().code());
    put(fields, "period_start", figure.periodStart().map(LocalDate::toString));
    put(fields, "period_end", figure.periodEnd().map(LocalDate::toString));
    fields.put("kind", kind(figure.kind()));
    put(fields, "publisher", article.publisher());
    put(fields, "authority", figure.authority());
    put(fields, "published_on", published(source));
    put(fields, "url", article.url());
    Optional<QuotedComparison> compared = figure.comparison().map(Comparison::quoted);
    put(fields, "compared_to", compared.flatMap(QuotedComparison::earlier).map(String::valueOf));
    put(fields, "compared_ratio", compared.flatMap(QuotedComparison::ratioText));
    return fields;
  }

  /** A report knows no running totals: to it they are totals. */
  private static String kind(Kind kind) {
    return kind == Kind.CUMULATIVE ? PeriodKind.TOTAL.code() : kind.code();
  }

  /** As {@link org.borderflow.extract.Drafts} has it, but for the moment, where that is known. */
  private static Optional<String> published(ArticleRow.Good source) {
    Published published = source.article().published();
    Optional<Instant> time =
        published instanceof Published.At at
            ? Optional.of(at.day().atTime(at.time()).toInstant(ZoneOffset.UTC))
            : Optional.empty();
    return source
        .publishedAt()
        .or(() -> time)
        .map(Instant::toString)
        .or(() -> published.knownDay().map(LocalDate::toString));
  }

  private static Optional<String> text(OptionalLong number) {
    return number.isPresent() ? Optional.of(Long.toString(number.getAsLong())) : Optional.empty();
  }

  private static void put(Map<String, String> fields, String name, Optional<String> value) {
    value.ifPresent(text -> fields.put(name, text));
  }
}
