package org.borderflow.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.borderflow.extract.Mention.Place;
import org.borderflow.extract.Mention.Role;

/** Finds the borders that a sentence names, with the countries on either side. */
final class Borders {
  private final Reading text;
  private final Prepositions prepositions;

  Borders(Reading text, Prepositions prepositions) {
    this.text = text;
    this.prepositions = prepositions;
  }

  /** Whether any token of the range is the word; else no border can begin there. */
  boolean speakOf(int first, int end) {
    for (int i = first; i < end; i++) {
      if (isBorder(i)) {
        return true;
      }
    }
    return false;
  }

  private boolean isBorder(int i) {
    return text.marks().is(Category.PLACE_WORD, "border", i);
  }

  /** Takes a border that begins at token {@code i} with a side or the word; gives what follows. */
  int at(int i, int first, int end, List<Mention> found) {
    List<String> sides = new ArrayList<>();
    int at = i;
    while (at < end && sides.size() < 2) {
      Optional<Hit> side = side(at);
      if (side.isEmpty()) {
        break;
      }
      sides.add(side.get().key());
      at = side.get().end();
      if (text.is(at, '-') || text.is(at, '/') || text.is(at, '\u2013')) {
        at++;
      }
      at = text.is(at, Word.GENITIVE) || text.is(at, '\u2019') ? at + 1 : at;
    }
    at = skipAdjectives(at, end);
    Hit word = text.marks().at(Category.PLACE_WORD, at);
    boolean guard = text.marks().is(Category.SAID, "authority", at);
    if (guard || at >= end || !word.is("border")) {
      return i;
    }
    int after = behind(word.end(), end, sides);
    Role role = prepositions.roleBefore(i, first, found);
    found.add(
        new Mention(
            i, after, Place.BORDER, List.copyOf(sides), role, text.words(at, word.end()), false));
    return after;
  }

  private int skipAdjectives(int at, int end) {
    int i = at;
    while (i < end && i < at + 2 && text.is(i, Word.BORDER_ADJECTIVE)) {
      i++;
    }
    return isBorder(i) ? i : at;
  }

  private Optional<Hit> side(int i) {
    for (Category category :
        new Category[] {Category.ADJECTIVE, Category.COUNTRY, Category.PLACE}) {
      Hit hit = text.marks().at(category, i);
      boolean point = category == Category.PLACE && text.found(Category.POINT, i);
      if (hit.first() == i && !point) {
        return Optional.of(hit);
      }
    }
    return Optional.empty();
  }

  /** "Grenze zu Finnland", "border with Poland", "between Poland and Ukraine". */
  private int behind(int from, int end, List<String> sides) {
    int i = from;
    boolean between = text.marks().is(Category.PREPOSITION, "between", i);
    boolean with = text.is(i, Word.BORDER_TO);
    if (!between && !with) {
      return from;
    }
    i++;
    for (int n = 0; n < 2; n++) {
      while (i < end && text.marks().is(Category.PREPOSITION, "article", i)) {
        i++;
      }
      Optional<Hit> side = i < end ? side(i) : Optional.empty();
      if (side.isEmpty()) {
        return sides.isEmpty() || n == 0 ? from : i;
      }
      if (sides.size() < 2 && !sides.contains(side.get().key())) {
        sides.add(side.get().key());
      }
      i = side.get().end();
      boolean and = between && n == 0 && text.marks().is(Category.PREPOSITION, "and", i);
      if (!and) {
        return i;
      }
      i++;
    }
    return i;
  }
}
