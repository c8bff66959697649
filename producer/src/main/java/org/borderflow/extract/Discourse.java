package org.borderflow.extract;

import java.util.List;
import java.util.Optional;

/** What a text has spoken of up to a sentence. Changes as the reading goes on. */
final class Discourse {
  private static final int FAR = 3;

  private Topic topic = Topic.NONE;
  private Optional<Flow> flow = Optional.empty();
  private Optional<List<String>> border = Optional.empty();
  private Optional<String> focus = Optional.empty();
  private int flowSentence = -FAR;
  private int borderSentence = -FAR;
  private Optional<When> when = Optional.empty();
  private int whenSentence = -FAR;

  /**
   * A direction: the two sides as far as they are known, whether people were leaving, and going
   * back.
   */
  record Flow(
      Optional<String> origin, Optional<String> destination, boolean leaving, boolean back) {}

  static Discourse fresh() {
    return new Discourse();
  }

  Topic topic() {
    return topic;
  }

  void topic(Verdict verdict, int sentence) {
    topic = new Topic(true, verdict, sentence);
  }

  /** The country that is spoken of. */
  Optional<String> focus() {
    return focus;
  }

  void focus(String country) {
    focus = Optional.of(country);
  }

  void flow(Route route, String verb, int sentence) {
    boolean leaving = verb.equals("leave");
    if (route.origin().known() || route.destination().known()) {
      flow =
          Optional.of(
              new Flow(
                  route.origin().code(),
                  route.destination().code(),
                  leaving,
                  verb.equals("return") || verb.equals("expel")));
      flowSentence = sentence;
      Side side = leaving ? route.origin() : route.destination();
      side.code().ifPresent(this::focus);
    }
  }

  /** Takes up what a sentence without a number says, unless more is known already. */
  void spoken(Route route, int sentence) {
    boolean both = route.origin().known() && route.destination().known();
    if (both || route(sentence).isEmpty()) {
      flow(route, "move", sentence);
    }
  }

  void border(List<String> codes, int sentence) {
    border = Optional.of(codes);
    borderSentence = sentence;
  }

  /** The last direction, unless it lies too far back. */
  Optional<Flow> route(int sentence) {
    return sentence - flowSentence <= FAR ? flow : Optional.empty();
  }

  /** Whether the last direction is one of this very sentence, and not of people going back. */
  boolean goesOn(int sentence) {
    return flowSentence == sentence && flow.filter(f -> !f.back()).isPresent();
  }

  /** The last border, unless it lies too far back. */
  Optional<List<String>> border(int sentence) {
    return sentence - borderSentence <= 1 ? border : Optional.empty();
  }

  void when(When time, int sentence) {
    when = Optional.of(time);
    whenSentence = sentence;
  }

  /** The last period, unless it lies too far back. */
  Optional<When> when(int sentence) {
    return sentence - whenSentence <= 2 ? when : Optional.empty();
  }
}
