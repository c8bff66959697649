package org.borderflow.feed;

import java.net.InetAddress;
import java.net.URI;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.borderflow.address.AddressRules;

/**
 * What is fetched at all, and where a redirect may lead: to the web only, from a secured address to
 * secured ones only, and from the world at large to no address within a network. Whoever names a
 * feed within may be led about within.
 *
 * @param from the feed's own address
 * @param internal whether that is within a network
 */
record RedirectRules(URI from, boolean internal) {

  /** A feed is within if all its addresses are: one of them is easily put beside another. */
  static RedirectRules of(URI from, InetAddress... addresses) {
    return new RedirectRules(from, Arrays.stream(addresses).allMatch(AddressRules::isInternal));
  }

  /** Why an address is not fetched at all, whoever names it. */
  static Optional<String> refusal(URI address) {
    if (!isHttp(address)) {
      return Optional.of("is neither http nor https");
    }
    if (address.getHost() == null || address.getHost().isEmpty()) {
      return Optional.of("names no host");
    }
    return Optional.empty();
  }

  /** Why nothing is fetched from a host of these addresses, whoever names it. */
  static Optional<String> refusal(InetAddress... addresses) {
    return Arrays.stream(addresses)
        .map(AddressRules::refusal)
        .flatMap(Optional::stream)
        .findFirst()
        .map(why -> "is where nothing is fetched from (" + why + ")");
  }

  /** Why a redirect to an address is not followed, before its host is looked up. */
  Optional<String> refusalOf(URI to) {
    Optional<String> refusal = refusal(to);
    if (refusal.isPresent()) {
      return refusal;
    }
    boolean unsecured = scheme(from).equals("https") && !scheme(to).equals("https");
    return unsecured ? Optional.of("is not secured, and the feed is") : Optional.empty();
  }

  /** Why a redirect to a host of these addresses is not followed, even if it may be named. */
  Optional<String> refusalOf(InetAddress... addresses) {
    boolean inside = Arrays.stream(addresses).anyMatch(AddressRules::isInternal);
    return inside && !internal
        ? Optional.of("is within a private network, and the feed is not")
        : Optional.empty();
  }

  private static boolean isHttp(URI address) {
    return scheme(address).equals("http") || scheme(address).equals("https");
  }

  private static String scheme(URI address) {
    return Optional.ofNullable(address.getScheme()).orElse("").toLowerCase(Locale.ROOT);
  }
}
