package org.borderflow.report;

/** Numbers as sentences have them: {@code 8,572}. */
public final class Thousands {
  private static final int GROUP = 3;

  private Thousands() {}

  /**
   * A number with its thousands separated, as {@code %,d} gives it. By hand, because every result
   * has some of them in its words, and a formatter takes twenty times as long.
   */
  public static String of(long number) {
    String digits = Long.toString(number);
    int first = number < 0 ? 1 : 0;
    StringBuilder text = new StringBuilder(digits.length() + digits.length() / GROUP);
    for (int i = 0; i < digits.length(); i++) {
      if (i > first && (digits.length() - i) % GROUP == 0) {
        text.append(',');
      }
      text.append(digits.charAt(i));
    }
    return text.toString();
  }
}
