package org.borderflow.extract;

import org.borderflow.report.Coded;

/** What the text says that the people did at the border. */
public enum Movement implements Coded {
  /** They came into a country. */
  ENTERED,
  /** They left a country. */
  LEFT,
  /** They crossed a border. */
  CROSSED,
  /** They went through a country. */
  TRANSITED,
  /** They went back to where they came from. */
  RETURNED,
  /** They were sent out of a country. */
  EXPELLED,
  /** They were met by guards after crossing. */
  ENCOUNTERED
}
