package org.borderflow.report;

import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The country codes a report may name. */
public final class Country {
  /** The European Union's outer border, taken as one country. */
  public static final String EUROPEAN_UNION = "EU";

  /** Several countries, or one that the report leaves open. */
  public static final String UNSPECIFIED = "ZZ";

  private static final Set<String> CODES =
      Stream.concat(
              Locale.getISOCountries(Locale.IsoCountryCode.PART1_ALPHA2).stream(),
              Stream.of(EUROPEAN_UNION, UNSPECIFIED))
          .collect(Collectors.toUnmodifiableSet());

  private Country() {}

  /**
   * Checks a code: ISO 3166-1 alpha-2 in capitals, {@code EU} or {@code ZZ}.
   *
   * @return the code
   * @throws InvalidValueException when it is none of these
   */
  public static String require(String field, String code) {
    if (!CODES.contains(code)) {
      throw new InvalidValueException(
          field,
          "is " + Text.quote(code) + ", which is no country code",
          "write two capital letters of ISO 3166-1, EU, or ZZ for several or unspecified");
    }
    return code;
  }
}
