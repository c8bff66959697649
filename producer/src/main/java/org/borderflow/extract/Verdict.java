package org.borderflow.extract;

/**
 * Whether a number counts people who crossed a border.
 *
 * @param crossing whether it does
 * @param why if not: what it is instead
 * @param verb if it does: the class of the verb that says so
 * @param strong whether the words speak of a border by themselves
 * @param read whether the number's own sentence says so
 * @param reason why, in a few words
 */
record Verdict(
    boolean crossing, Distractor why, String verb, boolean strong, boolean read, String reason) {

  static Verdict no(Distractor why, String reason) {
    return new Verdict(false, why, "", false, true, reason);
  }

  static Verdict yes(String verb, boolean strong, String reason) {
    return new Verdict(true, Distractor.OTHER, verb, strong, true, reason);
  }

  Verdict carried(String from) {
    return read ? new Verdict(crossing, why, verb, strong, false, from + ": " + reason) : this;
  }
}
