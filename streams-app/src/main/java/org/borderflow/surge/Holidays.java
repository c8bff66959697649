package org.borderflow.surge;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalDouble;

/** The holidays that concern one flow. Immutable. */
public final class Holidays {
  private static final Holidays NONE = new Holidays(Map.of());

  private final Map<Long, OptionalDouble> factors;

  private Holidays(Map<Long, OptionalDouble> factors) {
    this.factors = factors;
  }

  /** No holidays. */
  public static Holidays none() {
    return NONE;
  }

  /**
   * Holidays with how many times the traffic of an average day they have, where that is known.
   *
   * @throws IllegalArgumentException when a factor is not above 0 and finite
   */
  public static Holidays of(Map<LocalDate, OptionalDouble> factors) {
    Map<Long, OptionalDouble> byDay = new HashMap<>();
    factors.forEach(
        (day, factor) -> {
          if (factor.isPresent() && !(factor.getAsDouble() > 0 && factor.getAsDouble() < 1e6)) {
            throw new IllegalArgumentException(day + " has the factor " + factor.getAsDouble());
          }
          byDay.put(day.toEpochDay(), factor);
        });
    return new Holidays(byDay);
  }

  boolean contains(long day) {
    // Asked of each day again and again, mostly where there are none.
    return !factors.isEmpty() && factors.containsKey(day);
  }

  /** How many times the traffic of an average day a holiday has, if that is known. */
  OptionalDouble factor(long day) {
    return factors.getOrDefault(day, OptionalDouble.empty());
  }
}
