package org.borderflow.extract;

import java.util.List;

/**
 * A number in its sentence, with all that bears on it.
 *
 * @param number the number
 * @param head what it counts
 * @param sentence the number of its sentence
 * @param clauses all clauses of the sentence
 * @param index which of them it stands in
 * @param verbs the verbs that govern it
 * @param governing which clause these stand in
 * @param mentions all places of the sentence
 * @param times all words of time of the sentence
 */
record Scene(
    Candidate number,
    Head head,
    int sentence,
    List<Clause> clauses,
    int index,
    List<Hit> verbs,
    int governing,
    List<Mention> mentions,
    List<When> times) {

  Clause clause() {
    return clauses.get(index);
  }

  /** Whether the number stands in a clause without a verb of its own. */
  boolean elliptic() {
    return governing != index;
  }
}
