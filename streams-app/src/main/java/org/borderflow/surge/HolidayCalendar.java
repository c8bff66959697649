package org.borderflow.surge;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.concurrent.ConcurrentHashMap;
import org.borderflow.report.Border;
import org.borderflow.report.Country;
import org.borderflow.report.Flow;

/** The holidays of countries. Immutable. */
public final class HolidayCalendar {
  /** No holidays at all. */
  public static final HolidayCalendar NONE = new HolidayCalendar(List.of());

  private final Map<String, Map<LocalDate, OptionalDouble>> byCountry = new HashMap<>();

  /** What {@link #of} gave before: it is asked for each report. */
  private final Map<Border, Holidays> byBorder = new ConcurrentHashMap<>();

  /** A calendar of these. */
  public HolidayCalendar(Collection<Holiday> holidays) {
    holidays.forEach(
        holiday ->
            byCountry
                .computeIfAbsent(holiday.country(), any -> new HashMap<>())
                .merge(holiday.day(), holiday.factor(), HolidayCalendar::further));
  }

  /**
   * A holiday.
   *
   * @param country the country's code
   * @param day the day
   * @param name its name
   * @param factor how many times the traffic of an average day it has, where that is known
   */
  public record Holiday(String country, LocalDate day, String name, OptionalDouble factor) {
    /**
     * @throws org.borderflow.report.InvalidValueException when there is no such country
     * @throws IllegalArgumentException when the factor is not from 0.01 to 100
     */
    public Holiday {
      Country.require("country", country);
      if (factor.isPresent() && !(factor.getAsDouble() >= 0.01 && factor.getAsDouble() <= 100)) {
        throw new IllegalArgumentException(
            "factor is " + factor.getAsDouble() + ", not from 0.01 to 100");
      }
    }
  }

  /**
   * The holidays of the two countries of a flow. Of a day that is one in both, the factor that is
   * further from 1 counts.
   */
  public Holidays of(Flow flow) {
    return byBorder.computeIfAbsent(flow.border(), this::of);
  }

  private Holidays of(Border border) {
    Map<LocalDate, OptionalDouble> factors = new HashMap<>();
    for (String country : List.of(border.first(), border.second())) {
      byCountry
          .getOrDefault(country, Map.of())
          .forEach((day, factor) -> factors.merge(day, factor, HolidayCalendar::further));
    }
    return factors.isEmpty() ? Holidays.none() : Holidays.of(factors);
  }

  private static OptionalDouble further(OptionalDouble one, OptionalDouble other) {
    return distance(other) > distance(one) ? other : one;
  }

  /** An unknown factor counts less than any known one. */
  private static double distance(OptionalDouble factor) {
    return factor.isPresent() ? Math.abs(Math.log(factor.getAsDouble())) : -1;
  }
}
