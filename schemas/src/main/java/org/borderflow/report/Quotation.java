package org.borderflow.report;

import java.util.Optional;

/**
 * A phrase and what stands around it, cut down to the length of an excerpt.
 *
 * @param before what stands before the phrase, with the space between them
 * @param phrase without space around it, not empty
 * @param after what stands after it, with the space between them
 */
record Quotation(String before, String phrase, String after) {
  private static final String CUT = "…";

  /** Cleans the three; nothing when the phrase has no character that can be seen. */
  static Optional<Quotation> of(String before, String phrase, String after) {
    String seen = clean(phrase);
    String core = seen.strip();
    if (core.isEmpty()) {
      return Optional.empty();
    }
    String gapBefore = seen.startsWith(" ") ? " " : "";
    String gapAfter = seen.endsWith(" ") ? " " : "";
    return Optional.of(
        new Quotation(
            clean(before + gapBefore).stripLeading(),
            shortened(core),
            clean(gapAfter + after).stripTrailing()));
  }

  Excerpt excerpt() {
    int room = Excerpt.LONGEST - length(phrase);
    int wanted = Math.max(room / 2, room - length(after));
    String head = lastOf(before, Math.min(wanted, room));
    String tail = firstOf(after, room - length(head));
    int start = length(head);
    return new Excerpt(head + phrase + tail, start, start + length(phrase));
  }

  /** The end of a text, of whole words where there are any, behind an ellipsis if it was longer. */
  private static String lastOf(String text, int most) {
    if (length(text) <= most) {
      return text;
    }
    if (most < 2) {
      return "";
    }
    String kept = text.substring(text.offsetByCodePoints(text.length(), 1 - most));
    int space = kept.indexOf(' ');
    return CUT + (space < 0 || space == kept.length() - 1 ? kept : kept.substring(space + 1));
  }

  /** The beginning of a text, as {@link #lastOf}. */
  private static String firstOf(String text, int most) {
    if (length(text) <= most) {
      return text;
    }
    if (most < 2) {
      return "";
    }
    String kept = text.substring(0, text.offsetByCodePoints(0, most - 1));
    int space = kept.lastIndexOf(' ');
    return (space <= 0 ? kept.stripTrailing() : kept.substring(0, space)) + CUT;
  }

  private static String shortened(String phrase) {
    return length(phrase) <= Excerpt.LONGEST
        ? phrase
        : phrase.substring(0, phrase.offsetByCodePoints(0, Excerpt.LONGEST - 1)) + CUT;
  }

  /** Each run of space as one space, and nothing that is unseen, misleads or cannot be written. */
  private static String clean(String text) {
    StringBuilder kept = new StringBuilder();
    text.codePoints()
        .forEach(
            c -> {
              if (Text.isSpace(c)) {
                if (kept.isEmpty() || kept.charAt(kept.length() - 1) != ' ') {
                  kept.append(' ');
                }
              } else if (!Text.isUnprintable(c)) {
                kept.appendCodePoint(c);
              }
            });
    return kept.toString();
  }

  private static int length(String text) {
    return text.codePointCount(0, text.length());
  }
}
