package org.borderflow.extract;

import java.util.ArrayList;
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
    Optional<Decided> accepted = accepted(decided);
    Optional<Decided> last =
        accepted.isPresent() || decided.isEmpty()
            ? accepted
            : Optional.of(decided.get(decided.size() - 1));
    last.ifPresent(d -> discourse.topic(d.verdict(), sentence));
    places(sentence, places, accepted.isPresent());
    if (accepted.isPresent()) {
      return;
    }
    List<When> dated = dated(whens);
    boolean first = !dated.isEmpty() && dated.get(0).first() <= parts.get(0).first() + 2;
    boolean only = dated.size() == 1 && !periods.ofSpeech(dated.get(0));
    if (first || only) {
      discourse.when(dated.get(0), sentence);
    }
    if (last.isEmpty()) {
      spokenOf(sentence, parts, places, whens);
    }
  }

  /** The last of the numbers that is a figure. */
  private static Optional<Decided> accepted(List<Decided> decided) {
    for (int i = decided.size() - 1; i >= 0; i--) {
      if (decided.get(i).figure().isPresent()) {
        return Optional.of(decided.get(i));
      }
    }
    return Optional.empty();
  }

  private static List<When> dated(List<When> whens) {
    List<When> dated = new ArrayList<>(whens.size());
    for (When when : whens) {
      if (when.period() && when.span().dated()) {
        dated.add(when);
      }
    }
    return dated;
  }

  /** The border, and where no figure tells of it the country, that the sentence spoke of. */
  private void places(int sentence, List<Mention> places, boolean figure) {
    if (places.isEmpty()) {
      return;
    }
    places.stream()
        .filter(m -> m.divides() && m.codes().size() == 2)
        .reduce((a, b) -> b)
        .ifPresent(m -> discourse.border(m.codes(), sentence));
    if (figure) {
      return;
    }
    border(sentence, places);
    places.stream()
        .filter(m -> m.country() && (m.role() == Mention.Role.IN || m.role() == Mention.Role.BARE))
        .findFirst()
        .ifPresent(m -> discourse.focus(m.code()));
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
    Optional<Hit> noun = noun(text.marks().in(Category.CROSSING, first, end));
    Optional<Hit> verb = moving(first, end);
    List<Hit> nations = text.marks().in(Category.DEMONYM, first, end);
    boolean people = !text.marks().in(Category.PEOPLE, first, end).isEmpty() || !nations.isEmpty();
    if (!places.isEmpty()) {
      way(sentence, parts, places, whens, people);
    }
    if (noun.isPresent() || (verb.isPresent() && people)) {
      String key = noun.map(n -> Verbs.verb(n.key())).orElseGet(() -> verb.orElseThrow().key());
      discourse.topic(Verdict.yes(key, false, "the sentence before speaks of it"), sentence);
    }
  }

  /** The noun of crossings, but for one that only says that something was counted. */
  private static Optional<Hit> noun(List<Hit> crossings) {
    for (Hit hit : crossings) {
      if (!hit.is("number")) {
        return Optional.of(hit);
      }
    }
    return Optional.empty();
  }

  private Optional<Hit> moving(int first, int end) {
    for (Hit verb : text.verbs(first, end)) {
      if (Verbs.moving(verb)) {
        return Optional.of(verb);
      }
    }
    return Optional.empty();
  }

  /** Which way people went whom no number counts. Without a place, no clause tells. */
  private void way(
      int sentence, List<Clause> parts, List<Mention> places, List<When> whens, boolean people) {
    int first = text.first(sentence);
    List<Hit> nations = text.marks().in(Category.DEMONYM, first, text.end(sentence));
    Candidate nothing = new Candidate(first, first, first + 1, Amount.of(0, Wording.EXACT), true);
    Optional<String> nation = nations.stream().map(Hit::key).findFirst();
    Head nobody = new Head(Head.Type.NONE, Hit.NONE, first, nation, Optional.empty());
    for (int i = 0; i < parts.size(); i++) {
      Clause part = parts.get(i);
      Scene scene = new Scene(nothing, nobody, sentence, parts, i, List.of(), i, places, whens);
      boolean moved = people && moving(part.first(), part.end()).isPresent();
      routes
          .spoken(scene)
          .filter(r -> moved || (r.origin().known() && r.destination().known()))
          .ifPresent(r -> discourse.spoken(r, sentence));
    }
  }
}
