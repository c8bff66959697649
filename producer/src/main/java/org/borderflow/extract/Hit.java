package org.borderflow.extract;

/**
 * A word or words of a text found in a list.
 *
 * @param sense what they mean
 * @param first the first token
 * @param end the token behind the last
 */
record Hit(Sense sense, int first, int end) {
  /** No word. */
  static final Hit NONE = new Hit(new Sense(Category.CLAUSE, "", "", "", false), -1, -1);

  String key() {
    return sense.key();
  }

  boolean found() {
    return first >= 0;
  }

  boolean is(String key) {
    return sense.key().equals(key);
  }
}
