package org.borderflow.news;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.borderflow.extract.Amount;
import org.borderflow.extract.Article;
import org.borderflow.extract.Confidence;
import org.borderflow.extract.Distractor;
import org.borderflow.extract.Extracted;
import org.borderflow.extract.Extraction;
import org.borderflow.extract.Field;
import org.borderflow.extract.Kind;
import org.borderflow.extract.Movement;
import org.borderflow.extract.Phrase;
import org.borderflow.extract.Reason;
import org.borderflow.extract.TurnedDown;
import org.borderflow.extract.Wording;
import org.borderflow.report.Measure;

/**
 * Stands in for the extractor where it is not what is tested. A number before "came" is a figure of
 * people from Russia to Finland on the day before the publication, before "maybe" one that is not
 * trusted, before "sometime" one without a period, before "hourly" one for each hour; any other is
 * turned down. A sentence is a line.
 */
public final class FakeExtractor implements Function<Article, Extraction> {
  private static final Pattern NUMBER =
      Pattern.compile("(?<number>[0-9]+)(?: (?<word>came|maybe|sometime|hourly))?");

  @Override
  public Extraction apply(Article article) {
    List<Extracted> figures = new ArrayList<>();
    List<TurnedDown> turnedDown = new ArrayList<>();
    Matcher number = NUMBER.matcher(article.text());
    while (number.find()) {
      Phrase phrase = phrase(article.text(), number.start("number"), number.end("number"));
      if (number.group("word") == null) {
        turnedDown.add(new TurnedDown(phrase, Distractor.OTHER, "no word follows"));
      } else {
        figures.add(figure(phrase, number.group("word"), article));
      }
    }
    return new Extraction(figures, turnedDown);
  }

  private static Phrase phrase(String text, int start, int end) {
    int lineEnd = text.indexOf('\n', end);
    return new Phrase(
        text.substring(start, end),
        start,
        end,
        text.lastIndexOf('\n', start) + 1,
        lineEnd < 0 ? text.length() : lineEnd);
  }

  private static Extracted figure(Phrase phrase, String word, Article article) {
    Optional<LocalDate> day =
        article.published().knownDay().filter(any -> !word.equals("sometime"));
    Optional<LocalDate> before = day.map(published -> published.minusDays(1));
    Map<Field, Reason> reasons = new EnumMap<>(Field.class);
    for (Field field : Field.values()) {
      reasons.put(field, new Reason(Reason.Basis.READ, "as \"" + word + "\" says"));
    }
    return new Extracted(
        phrase,
        Amount.of(Long.parseLong(phrase.text()), Wording.EXACT),
        Optional.of("RU"),
        Optional.of("FI"),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Measure.CROSSINGS,
        Movement.ENTERED,
        before,
        before,
        word.equals("hourly") ? Kind.PER_HOUR : Kind.TOTAL,
        Optional.empty(),
        Optional.empty(),
        false,
        Optional.empty(),
        word.equals("maybe")
            ? new Confidence(0.3, List.of("it says maybe"))
            : new Confidence(0.9, List.of()),
        reasons);
  }
}
