package org.borderflow.extract;

import java.util.List;
import java.util.Optional;
import org.borderflow.extract.Mention.Place;
import org.borderflow.extract.Mention.Role;

/** Some of the countries and towns of a passage, by what they are to the movement. */
final class Places {
  private final Passage passage;
  private final Reading text;
  private final List<Mention> all;

  Places(Passage passage, List<Mention> mentions) {
    this.passage = passage;
    this.text = passage.text();
    this.all = Mention.those(mentions, Mention::country);
  }

  List<Mention> all() {
    return all;
  }

  Optional<Mention> last(Role role) {
    for (int i = all.size() - 1; i >= 0; i--) {
      if (all.get(i).role() == role) {
        return Optional.of(all.get(i));
      }
    }
    return Optional.empty();
  }

  /** "In Greece, Italy and Spain": a list of countries is none of them. */
  boolean several(Role role) {
    List<Mention> same = Mention.those(all, m -> m.role() == role);
    for (int i = 1; i < same.size(); i++) {
      if (listed(same.get(i - 1), same.get(i))) {
        return true;
      }
    }
    return false;
  }

  private boolean listed(Mention one, Mention next) {
    Marks marks = text.marks();
    boolean repeated =
        marks.is(Category.PREPOSITION, "in", next.first() - 1)
            || marks.is(Category.PREPOSITION, "to", next.first() - 1);
    return next.first() - one.end() <= 2
        && !one.code().equals(next.code())
        && (marks.is(Category.PREPOSITION, "and", one.end()) || !repeated);
  }

  /**
   * The country that stands without a preposition. Where subject and object may stand on either
   * side of the verb, a town says too little.
   */
  Optional<Mention> bare() {
    return all.stream()
        .filter(m -> m.role() == Role.BARE)
        .filter(m -> m.type() != Place.TOWN || !text.has(Trait.FREE_ORDER))
        .reduce((a, b) -> b);
  }

  /** "Finland counted": a country before the verb is who says so. */
  boolean subject(Mention mention) {
    return !text.has(Trait.FREE_ORDER)
        && passage.scene().verbs().stream()
            .anyMatch(v -> v.is("count") && v.first() == mention.end());
  }
}
