package org.borderflow.json;

/**
 * Says that a document is to be read the thorough way. It is no error, and has no place: that makes
 * it cheap.
 */
final class NotPlain extends RuntimeException {
  private static final long serialVersionUID = 1;

  NotPlain() {
    super("not plain", null, false, false);
  }

  static void unless(boolean plain) {
    if (!plain) {
      throw new NotPlain();
    }
  }
}
