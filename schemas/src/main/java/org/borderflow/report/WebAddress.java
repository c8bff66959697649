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
    return isPlain(address) || isUri(address);
  }

  /**
   * Whether it is scheme, host and path of letters, digits and the signs that no part of an address
   * gives a meaning to: most are, and need not be taken apart.
   */
  private static boolean isPlain(String address) {
    int host = hostIn(address);
    for (int i = host; i < address.length(); i++) {
      char c = address.charAt(i);
      boolean plain =
          (c >= 'a' && c <= 'z')
              || (c >= 'A' && c <= 'Z')
              || (c >= '0' && c <= '9')
              || c == '-'
              || c == '.'
              || (c == '/' && i > host);
      if (!plain) {
        return false;
      }
    }
    return host > 0 && host < address.length();
  }

  /** Where the host begins; 0 when the scheme is another. */
  private static int hostIn(String address) {
    if (address.startsWith("https://")) {
      return "https://".length();
    }
    return address.startsWith("http://") ? "http://".length() : 0;
  }

  private static boolean isUri(String address) {
    try {
      URI uri = new URI(address);
      return ("https".equals(uri.getScheme()) || "http".equals(uri.getScheme()))
          && uri.getRawAuthority() != null;
    } catch (URISyntaxException e) {
      return false;
    }
  }
}
