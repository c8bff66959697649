package org.borderflow.generate;

import java.time.LocalDate;

/**
 * A history to be made up. More flows, or more days, leave the first ones as they are; and how is
 * reported does not change what happens.
 *
 * @param seed what it grows from
 * @param flows how many flows, 1 to {@link Flows#MOST}
 * @param from the first day
 * @param days how many days, at least 1
 * @param habits how borders and reporters behave
 */
public record Scenario(long seed, int flows, LocalDate from, int days, Habits habits) {
  /** Nothing is published later than so many days after the last day. */
  public static final int LATEST = 7;

  /**
   * @throws IllegalArgumentException when a number is out of range
   */
  public Scenario {
    if (flows < 1 || flows > Flows.MOST) {
      throw new IllegalArgumentException(flows + " flows, not from 1 to " + Flows.MOST);
    }
    if (days < 1) {
      throw new IllegalArgumentException(days + " days, not at least 1");
    }
  }
}
