package org.borderflow.feed;

/** A feed that cannot be read. The message is one line: where, what, how to mend it. */
final class FeedException extends Exception {
  private static final long serialVersionUID = 1L;

  FeedException(String where, String problem) {
    super(where + ": " + problem);
  }
}
