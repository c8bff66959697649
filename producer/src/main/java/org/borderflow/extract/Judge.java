package org.borderflow.extract;

import java.util.Optional;
import java.util.Set;

/** Decides whether a number counts people who crossed a border, by its noun and its verbs. */
final class Judge {
  private static final Set<String> VETO_FIRST =
      Set.of("expect", "want", "try", "limit", "refuse", "inside");
  private final Reading text;
  private final Modality modality;
  private final NounVerdict nouns;
  private final TopicVerdict topics;

  Judge(Reading text) {
    this.text = text;
    this.modality = new Modality(text);
    this.nouns = new NounVerdict(text);
    this.topics = new TopicVerdict(text, nouns);
  }

  /** The decision, with what was decided of the sentence before, for a number without a verb. */
  Verdict judge(Scene scene, Topic topic) {
    Head head = scene.head();
    if (head.type() == Head.Type.OTHER) {
      return Verdict.no(
          NounVerdict.nounDistractor(head), "counts \"" + text.words(head.noun()) + "\"");
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
          Verbs.verb(head.noun().key()),
          strongNoun(head),
          "counts \"" + text.words(head.noun()) + "\"");
    }
    Optional<Verdict> counted = nouns.countedNoun(scene);
    if (counted.isPresent()) {
      return counted.get();
    }
    return byVerb(scene, topic);
  }

  private boolean strongNoun(Head head) {
    return text.named(head.noun(), Word.BORDER_NOUN) || head.noun().is("crossing");
  }

  /** "Illegally entered people were stopped": they have crossed, whatever was done with them. */
  private static boolean modified(Scene scene) {
    return scene.head().modifier().filter(Verbs::moving).isPresent();
  }

  private Verdict byVerb(Scene scene, Topic topic) {
    if (modified(scene)) {
      Hit modifier = scene.head().modifier().orElseThrow();
      boolean dead =
          scene.verbs().stream().anyMatch(v -> v.is("die") || v.is("rescue") || v.is("wait"));
      if (!dead) {
        Optional<Hit> main = scene.verbs().stream().filter(Verbs::moving).findFirst();
        Hit verb = main.orElse(modifier);
        return Verdict.yes(verb.key(), Verbs.strong(text, verb), text.quote(modifier) + " people");
      }
    }
    Optional<Hit> decisive = decisive(scene);
    if (decisive.isPresent()) {
      Hit verb = decisive.get();
      boolean received = verb.is("host") && text.is(verb.first(), Word.RECEIVED);
      if (received && topic.crossing() && receivedBy(scene)) {
        return Verdict.yes("take", false, text.quote(verb) + " of those who cross");
      }
      if (!Verbs.moving(verb)) {
        return no(verb);
      }
      if (modality.negated(scene, verb)) {
        return Verdict.no(Distractor.TURNED_AWAY, text.quote(verb) + " is denied");
      }
      return Verdict.yes(verb.key(), Verbs.strong(text, verb), text.quote(verb) + " says so");
    }
    return topics.judge(scene, topic);
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
    Optional<Hit> first = scene.verbs().stream().filter(Verbs::decisive).findFirst();
    boolean movedFirst = first.filter(v -> v.is("move") || v.is("flee")).isPresent();
    if (!movedFirst) {
      return first;
    }
    // "Fled the fighting and are living in camps" crossed; "stranded at the border" did not.
    Optional<Hit> border =
        scene.verbs().stream().filter(v -> v.is("cross") || v.is("enter")).findFirst();
    return border.isPresent() ? border : first;
  }

  /** Verbs that are said of people alone: what the lists do not know must be people then. */
  private boolean ofPeople(Hit verb) {
    return verb.is("flee") || text.named(verb, Word.OF_PEOPLE);
  }

  private Verdict no(Hit verb) {
    return Verdict.no(Verbs.distractor(verb.key()), text.quote(verb) + " says something else");
  }
}
