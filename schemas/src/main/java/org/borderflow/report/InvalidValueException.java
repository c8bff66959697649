package org.borderflow.report;

/**
 * A value that cannot stand in a report. Names the field (in the JSON form, dotted: {@code
 * figure.low}; in a list of values with its index, {@code evidence[0]}), what is wrong with it and
 * how to mend it, so that every reader can point at the place in its own input.
 */
public final class InvalidValueException extends IllegalArgumentException {
  private static final long serialVersionUID = 1L;

  private final String field;
  private final String problem;
  private final String mend;

  /**
   * @param field the field's dotted JSON name, for example {@code period.end}
   * @param problem what is wrong, as the end of a sentence that begins with the field's name
   * @param mend what to write instead
   */
  public InvalidValueException(String field, String problem, String mend) {
    super(field + " " + problem + "; " + mend);
    this.field = field;
    this.problem = problem;
    this.mend = mend;
  }

  /** The field's dotted JSON name. */
  public String field() {
    return field;
  }

  /** What is wrong, without the field's name. */
  public String problem() {
    return problem;
  }

  /** What to write instead. */
  public String mend() {
    return mend;
  }
}
