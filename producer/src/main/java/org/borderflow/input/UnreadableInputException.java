package org.borderflow.input;

/** An input that cannot be read, or not any further. The message is one line: where, what, mend. */
public final class UnreadableInputException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /**
   * @param where the input, with the place in it where there is one
   * @param problem what is wrong with it, and how to mend it
   */
  public UnreadableInputException(String where, String problem) {
    super(where + ": " + problem);
  }

  UnreadableInputException(Place place, String problem) {
    this(place.toString(), problem);
  }
}
