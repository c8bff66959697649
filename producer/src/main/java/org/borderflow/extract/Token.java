package org.borderflow.extract;

/**
 * A token of a text.
 *
 * @param form its letters in lower case, without unseen characters; of a number its digits
 * @param start where it begins in the text
 * @param end where it ends
 * @param kind what it is
 * @param capital whether it begins with a capital
 * @param capitals whether it has two letters or more, and all are capitals
 * @param spaced whether space stands before it
 */
record Token(
    String form, int start, int end, Kind kind, boolean capital, boolean capitals, boolean spaced) {

  /** What a token is. */
  enum Kind {
    /** Letters. */
    WORD,
    /** Digits, with what groups them. */
    NUMBER,
    /** A date in digits. */
    DATE,
    /** A web address or the like. */
    LINK,
    /** Anything else: one character. */
    MARK
  }

  /** Whether it is that mark. */
  boolean is(char mark) {
    return form.length() == 1 && form.charAt(0) == mark;
  }

  boolean word() {
    return kind == Kind.WORD;
  }

  boolean number() {
    return kind == Kind.NUMBER;
  }
}
