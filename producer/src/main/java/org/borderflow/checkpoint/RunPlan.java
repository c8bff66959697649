package org.borderflow.checkpoint;

import java.util.Objects;

/**
 * What a run is to send, as far as it decides which report has which place in it.
 *
 * @param fingerprint hash of the reports read
 * @param options the options that choose, order and change them, for people
 * @param reports how many reports the run has, all rounds together
 */
public record RunPlan(String fingerprint, String options, long reports) {
  /** All of it must be there. */
  public RunPlan {
    Objects.requireNonNull(fingerprint);
    Objects.requireNonNull(options);
  }
}
