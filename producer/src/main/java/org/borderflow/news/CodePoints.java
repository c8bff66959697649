package org.borderflow.news;

/**
 * Turns offsets in UTF-16 into offsets in code points. Going forward from one offset to the next
 * costs their distance alone, so a whole text costs its length.
 */
final class CodePoints {
  private final String text;
  private int chars;
  private int points;

  CodePoints(String text) {
    this.text = text;
  }

  /** The number of code points before an offset of the text. */
  int before(int offset) {
    if (offset < chars) {
      points -= text.codePointCount(offset, chars);
    } else {
      points += text.codePointCount(chars, offset);
    }
    chars = offset;
    return points;
  }
}
