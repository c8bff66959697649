package org.borderflow.extract;

import java.util.List;

/**
 * How far an extracted figure can be trusted. A rank to sort a review by, no probability.
 *
 * @param value from 0 to 1
 * @param loweredBy what speaks against it, in words
 */
public record Confidence(double value, List<String> loweredBy) {
  /** Copies the list. */
  public Confidence {
    loweredBy = List.copyOf(loweredBy);
  }
}
