package org.borderflow.extract;

import java.util.List;
import java.util.Optional;

/** Keeps of each sentence what those that follow may take up. */
final class Notes {
  private final Reading text;
  private final Routes routes;
  private final Periods periods;
  private final Discourse discourse;

  Notes(Reading text, Routes routes, Periods periods, Discourse discourse) {
    this.text = text;
    this.routes = routes;
    this.periods = periods;
    this.discourse = discourse;
  }

  /** Keeps what the sentences that follow may take up. */
  void note(
      int sentence,
      List<Clause> parts,
      List<Mention> places,
      List<When> whens,
      List<Decided> decided) {
    Optional<Decided> accepted =
        decided.stream().filter(d -> d.figure().isPresent()).reduce((a, b) -> b);
    Optional<Decided> last = accepted.or(() -> decided.stream().reduce((a, b) -> b));
    last.ifPresent(d -> discourse.topic(d.verdict(), sentence));
    places.stream()
        .filter(m -> m.divides() && m.codes().size() == 2)
        .reduce((a, b) -> b)
        .ifPresent(m -> discourse.border(m.codes(), sentence));
    if (accepted.isPresent()) {
      return;
    }
    border(sentence, places);
    places.stream()
        .filter(m -> m.country() && (m.role() == Mention.Role.IN || m.role() == Mention.Role.BARE))
        .findFirst()
        .ifPresent(m -> discourse.focus(m.code()));
    List<When> dated = whens.stream().filter(w -> w.period() && w.span().dated()).toList();
    boolean first = !dated.isEmpty() && dated.get(0).first() <= parts.get(0).first() + 2;
    boolean only = dated.size() == 1 && !periods.ofSpeech(dated.get(0));
    if (first || only) {
      discourse.when(dated.get(0), sentence);
    }
    if (last.isEmpty()) {
      spokenOf(sentence, parts, places, whens);
    }
  }

  /** "Germany does so at the Austrian border": the border is that of the two. */
  private void border(int sentence, List<Mention> places) {
    Optional<Mention> side =
        places.stream()
            .filter(m -> m.type() == Mention.Place.BORDER && m.codes().size() == 1)
            .findFirst();
    Optional<Mention> owner =
        places.stream()
            .filter(m -> m.type() == Mention.Place.COUNTRY || m.type() == Mention.Place.OFFICIALS)
            .filter(m -> side.isPresent() && !m.code().equals(side.get().code()))
            .findFirst();
    if (side.isPresent() && owner.isPresent()) {
      discourse.border(List.of(owner.get().code(), side.get().code()), sentence);
      discourse.focus(owner.get().code());
    }
  }

  /** A sentence without numbers may still tell what the next one counts. */
  private void spokenOf(int sentence, List<Clause> parts, List<Mention> places, List<When> whens) {
    int first = text.first(sentence);
    int end = text.end(sentence);
    Optional<Hit> noun =
        text.marks().in(Category.CROSSING, first, end).stream()
            .filter(h -> !h.is("number"))
            .findFirst();
    Optional<Hit> verb = text.verbs(first, end).stream().filter(Verbs::moving).findFirst();
    boolean people =
        !text.marks().in(Category.PEOPLE, first, end).isEmpty()
            || !text.marks().in(Category.DEMONYM, first, end).isEmpty();
    Candidate nothing = new Candidate(first, first, first + 1, Amount.of(0, Wording.EXACT), true);
    Optional<String> nation =
        text.marks().in(Category.DEMONYM, first, end).stream().map(Hit::key).findFirst();
    Head nobody = new Head(Head.Type.NONE, Hit.NONE, first, nation, Optional.empty());
    for (int i = 0; i < parts.size(); i++) {
      Scene scene = new Scene(nothing, nobody, sentence, parts, i, List.of(), i, places, whens);
      boolean moved =
          text.verbs(parts.get(i).first(), parts.get(i).end()).stream().anyMatch(Verbs::moving);
      routes
          .spoken(scene)
          .filter(r -> (people && moved) || (r.origin().known() && r.destination().known()))
          .ifPresent(r -> discourse.spoken(r, sentence));
    }
    if (noun.isPresent() || (verb.isPresent() && people)) {
      String key = noun.map(n -> Verbs.verb(n.key())).orElseGet(() -> verb.orElseThrow().key());
      discourse.topic(Verdict.yes(key, false, "the sentence before speaks of it"), sentence);
    }
  }
}
