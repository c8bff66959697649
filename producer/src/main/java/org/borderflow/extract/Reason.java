package org.borderflow.extract;

import org.borderflow.report.Coded;

/**
 * Why a field has its value, or has none.
 *
 * @param basis whether the value was read, inferred, or is open
 * @param text in a few words, quoting the text where it was read
 */
public record Reason(Basis basis, String text) {

  /** Where a value comes from. */
  public enum Basis implements Coded {
    /** It stands in the sentence of the figure. */
    READ,
    /** It was concluded from elsewhere: a sentence before, the other side of a crossing point. */
    INFERRED,
    /** There is no value. */
    OPEN
  }

  static Reason read(String text) {
    return new Reason(Basis.READ, text);
  }

  static Reason inferred(String text) {
    return new Reason(Basis.INFERRED, text);
  }

  static Reason open(String text) {
    return new Reason(Basis.OPEN, text);
  }

  @Override
  public String toString() {
    return basis.code() + ": " + text;
  }
}
