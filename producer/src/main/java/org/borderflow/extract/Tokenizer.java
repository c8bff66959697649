package org.borderflow.extract;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Cuts a text into tokens, in one pass. */
final class Tokenizer {
  private static final int FIRST_COMBINING = 0x300;
  private static final int LONGEST_WORD = 100;

  /** Characters for a token with the space before it; a guess, for the list's first size. */
  private static final int USUAL_LENGTH = 5;

  private final String text;
  private final List<Token> tokens;
  private int at;
  private boolean spaced = true;

  private Tokenizer(String text, int most) {
    this.text = text;
    this.tokens = new ArrayList<>(Math.min(most, text.length() / USUAL_LENGTH + 1));
  }

  /** The tokens of a text, in their order. Space and unseen characters belong to none. */
  static List<Token> tokens(String text) {
    return first(text, Integer.MAX_VALUE);
  }

  /** The first tokens of a text, at most so many. */
  static List<Token> first(String text, int most) {
    Tokenizer tokenizer = new Tokenizer(text, most);
    tokenizer.run(most);
    return tokenizer.tokens;
  }

  private void run(int most) {
    while (at < text.length() && tokens.size() < most) {
      int c = text.codePointAt(at);
      if (Character.isLetter(c)) {
        word();
      } else if (isSpace(c)) {
        spaced = true;
        at += Character.charCount(c);
      } else if (isUnseen(c)) {
        at += Character.charCount(c);
      } else if (isDigit(c)) {
        number();
      } else {
        add(Token.Kind.MARK, at, at + Character.charCount(c));
      }
    }
  }

  private void number() {
    int start = at;
    int date = Digits.dateEnd(text, start);
    if (date > start) {
      add(Token.Kind.DATE, start, date);
    } else {
      add(Token.Kind.NUMBER, start, Digits.numberEnd(text, start));
    }
  }

  private void word() {
    int start = at;
    if (Links.begins(text, start)) {
      add(Token.Kind.LINK, start, Links.end(text, start));
      return;
    }
    int end = abbreviationEnd(start);
    if (end == start) {
      end = wordEnd(start);
    }
    if (end < text.length() && text.charAt(end) == '@') {
      add(Token.Kind.LINK, start, Links.end(text, start));
    } else {
      add(Token.Kind.WORD, start, end);
    }
  }

  /** The end of a word such as "U.S." or "a.m.": single letters, each with a full stop. */
  private int abbreviationEnd(int start) {
    int end = start;
    while (end + 1 < text.length()
        && text.charAt(end + 1) == '.'
        && Character.isLetter(text.charAt(end))) {
      end += 2;
    }
    boolean wordFollows = end < text.length() && Character.isLetter(text.charAt(end));
    return end - start >= 4 && !wordFollows ? end : start;
  }

  private int wordEnd(int start) {
    int end = start;
    while (end < text.length()) {
      int c = text.codePointAt(end);
      if (Character.isLetter(c) || isMark(c) || isDigit(c) || isUnseen(c)) {
        end += Character.charCount(c);
      } else if (isApostrophe(c) && joins(end)) {
        end++;
      } else {
        break;
      }
    }
    return end;
  }

  /** Whether the apostrophe stands within a word, and does not begin a genitive's "'s". */
  private boolean joins(int apostrophe) {
    int next = apostrophe + 1;
    if (next >= text.length() || !Character.isLetter(text.charAt(next))) {
      return false;
    }
    boolean genitive = text.charAt(next) == 's' || text.charAt(next) == 'S';
    boolean longer = next + 1 < text.length() && Character.isLetter(text.charAt(next + 1));
    return !genitive || longer;
  }

  private void add(Token.Kind kind, int start, int end) {
    String raw = text.substring(start, end);
    tokens.add(
        new Token(
            kind == Token.Kind.WORD ? form(raw) : raw,
            start,
            end,
            kind,
            Character.isUpperCase(raw.codePointAt(0)),
            raw.length() > 1 && inCapitals(raw),
            spaced));
    spaced = false;
    at = end;
  }

  /** Whether upper case leaves it as it is. Of most words the first small letter tells. */
  private static boolean inCapitals(String raw) {
    for (int i = 0; i < raw.length(); i++) {
      char c = raw.charAt(i);
      if (c >= 'a' && c <= 'z') {
        return false;
      }
    }
    return raw.equals(raw.toUpperCase(Locale.ROOT));
  }

  /** Lower case, composed, with one kind of apostrophe and nothing unseen. */
  static String form(String raw) {
    String plain = raw;
    for (int i = 0; i < raw.length(); i++) {
      char c = raw.charAt(i);
      if (c >= FIRST_COMBINING || isUnseen(c)) {
        plain = composed(raw);
        break;
      }
    }
    String lower = plain.toLowerCase(Locale.ROOT);
    // Nothing is looked up that is so long; cut, it cannot cost more than its length.
    return lower.length() > LONGEST_WORD ? lower.substring(0, LONGEST_WORD) : lower;
  }

  private static String composed(String raw) {
    StringBuilder kept = new StringBuilder(raw.length());
    raw.codePoints()
        .filter(c -> !isUnseen(c))
        .forEach(c -> kept.appendCodePoint(isApostrophe(c) ? '\'' : c));
    return Normalizer.normalize(kept, Normalizer.Form.NFC);
  }

  static boolean isDigit(int c) {
    return c >= '0' && c <= '9';
  }

  static boolean isSpace(int c) {
    return !isPrinted(c) && (Character.isWhitespace(c) || Character.isSpaceChar(c));
  }

  /** Whether it is a letter, digit or mark of ASCII: no space, and not unseen. */
  private static boolean isPrinted(int c) {
    return c > ' ' && c <= '~';
  }

  private static boolean isMark(int c) {
    if (c < FIRST_COMBINING) {
      return false;
    }
    int type = Character.getType(c);
    return type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK;
  }

  private static boolean isUnseen(int c) {
    if (isPrinted(c)) {
      return false;
    }
    int type = Character.getType(c);
    return type == Character.FORMAT || (type == Character.CONTROL && !isSpace(c));
  }

  private static boolean isApostrophe(int c) {
    return c == '\'' || c == '\u2019';
  }
}
