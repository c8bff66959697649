package org.borderflow.extract;

import java.util.Optional;
import org.borderflow.report.Coded;
import org.borderflow.report.Quantifier;

/** How precisely a figure is worded. As a report's quantifier, and {@link #RELATIVE} besides. */
public enum Wording implements Coded {
  /** The printed number. */
  EXACT,
  /** Rund, etwa, about, some. */
  ABOUT,
  /** Mehr als, über, more than, over. */
  MORE_THAN,
  /** Mindestens, at least. */
  AT_LEAST,
  /** Fast, knapp, almost, nearly. */
  ALMOST,
  /** Bis zu, höchstens, weniger als, up to, fewer than. */
  AT_MOST,
  /** From one number to another. */
  RANGE,
  /** Hunderte, tens of thousands. */
  VAGUE,
  /** A multiple of another figure: twice as many, 30 per cent more. */
  RELATIVE;

  /** The quantifier of a report; none for {@link #RELATIVE}, which is no number of people. */
  public Optional<Quantifier> quantifier() {
    return this == RELATIVE ? Optional.empty() : Optional.of(Quantifier.of(code()));
  }
}
