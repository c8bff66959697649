package org.borderflow.extract;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Decides whether a number counts people who crossed a border, by its noun and its verbs. */
final class Judge {
  private static final Set<String> VETO_FIRST =
      Set.of("expect", "want", "try", "limit", "refuse", "inside");
  private static final int BEFORE = 3;

  private final Reading text;
  private final Modality modality;

  Judge(Reading text) {
    this.text = text;
    this.modality = new Modality(text);
  }

  /** The decision, with what was decided of the sentence before, for a number without a verb. */
  Verdict judge(Scene scene, Topic topic) {
    Head head = scene.head();
    if (head.type() == Head.Type.OTHER) {
      return Verdict.no(nounDistractor(head), "counts \"" + words(head.noun()) + "\"");
    }
    if (head.type() == Head.Type.UNKNOWN && scene.verbs().stream().noneMatch(this::ofPeople)) {
      return Verdict.no(Distractor.OTHER, "counts something that is not known to be people");
    }
    Optional<Verdict> unreal = modality.against(scene);
    if (unreal.isPresent()) {
      return unreal.get();
    }
    for (Hit verb : scene.verbs()) {
      if (VETO_FIRST.contains(verb.key()) && !modified(scene)) {
        return no(verb);
      }
    }
    if (head.type() == Head.Type.CROSSINGS) {
      return Verdict.yes(
          Verbs.verb(head.noun().key()), strongNoun(head), "counts \"" + words(head.noun()) + "\"");
    }
    Optional<Verdict> counted = countedNoun(scene);
    if (counted.isPresent()) {
      return counted.get();
    }
    return byVerb(scene, topic);
  }

  private static Distractor nounDistractor(Head head) {
    String key = head.noun().key();
    for (Distractor distractor : Distractor.values()) {
      if (distractor.code().equals(key)) {
        return distractor;
      }
    }
    return Distractor.OTHER;
  }

  private boolean strongNoun(Head head) {
    return text.named(head.noun(), Word.BORDER_NOUN) || head.noun().is("crossing");
  }

  /** "Illegally entered people were stopped": they have crossed, whatever was done with them. */
  private static boolean modified(Scene scene) {
    return scene.head().modifier().filter(Verbs::moving).isPresent();
  }

  /** "The arrival of 5,000", "die Ausreise von 5.000", "Neuankömmlinge". */
  private Optional<Verdict> countedNoun(Scene scene) {
    Head head = scene.head();
    if (head.type() == Head.Type.PEOPLE
        && !head.noun().is("person")
        && head.noun().sense().category() == Category.PEOPLE) {
      boolean against = scene.verbs().stream().anyMatch(v -> Verbs.decisive(v) && !Verbs.moving(v));
      if (!against) {
        return Optional.of(
            Verdict.yes(
                Verbs.verb(head.noun().key()),
                head.noun().is("transit") || countedByOfficials(scene),
                "counts \"" + words(head.noun()) + "\""));
      }
    }
    int first = scene.number().first();
    int of = first - 1;
    while (of > 0 && text.found(Category.QUANTIFIER, of) && first - of < BEFORE) {
      of--;
    }
    boolean linked = text.is(of, Word.OF);
    Hit noun = linked ? text.marks().at(Category.CROSSING, of - 1) : Hit.NONE;
    boolean counts = noun.found() && !noun.is("number");
    return counts
        ? Optional.of(
            Verdict.yes(Verbs.verb(noun.key()), false, "\"" + words(noun) + "\" of so many"))
        : Optional.empty();
  }

  /** "The border police registered 700 newcomers": they do so of those who come from abroad. */
  private boolean countedByOfficials(Scene scene) {
    boolean counted = scene.verbs().stream().anyMatch(v -> v.is("checked") || v.is("count"));
    Clause clause = scene.clauses().get(scene.governing());
    return counted
        && scene.head().noun().is("entering")
        && text.marks().in(Category.SAID, clause.first(), clause.end()).stream()
            .anyMatch(s -> s.is("authority"));
  }

