package org.borderflow.news;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.borderflow.article.ArticleRow;
import org.borderflow.extract.Article;
import org.borderflow.extract.Drafted;
import org.borderflow.extract.Drafts;
import org.borderflow.extract.Extracted;
import org.borderflow.extract.Extraction;
import org.borderflow.extract.Phrase;
import org.borderflow.extract.TurnedDown;
import org.borderflow.input.NamedFields;
import org.borderflow.report.Excerpt;
import org.borderflow.report.InvalidValueException;
import org.borderflow.report.Report;
import org.borderflow.report.ReportDraft;

/**
 * What comes of an article.
 *
 * @param source the article, and where it stands
 * @param outcomes what becomes of its figures, in the order of the text
 * @param turnedDown its other numbers, in the order of the text
 */
record ArticleResult(ArticleRow.Good source, List<Outcome> outcomes, List<TurnedDown> turnedDown) {

  /**
   * Sorts what was extracted.
   *
   * @param minConfidence figures below it are unsure, 0 to 1
   */
  static ArticleResult of(ArticleRow.Good source, Extraction extraction, double minConfidence) {
    List<Outcome> outcomes = new ArrayList<>();
    Map<String, Report> known = new HashMap<>();
    for (Extracted figure : extraction.figures()) {
      Outcome outcome = outcome(figure, source, minConfidence);
      if (outcome instanceof Outcome.Reported reported) {
        Report report = reported.report();
        Report first = known.putIfAbsent(report.reportId(), report);
        outcome = first == null ? outcome : new Outcome.Repeated(figure, first);
      }
      outcomes.add(outcome);
    }
    return new ArticleResult(source, List.copyOf(outcomes), extraction.turnedDown());
  }

  private static Outcome outcome(Extracted figure, ArticleRow.Good source, double minConfidence) {
    Article article = source.article();
    Drafted drafted = Drafts.of(figure, article);
    if (drafted instanceof Drafted.Lacking lacking) {
      return new Outcome.Unsure(figure, lacking.missing());
    }
    if (figure.confidence().value() < minConfidence) {
      return new Outcome.Unsure(figure, doubts(figure, minConfidence));
    }
    ReportDraft draft =
        ((Drafted.Ready) drafted).draft().withExcerpt(excerpt(figure.phrase(), article.text()));
    try {
      // The extractor knows the publisher's own time alone, and takes it for UTC.
      Report report = source.publishedAt().map(draft::withPublishedAt).orElse(draft).toReport();
      return new Outcome.Reported(figure, report);
    } catch (InvalidValueException e) {
      return new Outcome.Unsure(figure, List.of(NamedFields.message(e)));
    }
  }

  private static List<String> doubts(Extracted figure, double minConfidence) {
    List<String> doubts = new ArrayList<>();
    doubts.add(
        String.format(
            Locale.ROOT,
            "its confidence %.2f is below %.2f",
            figure.confidence().value(),
            minConfidence));
    doubts.addAll(figure.confidence().loweredBy());
    return doubts;
  }

  private static Optional<Excerpt> excerpt(Phrase phrase, String text) {
    return Excerpt.around(
        text, phrase.start(), phrase.end(), phrase.sentenceStart(), phrase.sentenceEnd());
  }
}
