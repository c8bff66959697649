package org.borderflow.extract;

import java.util.List;

/**
 * What a text holds.
 *
 * @param figures the figures of people who crossed a border, in the order of the text
 * @param turnedDown all other numbers, in the order of the text
 */
public record Extraction(List<Extracted> figures, List<TurnedDown> turnedDown) {
  /** Copies the lists. */
  public Extraction {
    figures = List.copyOf(figures);
    turnedDown = List.copyOf(turnedDown);
  }
}
