package org.borderflow.report;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.Comparator;
import java.util.Objects;
import java.util.Optional;

/**
 * The words in which a report gives its figure: a short piece of its text with the phrase that the
 * figure was read from. It is a quotation for people and no part of what the report claims, so it
 * is in no identity and changes no figure. Of excerpts, the first in order is the one that is kept.
 *
 * @param text one line of at most {@value #LONGEST} characters, as it was printed
 * @param start where the phrase begins in it, in code points from 0
 * @param end where the phrase ends, exclusive, in code points
 */
@JsonPropertyOrder({"text", "start", "end"})
public record Excerpt(
    @JsonProperty(required = true) String text,
    @JsonProperty(required = true) int start,
    @JsonProperty(required = true) int end)
    implements Comparable<Excerpt> {
  /** The most characters (code points) of an excerpt. */
  public static final int LONGEST = 200;

  /** Of {@link String}, to each side of the phrase: much of it may be space, or unseen. */
  private static final int LOOKED_AT = 2_000;

  private static final Comparator<Excerpt> ORDER =
      Comparator.comparing(Excerpt::text)
          .thenComparingInt(Excerpt::start)
          .thenComparingInt(Excerpt::end);

  /**
   * @throws InvalidValueException when the text is empty, too long, begins or ends with a space or
   *     holds control characters, or the phrase is empty or not within it
   */
  public Excerpt {
    requireText(text);
    int length = text.codePointCount(0, text.length());
    if (start < 0 || start >= length) {
      throw new InvalidValueException(
          "excerpt.start", "is " + start, "write 0 to " + (length - 1) + ", a place in the text");
    }
    if (end <= start || end > length) {
      throw new InvalidValueException(
          "excerpt.end", "is " + end, "write " + (start + 1) + " to " + length);
    }
  }

  private static void requireText(String text) {
    if (text.isEmpty()) {
      throw new InvalidValueException("excerpt.text", "is empty", "leave the excerpt out");
    }
    int length = text.codePointCount(0, text.length());
    if (length > LONGEST) {
      throw new InvalidValueException(
          "excerpt.text", "has " + length + " characters", "write at most " + LONGEST);
    }
    if (Text.isSpace(text.codePointAt(0)) || Text.isSpace(text.codePointBefore(text.length()))) {
      throw new InvalidValueException(
          "excerpt.text", "begins or ends with a space", "remove it, and mend start and end");
    }
    Text.requirePrintable("excerpt.text", text);
  }

  /**
   * The excerpt of a text around a phrase, with as much of its sentence as there is room for; what
   * is cut off is marked by an ellipsis. Space is put together, unseen characters are left out.
   * Offsets are those of {@link String}.
   *
   * @param article the whole text
   * @param from where the phrase begins
   * @param to where it ends, exclusive
   * @param sentenceFrom where its sentence begins, at most {@code from}
   * @param sentenceTo where its sentence ends, at least {@code to}
   * @return nothing when the phrase has no character that can be seen
   * @throws IndexOutOfBoundsException when the offsets are not in that order, or outside the text
   */
  public static Optional<Excerpt> around(
      String article, int from, int to, int sentenceFrom, int sentenceTo) {
    Objects.checkFromToIndex(sentenceFrom, from, article.length());
    Objects.checkFromToIndex(to, sentenceTo, article.length());
    // A sentence may be as long as its article; what is looked at is not.
    return Quotation.of(
            article.substring(Math.max(sentenceFrom, from - LOOKED_AT), from),
            article.substring(from, Math.min(to, from + LOOKED_AT)),
            article.substring(to, Math.min(sentenceTo, to + LOOKED_AT)))
        .map(Quotation::excerpt);
  }

  /** The one to keep of two reports that are alike but for it; either rather than none. */
  public static Optional<Excerpt> preferred(Optional<Excerpt> one, Optional<Excerpt> other) {
    if (one.isEmpty() || other.isEmpty()) {
      return one.or(() -> other);
    }
    return one.get().compareTo(other.get()) <= 0 ? one : other;
  }

  /** By text, then by the place of the phrase. */
  @Override
  public int compareTo(Excerpt other) {
    return ORDER.compare(this, other);
  }
}
