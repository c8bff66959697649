package org.borderflow.report;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;

/** The form of the addresses at which a report stands. */
public final class WebAddress {
  private static final int LONGEST = 2_000;
  private static final int FIRST_BEYOND_ASCII = 128;
  private static final boolean[] HOST = signs("-.");
  private static final boolean[] PATH = signs("-./_~?=&+,;:@!*'()");

  private WebAddress() {}

  /**
   * Trims and checks an http or https address of at most 2,000 characters; an empty or blank one is
   * none.
   *
   * @param field the field's name, for the error
   * @throws InvalidValueException when it is no such address
   */
  public static Optional<String> optional(String field, Optional<String> address) {
    return address.isPresent() && isGood(address.get())
        ? address
        : address.filter(text -> !text.isBlank()).map(text -> require(field, text));
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

  /** Whether it is an address to be kept as it is. */
  private static boolean isGood(String address) {
    return address.length() <= LONGEST && isPlain(address);
  }

  /**
   * Whether it is scheme, a host of letters, digits, hyphens and dots, and behind it only signs
   * that stand for themselves in a path and in a query: most are, and need not be taken apart.
   */
  private static boolean isPlain(String address) {
    int host = hostIn(address);
    int i = host;
    while (i < address.length() && isIn(HOST, address.charAt(i))) {
      i++;
    }
    if (host == 0 || i == host || (i < address.length() && address.charAt(i) != '/')) {
      return false;
    }
    while (i < address.length() && isIn(PATH, address.charAt(i))) {
      i++;
    }
    return i == address.length();
  }

  private static boolean[] signs(String others) {
    boolean[] signs = new boolean[FIRST_BEYOND_ASCII];
    for (char c = 0; c < FIRST_BEYOND_ASCII; c++) {
      signs[c] =
          (c >= 'a' && c <= 'z')
              || (c >= 'A' && c <= 'Z')
              || (c >= '0' && c <= '9')
              || others.indexOf(c) >= 0;
    }
    return signs;
  }

  private static boolean isIn(boolean[] signs, char c) {
    return c < FIRST_BEYOND_ASCII && signs[c];
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
