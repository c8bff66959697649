package org.borderflow.extract;

import java.util.Optional;

/** Decides for a number whose own words say nothing: by what the text speaks of. */
final class TopicVerdict {
  private final Reading text;
  private final NounVerdict nouns;

  TopicVerdict(Reading text, NounVerdict nouns) {
    this.text = text;
    this.nouns = nouns;
  }

  Verdict judge(Scene scene, Topic topic) {
    Optional<Verdict> subject = nouns.subject(scene);
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
}
