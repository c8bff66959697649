package org.borderflow.extract;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** One run over one text: sentence by sentence, each number in the light of what came before. */
final class Extracting {
  private final Reading text;
  private final Clauses clauses;
  private final Scenes scenes;
  private final Syntax syntax;
  private final Judge judge;
  private final Routes routes;
  private final Mentions mentions;
  private final Times times;
  private final Periods periods;
  private final Comparing comparing;
  private final Assembly assembly;
  private final Notes notes;
  private final List<Candidate> candidates;
  private final Discourse discourse = Discourse.fresh();
  private final List<Extracted> figures = new ArrayList<>();
  private final List<TurnedDown> turnedDown = new ArrayList<>();
  private int next;

  Extracting(Reading text, NumberWords words, Neighbours neighbours, Published published) {
    this.text = text;
    this.clauses = new Clauses(text);
    this.scenes = new Scenes(text);
    this.syntax = new Syntax(text);
    this.judge = new Judge(text);
    this.routes = new Routes(text, neighbours);
    this.mentions = new Mentions(text);
    this.times =
        new Times(
            text,
            new Calendar(published),
            words,
            new Events(countries(text), published.latestDay()));
    this.periods = new Periods(text);
    this.comparing = new Comparing(text);
    this.assembly = new Assembly(text);
    this.notes = new Notes(text, routes, periods, discourse);
    this.candidates = new Numbers(text, words).all();
  }

  private static Set<String> countries(Reading text) {
    Set<String> countries = new HashSet<>();
    for (Category category :
        List.of(Category.COUNTRY, Category.PLACE, Category.ADJECTIVE, Category.DEMONYM)) {
      text.marks().all(category).forEach(hit -> countries.add(hit.key()));
    }
    return countries;
  }

  Extraction run() {
    for (int sentence = 0; sentence < text.sentences(); sentence++) {
      sentence(sentence);
    }
    figures.sort(Comparator.comparingInt(f -> f.phrase().start()));
    turnedDown.sort(Comparator.comparingInt(t -> t.phrase().start()));
    return new Extraction(figures, turnedDown);
  }

  private void sentence(int sentence) {
    int first = text.first(sentence);
    int end = text.end(sentence);
    List<Clause> parts = clauses.of(first, end);
    if (parts.isEmpty()) {
      return;
    }
    List<Mention> places = mentions.in(first, end);
    List<When> whens = times.in(first, end);
    digitsThatCountNothing(first, end);
    List<Decided> decided = new ArrayList<>();
    while (next < candidates.size() && candidates.get(next).number() < end) {
      Scene scene = scenes.of(candidates.get(next), parts, places, whens);
      next++;
      decide(scene, decided);
    }
    comparing.attach(decided).forEach(figures::add);
    notes.note(sentence, parts, places, whens, decided);
  }

  /** Dates and addresses in digits, which are no candidates at all. */
  private void digitsThatCountNothing(int first, int end) {
    for (int i = first; i < end; i++) {
      Token token = text.token(i);
      boolean link =
          token.kind() == Token.Kind.LINK && token.form().chars().anyMatch(Tokenizer::isDigit);
      if (link) {
        turnedDown.add(
            new TurnedDown(text.phrase(i, i + 1), Distractor.LINK, "is part of an address"));
      } else if (token.kind() == Token.Kind.DATE) {
        turnedDown.add(new TurnedDown(text.phrase(i, i + 1), Distractor.DATE, "is a date"));
      }
    }
  }

  private void decide(Scene scene, List<Decided> decided) {
    Optional<TurnedDown> against = syntax.against(scene);
    if (against.isPresent()) {
      turnedDown.add(against.get());
      return;
    }
    Verdict verdict = judge.judge(scene, discourse.topic());
    if (!verdict.crossing()) {
      decided.add(new Decided(scene, verdict, Optional.empty()));
      discourse.topic(verdict, scene.sentence());
      turnedDown.add(down(scene, verdict.why(), verdict.reason()));
      return;
    }
    Route route = routes.of(scene, verdict.verb(), discourse);
    Optional<TurnedDown> homely = inside(scene, verdict, route);
    if (homely.isPresent()) {
      decided.add(
          new Decided(
              scene, Verdict.no(homely.get().why(), homely.get().reason()), Optional.empty()));
      turnedDown.add(homely.get());
      return;
    }
    Periods.Dated dated = periods.of(scene, discourse);
    Extracted figure = assembly.of(scene, verdict, route, dated);
    decided.add(new Decided(scene, verdict, Optional.of(figure)));
    discourse.topic(verdict, scene.sentence());
    if (!aside(scene)) {
      discourse.flow(route, verdict.verb(), scene.sentence());
    }
    dated.when().ifPresent(when -> spoken(when, scene));
  }

  /**
   * "5,000 came, in the other direction it was 3,000": the text goes on with those who came, unless
   * these went back.
   */
  private boolean aside(Scene scene) {
    boolean reverse =
        text.marks().in(Category.CLAUSE, scene.clause().first(), scene.clause().end()).stream()
            .anyMatch(w -> w.is("reverse"));
    return reverse && discourse.goesOn(scene.sentence());
  }

  private void spoken(When when, Scene scene) {
    if (!comparing.earlier(scene)) {
      discourse.when(when, scene.sentence());
    }
    times.anchor(when);
  }

  /** Movements of which nothing tells that they crossed a border. */
  private Optional<TurnedDown> inside(Scene scene, Verdict verdict, Route route) {
    boolean carried =
        discourse.topic().crossing()
            && discourse.route(scene.sentence()).isPresent()
            && route.destination().code().isPresent()
            && discourse
                .route(scene.sentence())
                .flatMap(Discourse.Flow::destination)
                .equals(route.destination().code());
    if (route.internal() && !verdict.strong() && !carried) {
      return Optional.of(
          down(
              scene,
              Distractor.INTERNAL_MOVEMENT,
              "went to a place; nothing says that it was from abroad"));
    }
    boolean airport =
        !route.origin().known()
            && !route.destination().known()
            && !text.marks().in(Category.WAY, scene.clause().first(), scene.clause().end()).stream()
                .filter(w -> w.is("air"))
                .toList()
                .isEmpty();
    if (airport) {
      return Optional.of(down(scene, Distractor.OTHER, "are passengers of an airport"));
    }
    boolean known =
        route.evidence()
            || verdict.strong()
            || !verdict.read()
            || carried
            || (discourse.topic().crossing()
                && scene.sentence() - discourse.topic().sentence() <= 2)
            || (route.origin().known() && route.destination().known());
    return known
        ? Optional.empty()
        : Optional.of(down(scene, Distractor.OTHER, "no border and no country is named"));
  }

  private TurnedDown down(Scene scene, Distractor why, String reason) {
    Candidate number = scene.number();
    return new TurnedDown(text.phrase(number.first(), number.end()), why, reason);
  }
}
