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

  private static final int LETTERS = 26;
  private static final boolean[] IS_CODE = byPlace();

  private Country() {}

  /** Of the pairs of capital letters in order, those that are codes: sooner asked than a set. */
  private static boolean[] byPlace() {
    boolean[] isCode = new boolean[LETTERS * LETTERS];
    for (String code : CODES) {
      isCode[place(code)] = true;
    }
    return isCode;
  }

  private static int place(String code) {
    return LETTERS * (code.charAt(0) - 'A') + code.charAt(1) - 'A';
  }

  private static boolean isCode(String code) {
    return code.length() == 2
        && isCapital(code.charAt(0))
        && isCapital(code.charAt(1))
        && IS_CODE[place(code)];
  }

  private static boolean isCapital(char c) {
    return c >= 'A' && c <= 'Z';
  }

  /**
   * Checks a code: ISO 3166-1 alpha-2 in capitals, {@code EU} or {@code ZZ}.
   *
   * @return the code
   * @throws InvalidValueException when it is none of these
   */
  public static String require(String field, String code) {
    if (!isCode(code)) {
      throw new InvalidValueException(
          field,
          "is " + Text.quote(code) + ", which is no country code",
          "write two capital letters of ISO 3166-1, EU, or ZZ for several or unspecified");
    }
    return code;
  }
}
