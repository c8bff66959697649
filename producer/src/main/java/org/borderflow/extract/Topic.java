package org.borderflow.extract;

/**
 * What the last sentences spoke of.
 *
 * @param known whether they spoke of numbers of people at all
 * @param verdict what was decided of the last
 * @param sentence the sentence it stood in
 */
record Topic(boolean known, Verdict verdict, int sentence) {
  static final Topic NONE = new Topic(false, Verdict.no(Distractor.OTHER, ""), -1);

  boolean crossing() {
    return known && verdict.crossing();
  }
}