  private Verdict byVerb(Scene scene, Topic topic) {
    if (modified(scene)) {
      Hit modifier = scene.head().modifier().orElseThrow();
      boolean dead =
          scene.verbs().stream().anyMatch(v -> v.is("die") || v.is("rescue") || v.is("wait"));
      if (!dead) {
        Optional<Hit> main = scene.verbs().stream().filter(Verbs::moving).findFirst();
        Hit verb = main.orElse(modifier);
        return Verdict.yes(verb.key(), strongVerb(verb), quote(modifier) + " people");
      }
    }
    Optional<Hit> decisive = decisive(scene);
    if (decisive.isPresent()) {
      Hit verb = decisive.get();
      boolean received = verb.is("host") && text.is(verb.first(), Word.RECEIVED);
      if (received && topic.crossing() && receivedBy(scene)) {
        return Verdict.yes("take", false, quote(verb) + " of those who cross");
      }
      if (!Verbs.moving(verb)) {
        return no(verb);
      }
      if (modality.negated(scene, verb)) {
        return Verdict.no(Distractor.TURNED_AWAY, quote(verb) + " is denied");
      }
      return Verdict.yes(verb.key(), strongVerb(verb), quote(verb) + " says so");
    }
    return byTopic(scene, topic);
  }

  /** Whether a country is named that received them: not a town, a camp or a family. */
  private static boolean receivedBy(Scene scene) {
    return scene.mentions().stream()
        .anyMatch(
            m ->
                m.in(scene.clauses().get(scene.governing()))
                    && m.type() == Mention.Place.COUNTRY
                    && m.role() == Mention.Role.BARE);
  }

  /** The verb that tells most: the first that says anything of what the people did. */
  private Optional<Hit> decisive(Scene scene) {
    List<Hit> verbs = scene.verbs().stream().filter(Verbs::decisive).toList();
    Optional<Hit> first = verbs.stream().findFirst();
    // "Fled the fighting and are living in camps" crossed; "stranded at the border" did not.
    Optional<Hit> border = verbs.stream().filter(v -> v.is("cross") || v.is("enter")).findFirst();
    boolean movedFirst = first.filter(v -> v.is("move") || v.is("flee")).isPresent();
    return movedFirst && border.isPresent() ? border : first;
  }

  private Verdict byTopic(Scene scene, Topic topic) {
    Optional<Verdict> subject = subject(scene);
    if (subject.isPresent()) {
      return subject.get();
    }
    boolean counted = scene.verbs().stream().anyMatch(v -> v.is("checked") || v.is("count"));
    boolean border = scene.mentions().stream().anyMatch(m -> m.divides() && m.in(scene.clause()));
    if (counted && border) {
      return Verdict.yes("enter", true, "counted at a border");
    }
    boolean headline = scene.verbs().isEmpty() && directed(scene);
    if (headline) {
      return Verdict.yes("move", false, "from one country to another");
    }
    boolean backTo =
        scene.verbs().stream().anyMatch(v -> text.named(v, Word.GO_BACK))
            && scene.head().type() == Head.Type.PEOPLE
            && scene.mentions().stream().anyMatch(m -> m.country() && m.role() == Mention.Role.TO);
    if (backTo) {
      return Verdict.yes("return", false, "went back to a country");
    }
    if (counted && scene.head().type() == Head.Type.PEOPLE && !topic.crossing()) {
      return Verdict.no(Distractor.REGISTERED, "were counted; nothing says that they crossed");
    }
    boolean own =
        scene.verbs().stream().anyMatch(v -> v.is("other"))
            && scene.verbs().stream()
                .noneMatch(v -> v.is("checked") || v.is("count") || v.is("change"));
    boolean stated = own || unknownVerb(scene);
    boolean near = topic.known() && scene.sentence() - topic.sentence() <= 2;
    boolean located = located(scene) && !topic.crossing();
    if (near && !stated && !located) {
      return topic.verdict().carried("as the sentence before");
    }
    return Verdict.no(Distractor.OTHER, "nothing says that they crossed a border");
  }

  /** Verbs that are said of people alone: what the lists do not know must be people then. */
  private boolean ofPeople(Hit verb) {
    return verb.is("flee") || text.named(verb, Word.OF_PEOPLE);
  }

