package org.borderflow.extract;

import java.util.Set;

/** Classes of verbs: what they say of the people they are said of. The keys of the verb lists. */
final class Verbs {
  /** They say that people moved, and may have crossed a border. */
  static final Set<String> MOVING =
      Set.of(
          "enter",
          "leave",
          "flee",
          "move",
          "cross",
          "transit",
          "return",
          "expel",
          "take",
          "encounter");

  /** They say nothing of what people did. */
  static final Set<String> NEUTRAL = Set.of("be", "count", "change", "checked", "other");

  private Verbs() {}

  static boolean decisive(Hit verb) {
    return !NEUTRAL.contains(verb.key());
  }

  static boolean moving(Hit verb) {
    return MOVING.contains(verb.key());
  }

  /** What such a verb, or such a noun of crossings, says that people did. */
  static Movement movement(String key) {
    return switch (key) {
      case "leave", "leaving" -> Movement.LEFT;
      case "cross", "crossing", "both", "net" -> Movement.CROSSED;
      case "transit" -> Movement.TRANSITED;
      case "return", "returning" -> Movement.RETURNED;
      case "expel", "expelled" -> Movement.EXPELLED;
      case "encounter" -> Movement.ENCOUNTERED;
      default -> Movement.ENTERED;
    };
  }

  /** The verb class that a noun of crossings stands for. */
  static String verb(String noun) {
    return switch (noun) {
      case "entering" -> "enter";
      case "leaving" -> "leave";
      case "returning" -> "return";
      case "expelled" -> "expel";
      case "transit" -> "transit";
      case "encounter" -> "encounter";
      case "take" -> "take";
      default -> "cross";
    };
  }

  /** What people are whom such a verb speaks of, if they have not crossed. */
  static Distractor distractor(String key) {
    return switch (key) {
      case "wait" -> Distractor.WAITING;
      case "stay" -> Distractor.STOCK;
      case "host" -> Distractor.ACCOMMODATED;
      case "die" -> Distractor.DEATHS;
      case "injure" -> Distractor.INJURED;
      case "missing" -> Distractor.MISSING;
      case "rescue" -> Distractor.RESCUED;
      case "apply" -> Distractor.ASYLUM_APPLICATIONS;
      case "arrest" -> Distractor.ARRESTED;
      case "expect" -> Distractor.FORECAST;
      case "want" -> Distractor.HOPES_OR_PLANS;
      case "try" -> Distractor.ATTEMPTS;
      case "refuse" -> Distractor.TURNED_AWAY;
      case "internal" -> Distractor.INTERNAL_MOVEMENT;
      case "inside" -> Distractor.INTERNALLY_DISPLACED;
      case "mobilise" -> Distractor.SOLDIERS;
      case "deploy" -> Distractor.STAFF;
      case "limit" -> Distractor.POLICY_LIMIT;
      case "paper" -> Distractor.PAPERS;
      case "checked", "count" -> Distractor.REGISTERED;
      default -> Distractor.OTHER;
    };
  }

  /** Whether the verb speaks of a border by itself. */
  static boolean strong(Reading text, Hit verb) {
    return text.named(verb, Word.BORDER_VERB)
        || verb.is("take")
        || verb.is("transit")
        || (verb.is("expel") && verb.sense().category() == Category.VERB);
  }
}
