package org.borderflow.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Cuts a sentence into clauses: at marks, at words that begin one, and at "and" between two. */
final class Clauses {
  private static final int FARTHEST = 40;
  private static final Set<String> BREAKS =
      Set.of(",", ";", ":", "(", ")", "[", "]", "\u2013", "\u2014", "!", "?", "|", "*", "\u2022");

  private final Reading text;

  Clauses(Reading text) {
    this.text = text;
  }

  /**
   * The clauses from token {@code first} to {@code end}, in their order, without what divides them.
   */
  List<Clause> of(int first, int end) {
    List<Clause> clauses = new ArrayList<>();
    int start = first;
    for (int i = first; i < end; i++) {
      boolean mark = breaks(i, first, end);
      if (mark || (i > start && beginsClause(i, start, end))) {
        add(clauses, start, i);
        start = mark ? i + 1 : i;
      }
    }
    add(clauses, start, end);
    return clauses;
  }

  private static void add(List<Clause> clauses, int start, int end) {
    if (end > start) {
      clauses.add(new Clause(start, end));
    }
  }

  private boolean breaks(int i, int first, int end) {
    Token token = text.token(i);
    if (token.is('-')) {
      return token.spaced() && i + 1 < end && text.token(i + 1).spaced();
    }
    if (!isBreak(token)) {
      return false;
    }
    boolean dash = token.is('\u2013') || token.is('\u2014');
    if (dash && !token.spaced()) {
      return false;
    }
    return !(token.is(',') && i > first && i + 1 < end && enumerates(i));
  }

  private static boolean isBreak(Token token) {
    return token.kind() == Token.Kind.MARK && BREAKS.contains(token.form());
  }

  /** A comma within "Syria, Iraq and Afghanistan" divides no clauses. */
  private boolean enumerates(int comma) {
    int next = comma + 1;
    while (next < text.size() && text.marks().is(Category.PREPOSITION, "article", next)) {
      next++;
    }
    return named(comma - 1) && named(next);
  }

  private boolean named(int i) {
    return text.found(Category.COUNTRY, i)
        || text.found(Category.PLACE, i)
        || text.found(Category.ADJECTIVE, i);
  }

  private boolean beginsClause(int i, int start, int end) {
    Hit hit = text.marks().at(Category.CLAUSE, i);
    if (hit.first() != i || text.token(i).capital()) {
      return false;
    }
    return switch (hit.key()) {
      case "relative", "subordinate" -> !text.has(Trait.COMMA_CLAUSES) && opens(i, end);
      case "coordinate" -> hasVerb(start, i) && hasVerb(i, clauseEnd(i, end)) && subject(i, end);
      default -> false;
    };
  }

  private boolean opens(int i, int end) {
    return i + 1 < end && hasVerb(i, clauseEnd(i, end));
  }

  /** Whether what follows "and" has somebody of its own: a number, or people. */
  private boolean subject(int i, int end) {
    int last = clauseEnd(i, end);
    for (int j = i + 1; j < last; j++) {
      if (text.token(j).number()
          || text.found(Category.PEOPLE, j)
          || text.found(Category.NUMBER, j)) {
        return true;
      }
    }
    return false;
  }

  private int clauseEnd(int i, int end) {
    int j = i;
    while (j < Math.min(end, i + FARTHEST) && !isBreak(text.token(j))) {
      j++;
    }
    return j;
  }

  private boolean hasVerb(int first, int end) {
    return !text.marks().in(Category.VERB, first, end).isEmpty();
  }
}