  /** Whether the clause has a verb that no list knows: it then says something of its own. */
  private boolean unknownVerb(Scene scene) {
    if (scene.verbs().stream().anyMatch(v -> !v.is("other") && !v.is("be")) && !scene.elliptic()) {
      return false;
    }
    Clause clause = scene.clause();
    for (int i = clause.first(); i < clause.end(); i++) {
      Token token = text.token(i);
      boolean idle = token.form().length() > 5 && text.is(i, Word.VERB_ENDING);
      boolean past = text.is(i, Word.PAST_ENDING);
      boolean verbal = token.word() && !token.capital() && (past || idle);
      boolean number = i >= scene.number().first() && i < scene.number().end();
      if (verbal && !number && !text.known(i)) {
        return true;
      }
    }
    return false;
  }

  private static boolean located(Scene scene) {
    return scene.mentions().stream()
            .anyMatch(m -> m.in(scene.clause()) && m.role() == Mention.Role.IN)
        && scene.verbs().stream().anyMatch(v -> v.is("be"));
  }

  private static boolean directed(Scene scene) {
    boolean from = false;
    boolean to = false;
    for (Mention mention : scene.mentions()) {
      if (mention.in(scene.clause()) && mention.country()) {
        from |= mention.role() == Mention.Role.FROM;
        to |= mention.role() == Mention.Role.TO;
      }
    }
    return from && to && scene.head().type() == Head.Type.PEOPLE;
  }

  /** "The number of entries rose to 5,000": what the sentence says before the number. */
  private Optional<Verdict> subject(Scene scene) {
    int first = text.first(scene.sentence());
    int end = scene.number().first();
    List<Hit> nouns =
        text.marks().in(Category.NOUN, first, end).stream()
            .filter(
                n ->
                    n.is("asylum_applications")
                        || n.is("population")
                        || n.is("capacity")
                        || n.is("deaths")
                        || n.is("papers")
                        || n.is("attempts")
                        || n.is("arrested")
                        || n.is("soldiers"))
            .toList();
    List<Hit> crossings =
        text.marks().in(Category.CROSSING, first, end).stream()
            .filter(n -> !n.is("number"))
            .toList();
    int noun = nouns.isEmpty() ? -1 : nouns.get(nouns.size() - 1).first();
    int crossing = crossings.isEmpty() ? -1 : crossings.get(crossings.size() - 1).first();
    if (crossing > noun) {
      Hit hit = crossings.get(crossings.size() - 1);
      return Optional.of(
          Verdict.yes(Verbs.verb(hit.key()), false, "number of \"" + words(hit) + "\""));
    }
    if (noun >= 0) {
      Hit hit = nouns.get(nouns.size() - 1);
      return Optional.of(
          Verdict.no(
              nounDistractor(
                  new Head(Head.Type.OTHER, hit, end, Optional.empty(), Optional.empty())),
              "number of \"" + words(hit) + "\""));
    }
    return participle(first, end);
  }

  /** "The number of refugees arriving", "die Zahl der ankommenden Flüchtlinge". */
  private Optional<Verdict> participle(int first, int end) {
    boolean number =
        text.marks().in(Category.CROSSING, first, end).stream().anyMatch(n -> n.is("number"));
    if (!number) {
      return Optional.empty();
    }
    for (Hit verb : text.marks().in(Category.VERB, first, end)) {
      boolean moving = Verbs.moving(verb) && verb.sense().particle().isEmpty();
      boolean form = text.is(verb.end() - 1, Word.PRESENT_PARTICIPLE);
      if (moving && form) {
        return Optional.of(
            Verdict.yes(verb.key(), strongVerb(verb), "number of people " + quote(verb)));
      }
    }
    return Optional.empty();
  }

  private boolean strongVerb(Hit verb) {
    return text.named(verb, Word.BORDER_VERB)
        || verb.is("take")
        || verb.is("transit")
        || (verb.is("expel") && verb.sense().category() == Category.VERB);
  }

  private Verdict no(Hit verb) {
    return Verdict.no(Verbs.distractor(verb.key()), quote(verb) + " says something else");
  }

  private String quote(Hit hit) {
    return "\"" + words(hit) + "\"";
  }

  private String words(Hit hit) {
    return text.words(hit.first(), hit.end());
  }
}
