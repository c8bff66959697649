package org.borderflow.report;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;

/** The form of the addresses at which a report stands. */
public final class WebAddress {
  private static final int LONGEST = 2_000;

  private WebAddress() {}

  /**
   * Trims and checks an http or https address of at most 2,000 characters; an empty or blank one is
   * none.
   *
   * @param field the field's name, for the error
   * @throws InvalidValueException when it is no such address
   */
  public static Optional<String> optional(String field, Optional<String> address) {
    return address.filter(text -> !text.isBlank()).map(text -> require(field, text));
  }

  private static String require(String field, String text) {
    String address = Text.requirePrintable(field, text.strip());
    if (address.length() > LONGEST || !isWeb(address)) {
      throw new InvalidValueException(
          field, "is " + Text.quote(address), "write an http or https address, or leave it out");
    }
    return address;
  }

  private static boolean isWeb(String address) {
    try {
      URI uri = new URI(address);
      return ("https".equals(uri.getScheme()) || "http".equals(uri.getScheme()))
          && uri.getRawAuthority() != null;
    } catch (URISyntaxException e) {
      return false;
    }
  }
}
