package org.borderflow.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Finds the verbs that a number is governed by: its clause's own, a relative clause's, another's.
 */
final class Scenes {
  private static final int NEAR = 4;

  private final Reading text;
  private final Heads heads;

  Scenes(Reading text) {
    this.text = text;
    this.heads = new Heads(text);
  }

  /** The number in its sentence. */
  Scene of(Candidate number, List<Clause> clauses, List<Mention> mentions, List<When> times) {
    int sentence = text.sentence(number.number());
    Head head = heads.of(number, text.end(sentence));
    if (head.type() == Head.Type.NONE && head.nationality().isEmpty()) {
      Optional<String> nation = heads.subject(text.first(sentence), number.first());
      head = new Head(head.type(), head.noun(), head.end(), nation, head.modifier());
    }
    int index = indexOf(number.number(), clauses);
    List<Hit> own = own(clauses.get(index), head);
    int governing = index;
    List<Hit> verbs = own;
    Optional<Integer> relative = relativeBehind(head, clauses, index);
    if (own.stream().noneMatch(Verbs::decisive) && relative.isPresent()) {
      verbs = new ArrayList<>(own);
      verbs.addAll(own(clauses.get(relative.get()), head));
      governing = own.isEmpty() ? relative.get() : index;
    } else if (own.isEmpty() && !foreign(clauses.get(index))) {
      governing = other(clauses, index, head);
      verbs = own(clauses.get(governing), head);
    }
    return new Scene(
        number, head, sentence, clauses, index, List.copyOf(verbs), governing, mentions, times);
  }

  /**
   * Whether the clause has a verb after all, but none that is known: then no other one governs it.
   */
  private boolean foreign(Clause clause) {
    for (int i = clause.first(); i < clause.end(); i++) {
      Token token = text.token(i);
      boolean small = token.word() && !token.capital();
      boolean lonely =
          small
              && text.marks().at(Category.VERB, i).first() == i
              && !text.marks().at(Category.VERB, i).sense().particle().isEmpty();
      boolean past = small && text.is(i, Word.PAST_ENDING) && !text.known(i);
      if (lonely || past) {
        return true;
      }
    }
    return false;
  }

  private static int indexOf(int token, List<Clause> clauses) {
    for (int i = 0; i < clauses.size(); i++) {
      if (clauses.get(i).holds(token)) {
        return i;
      }
    }
    return clauses.size() - 1;
  }

  /** The verbs of a clause but for the participle that stands before the noun. */
  private List<Hit> own(Clause clause, Head head) {
    List<Hit> verbs = new ArrayList<>(text.verbs(clause.first(), clause.end()));
    head.modifier().ifPresent(modifier -> verbs.removeIf(v -> v.first() == modifier.first()));
    return verbs;
  }

  private Optional<Integer> relativeBehind(Head head, List<Clause> clauses, int index) {
    boolean near = head.end() >= clauses.get(index).end() - NEAR;
    int next = index + 1;
    boolean relative =
        near
            && next < clauses.size()
            && text.marks().is(Category.CLAUSE, "relative", clauses.get(next).first());
    return relative && hasVerb(clauses.get(next)) ? Optional.of(next) : Optional.empty();
  }

  private boolean hasVerb(Clause clause) {
    return !text.verbs(clause.first(), clause.end()).isEmpty();
  }

  /** Of a clause without verb: the next one's, if it is put in between, else one before. */
  private int other(List<Clause> clauses, int index, Head head) {
    boolean inserted = index + 1 < clauses.size() && hasVerb(clauses.get(index + 1));
    boolean before = false;
    for (int i = index - 1; i >= 0; i--) {
      if (hasVerb(clauses.get(i)) && !speech(clauses.get(i))) {
        before = true;
        if (!inserted || head.type() == Head.Type.NONE || numbered(clauses.get(i))) {
          return i;
        }
        break;
      }
    }
    if (inserted && !before) {
      return index + 1;
    }
    if (before) {
      for (int i = index - 1; i >= 0; i--) {
        if (hasVerb(clauses.get(i)) && !speech(clauses.get(i))) {
          return i;
        }
      }
    }
    for (int i = index + 1; i < clauses.size(); i++) {
      if (hasVerb(clauses.get(i))) {
        return i;
      }
    }
    return index;
  }

  private boolean numbered(Clause clause) {
    for (int i = clause.first(); i < clause.end(); i++) {
      if (text.token(i).number()) {
        return true;
      }
    }
    return false;
  }

  private boolean speech(Clause clause) {
    List<Hit> verbs = text.verbs(clause.first(), clause.end());
    return verbs.stream().noneMatch(Verbs::decisive)
        && !text.marks().in(Category.SAID, clause.first(), clause.end()).isEmpty();
  }
}
