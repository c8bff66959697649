package org.borderflow.input;

/** An input that cannot be read, or not any further. The message is one line: where, what, mend. */
public final class UnreadableInputException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  UnreadableInputException(String where, String problem) {
    super(where + ": " + problem);
  }

  UnreadableInputException(Place place, String problem) {
    this(place.toString(), problem);
  }
}
