package org.borderflow.review;

import java.util.Optional;
import org.borderflow.report.Excerpt;
import org.borderflow.report.Text;

/**
 * A sentence with a phrase in it.
 *
 * @param text the sentence, on one line
 * @param start where the phrase begins, in code points from 0
 * @param end where it ends, exclusive, in code points
 */
public record MarkedText(String text, int start, int end) {
  /** The most characters (code points) of it. A sentence without end is cut around its phrase. */
  static final int LONGEST = 2_000;

  /** Checks the offsets: what is read from a file may be anything. */
  public MarkedText {
    int length = text.codePointCount(0, text.length());
    if (start < 0 || end <= start || end > length) {
      throw new IllegalArgumentException("the phrase is not within its sentence");
    }
  }

  /**
   * The sentence of a phrase. Offsets are those of {@link String}.
   *
   * @param article the whole text
   * @param from where the phrase begins
   * @param to where it ends, exclusive
   * @param sentenceFrom where its sentence begins
   * @param sentenceTo where its sentence ends, exclusive
   */
  static MarkedText of(String article, int from, int to, int sentenceFrom, int sentenceTo) {
    int begin = Math.max(sentenceFrom, from - LONGEST / 2);
    int stop = Math.min(sentenceTo, to + LONGEST / 2);
    String before = Text.shown(article.substring(begin, from)).stripLeading();
    String phrase = Text.shown(article.substring(from, to));
    String after = Text.shown(article.substring(to, stop)).stripTrailing();
    int start = before.codePointCount(0, before.length());
    return new MarkedText(
        before + phrase + after, start, start + phrase.codePointCount(0, phrase.length()));
  }

  /** What stands before the phrase. */
  String before() {
    return text.substring(0, text.offsetByCodePoints(0, start));
  }

  /** The phrase. */
  String phrase() {
    return text.substring(text.offsetByCodePoints(0, start), text.offsetByCodePoints(0, end));
  }

  /** What stands behind the phrase. */
  String after() {
    return text.substring(text.offsetByCodePoints(0, end));
  }

  /** The same as the excerpt of a report. */
  Optional<Excerpt> excerpt() {
    int from = text.offsetByCodePoints(0, start);
    return Excerpt.around(text, from, text.offsetByCodePoints(0, end), 0, text.length());
  }
}
