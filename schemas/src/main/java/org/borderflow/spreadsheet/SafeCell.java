package org.borderflow.spreadsheet;

/**
 * Text in a cell of CSV that a spreadsheet shows and does not run. A cell that begins as a formula
 * does gets an apostrophe in front, by which spreadsheets themselves mark text; so does one that
 * already has apostrophes in front of such a beginning, so that nothing is lost: each text has one
 * cell, and each cell is read back as its text.
 */
public final class SafeCell {
  private static final char MARK = '\'';

  /** How formulas begin, also in their wide forms, and what spreadsheets skip before one. */
  private static final String BEGINNINGS = "=+-@\t\r\n\uff1d\uff0b\uff0d\uff20";

  private SafeCell() {}

  /** The cell of a text. */
  public static String of(String text) {
    return isMarkedOrFormula(text) ? MARK + text : text;
  }

  /** The text of a cell. */
  public static String read(String cell) {
    return !cell.isEmpty() && cell.charAt(0) == MARK && isMarkedOrFormula(cell)
        ? cell.substring(1)
        : cell;
  }

  /** Whether it is any number of apostrophes and then the beginning of a formula. */
  private static boolean isMarkedOrFormula(String text) {
    int first = 0;
    while (first < text.length() && text.charAt(first) == MARK) {
      first++;
    }
    return first < text.length() && BEGINNINGS.indexOf(text.charAt(first)) >= 0;
  }
}
