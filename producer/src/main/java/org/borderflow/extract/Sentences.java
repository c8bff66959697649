package org.borderflow.extract;

import com.ibm.icu.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Cuts a text into sentences, by ICU's rules and, where these do not know better, by our own. */
final class Sentences {
  private static final int LONG_LINE = 55;

  /** No sentence has more tokens; a table or an endless line is cut, so that time stays linear. */
  private static final int MOST_TOKENS = 160;

  private final BreakIterator prototype;
  private final Words words;
  private final Set<String> abbreviations;
  private final Set<String> months;

  Sentences(Language language, Words words, Set<String> abbreviations, Set<String> months) {
    this.words = words;
    this.months = months;
    this.prototype = BreakIterator.getSentenceInstance(language.locale());
    this.abbreviations = abbreviations;
  }

  /** For each token the number of its sentence, from 0. */
  int[] of(String text, List<Token> tokens) {
    List<Integer> ends = ends(text);
    int[] sentence = new int[tokens.size()];
    int number = 0;
    int boundary = 0;
    int begun = 0;
    for (int i = 0; i < tokens.size(); i++) {
      boolean passed = false;
      while (boundary < ends.size() && ends.get(boundary) <= tokens.get(i).start()) {
        boundary++;
        passed = true;
      }
      passed |= i > 1 && unnoticed(tokens, i);
      boolean full = i - begun >= MOST_TOKENS;
      if (full || (passed && i > 0 && !joined(text, tokens, i))) {
        number++;
        begun = i;
      }
      sentence[i] = number;
    }
    return sentence;
  }

  /**
   * A full stop with a number behind: ICU takes it for an abbreviation's if small letters follow.
   */
  private static boolean unnoticed(List<Token> tokens, int i) {
    Token point = tokens.get(i - 1);
    return point.is('.')
        && !point.spaced()
        && tokens.get(i).spaced()
        && tokens.get(i).number()
        && tokens.get(i - 2).word();
  }

  private List<Integer> ends(String text) {
    BreakIterator iterator = (BreakIterator) prototype.clone();
    iterator.setText(text);
    List<Integer> ends = new ArrayList<>();
    for (int end = iterator.next(); end != BreakIterator.DONE; end = iterator.next()) {
      ends.add(end);
    }
    return ends;
  }

  /**
   * Whether the break before token {@code i} is none: behind an abbreviation, in a wrapped line.
   */
  private boolean joined(String text, List<Token> tokens, int i) {
    Token before = tokens.get(i - 1);
    Token next = tokens.get(i);
    int lines = lines(text, before.end(), next.start());
    if (lines > 1) {
      return false;
    }
    if (before.is('.') && i > 1) {
      return afterPoint(tokens, i);
    }
    if (before.word() && before.form().endsWith(".")) {
      return true;
    }
    boolean ended = before.is('!') || before.is('?') || before.is('\u2026');
    return !ended && (lines == 0 || continued(text, before, next));
  }

  private static int lines(String text, int from, int to) {
    int lines = 0;
    for (int i = from; i < to; i++) {
      lines += text.charAt(i) == '\n' ? 1 : 0;
    }
    return lines;
  }

  private boolean afterPoint(List<Token> tokens, int i) {
    Token word = tokens.get(i - 2);
    Token point = tokens.get(i - 1);
    Token next = tokens.get(i);
    if (point.spaced()) {
      return false;
    }
    if (word.number()) {
      // "24. September", "3. Tag": a small number with a point, and a word behind.
      boolean ordinal = i > 2 && words.holds(Word.ORDINAL_ARTICLE, tokens.get(i - 3).form());
      boolean goesOn = !next.capital() || months.contains(next.form()) || ordinal;
      return word.form().length() <= 2 && next.word() && goesOn;
    }
    return abbreviations.contains(word.form()) || (word.form().length() == 1 && word.capital());
  }

  /** A line that was wrapped, not ended: it is long, and goes on as no new sentence does. */
  private static boolean continued(String text, Token before, Token next) {
    int lineStart = text.lastIndexOf('\n', before.start()) + 1;
    boolean wrapped = before.end() - lineStart >= LONG_LINE;
    return (!next.capital() && !next.number()) || wrapped;
  }
}
