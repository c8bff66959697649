package org.borderflow.input;

/**
 * Where something stands in an input. Printed as {@code file:line:column}.
 *
 * @param file the file as the user named it
 * @param line line, from 1; of a row over several lines the first
 * @param column in CSV the ordinal of the field, in JSON Lines the byte in the line; from 1
 */
public record Place(String file, long line, int column) {
  /** Another column of the same line. */
  public Place at(int otherColumn) {
    return new Place(file, line, otherColumn);
  }

  @Override
  public String toString() {
    return file + ":" + line + ":" + column;
  }
}
