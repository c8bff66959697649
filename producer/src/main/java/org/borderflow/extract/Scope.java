package org.borderflow.extract;

import java.util.List;
import org.borderflow.extract.Mention.Role;

/**
 * Which places of a sentence belong to a number: those of its clause, and what stands beside it.
 */
final class Scope {
  private final Reading text;
  private final Scene scene;
  private final List<Mention> close;

  Scope(Reading text, Scene scene) {
    this.text = text;
    this.scene = scene;
    this.close = Mention.those(scene.mentions(), this::close);
  }

  /** The places that stand in the number's clause, or in one that belongs to it. */
  List<Mention> close() {
    return close;
  }

  /** Whether a place stands in the number's clause, or in one that belongs to it. */
  boolean close(Mention mention) {
    if (mention.in(scene.clause()) || mention.in(scene.clauses().get(scene.governing()))) {
      return nearest(mention);
    }
    return beside(mention);
  }

  /** In "1,000 to Poland and 500 to Romania" a place belongs to the number before it. */
  private boolean nearest(Mention mention) {
    if (!mention.in(scene.clause())) {
      return behindNoOther(mention) && !(scene.elliptic() && ownRole(mention.role()));
    }
    if (ofAnother(mention)) {
      return false;
    }
    for (int i = mention.first() - 1; i > scene.number().end(); i--) {
      boolean divided = counts(i) && scene.clause().holds(i) && mention.role() != Role.FROM;
      if (divided) {
        return false;
      }
    }
    return true;
  }

  /**
   * In "1,000 from Kenya and 500 from Sudan", and in "Uganda 1,000 and Ethiopia 500", each number
   * has its own place: no other one of that kind is its.
   */
  private boolean ofAnother(Mention mention) {
    boolean from = mention.role() == Role.FROM;
    boolean listed = mention.role() == Role.BARE && scene.elliptic();
    return (from || listed)
        && !own(mention)
        && scene.mentions().stream()
            .anyMatch(
                m -> m.country() && m.in(scene.clause()) && m.role() == mention.role() && own(m));
  }

  /** Whether a place is the number's own: behind it, before the next; or right before it. */
  private boolean own(Mention mention) {
    if (mention.role() == Role.BARE) {
      return mention.end() == scene.number().first();
    }
    for (int i = scene.number().end(); i < mention.first(); i++) {
      if (counts(i)) {
        return false;
      }
    }
    return mention.first() >= scene.number().end();
  }

  /** Whether a token is a number of people, or may be one: no time, and nothing else is counted. */
  private boolean counts(int i) {
    return text.token(i).number()
        && !inTime(i)
        && !text.found(Category.NOUN, i + 1)
        && !text.found(Category.NOUN, i + 2);
  }

  private boolean inTime(int token) {
    return scene.times().stream().anyMatch(w -> w.holds(token));
  }

  /** Whether the number's own clause has a place in that role, which then holds. */
  private boolean ownRole(Role role) {
    return scene.mentions().stream()
        .anyMatch(
            m -> m.country() && m.in(scene.clause()) && m.role() == role && role != Role.BARE);
  }

  /** Whether no other number stands between the number and a place behind it. */
  boolean behindNoOther(Mention mention) {
    for (int i = scene.number().end(); i < mention.first(); i++) {
      if (counts(i) && !scene.elliptic()) {
        return false;
      }
    }
    return true;
  }

  /** In "1,000 in Ghana and 500 in Togo" Ghana is behind a number that is not this one. */
  boolean behindAnother(Mention mention) {
    for (Clause clause : scene.clauses()) {
      for (int i = clause.first(); clause.holds(mention.first()) && i < mention.first(); i++) {
        if (counts(i)) {
          return true;
        }
      }
    }
    return false;
  }

  /**
   * A clause without a verb and a number belongs to the one it stands by: "In Polen, so hieß es,".
   */
  private boolean beside(Mention mention) {
    for (Clause clause : scene.clauses()) {
      if (mention.in(clause)) {
        boolean verbless = text.verbs(clause.first(), clause.end()).isEmpty();
        return verbless && !numbered(clause) && behindNoOther(mention);
      }
    }
    return false;
  }

  boolean free(Mention mention) {
    for (int i = 0; i < scene.clauses().size(); i++) {
      if (mention.in(scene.clauses().get(i))) {
        return !numbered(scene.clauses().get(i)) || i < scene.index();
      }
    }
    return true;
  }

  private boolean numbered(Clause clause) {
    for (int i = clause.first(); i < clause.end(); i++) {
      if (counts(i)) {
        return true;
      }
    }
    return false;
  }

  boolean inOwn(Mention mention) {
    return mention.in(scene.clause()) || mention.in(scene.clauses().get(scene.governing()));
  }
}
