package org.borderflow.admin;

/**
 * One thing that was looked at.
 *
 * @param grade how it stands
 * @param subject what was looked at
 * @param text what was found and, unless it is well, how to mend it; one line
 */
public record Finding(Grade grade, String subject, String text) {
  /** How a thing stands. */
  public enum Grade {
    /** As it must be. */
    OK,
    /** Works, and deserves a look. */
    WARN,
    /** Must be mended first. */
    FAIL
  }

  static Finding ok(String subject, String text) {
    return new Finding(Grade.OK, subject, text);
  }

  static Finding warn(String subject, String text) {
    return new Finding(Grade.WARN, subject, text);
  }

  static Finding fail(String subject, String text) {
    return new Finding(Grade.FAIL, subject, text);
  }

  /** As a line of a listing. */
  @Override
  public String toString() {
    return String.format("%-4s  %s: %s", grade, subject, text);
  }
}
