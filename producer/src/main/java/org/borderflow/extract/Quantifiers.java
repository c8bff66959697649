package org.borderflow.extract;

import java.util.Locale;
import java.util.Optional;

/** Finds the quantifier of a number, and what becomes of the number by it. */
final class Quantifiers {
  private static final int MOST = 4;

  private final Reading text;

  Quantifiers(Reading text) {
    this.text = text;
  }

  /** The number from {@code number} to {@code end} with the quantifiers before and behind it. */
  Candidate of(int number, int end, long low, long high, boolean vague) {
    int first = number;
    Optional<Wording> wording = Optional.empty();
    int i = number - 1;
    for (int n = 0; n < MOST && wording.isEmpty(); n++) {
      Hit hit = endingAt(i);
      if (!hit.found()) {
        break;
      }
      if (text.is(hit.first(), Word.COMPARED_ARTICLE)) {
        break; // In "above the 5,000 of last year" these are compared with, not counted.
      }
      if (!hit.is("exact")) {
        wording = Optional.of(wording(hit.key()));
        first = hit.first();
      }
      i = hit.first() - 1;
    }
    int last = end;
    if (wording.isEmpty()) {
      Behind behind = behind(end);
      wording = behind.wording();
      last = behind.end();
    }
    Amount amount =
        vague
            ? Amount.between(low, high, Wording.VAGUE)
            : Amount.of(low, wording.orElse(Wording.EXACT));
    return new Candidate(first, number, last, amount, true);
  }

  private static Wording wording(String code) {
    return Wording.valueOf(code.toUpperCase(Locale.ROOT));
  }

  private record Behind(Optional<Wording> wording, int end) {}

  private Behind behind(int end) {
    if (text.is(end, '+')) {
      return new Behind(Optional.of(Wording.AT_LEAST), end + 1);
    }
    if (text.is(end, Word.OR) && text.is(end + 1, Word.OR_SO)) {
      return new Behind(Optional.of(Wording.ABOUT), end + 2);
    }
    return text.is(end, Word.OR) && text.is(end + 1, Word.OR_MORE)
        ? new Behind(Optional.of(Wording.AT_LEAST), end + 2)
        : new Behind(Optional.empty(), end);
  }

  /** Where a quantifier such as "about" before a range begins; the range's own start if none. */
  int softFirst(int start) {
    Hit hit = endingAt(start - 1);
    return hit.found() && !hit.is("exact") ? hit.first() : start;
  }

  private Hit endingAt(int i) {
    if (i < 0 || text.sentence(i) != text.sentence(Math.min(i + 1, text.size() - 1))) {
      return Hit.NONE;
    }
    Hit covering = text.marks().at(Category.QUANTIFIER, i);
    if (covering.end() == i + 1) {
      return covering;
    }
    for (Hit hit : text.marks().in(Category.QUANTIFIER, Math.max(0, i - MOST), i + 1)) {
      if (hit.end() == i + 1) {
        return hit;
      }
    }
    return Hit.NONE;
  }
}
