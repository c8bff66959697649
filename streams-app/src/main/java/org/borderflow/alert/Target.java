package org.borderflow.alert;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.borderflow.connection.CommandFailure;
import org.borderflow.connection.ExitCode;

/**
 * The address of a receiver. Its path, query and user may be a secret: in words it is scheme and
 * host alone.
 */
final class Target {
  private final URI uri;
  private final Optional<String> authorization;
  private final List<String> secrets;

  private Target(URI uri, Optional<String> authorization, List<String> secrets) {
    this.uri = uri;
    this.authorization = authorization;
    this.secrets = List.copyOf(secrets);
  }

  private static Target of(URI given) {
    return new Target(
        bare(given),
        Optional.ofNullable(given.getUserInfo()).map(user -> "Basic " + AddressSecrets.coded(user)),
        AddressSecrets.of(given));
  }

  /**
   * Reads an http or https address.
   *
   * @param option the option it is given with, for the error, which does not repeat it
   * @throws CommandFailure when it is none
   */
  static Target parse(String option, String text) {
    try {
      URI uri = new URI(text.strip());
      String scheme = String.valueOf(uri.getScheme()).toLowerCase(Locale.ROOT);
      if ((scheme.equals("http") || scheme.equals("https"))
          && uri.getHost() != null
          && uri.getPort() != 0
          && uri.getPort() <= 65_535) {
        return of(uri);
      }
    } catch (URISyntaxException e) {
      // Its message holds the address.
    }
    throw new CommandFailure(
        ExitCode.USAGE,
        option + ": is no http or https address of a host; write it as https://HOST/PATH");
  }

  /**
   * As {@link #parse}, for an address that others are put behind: it has no query.
   *
   * @throws CommandFailure when it is none
   */
  static Target parseBase(String option, String text) {
    Target target = parse(option, text);
    if (target.uri.getRawQuery() != null) {
      throw new CommandFailure(
          ExitCode.USAGE, option + ": has a query, behind which nothing can be put; leave it out");
    }
    return target;
  }

  /** A place below this one. */
  Target resolve(String path) {
    String base = uri.toString();
    return new Target(
        URI.create(base + (base.endsWith("/") ? "" : "/") + path), authorization, secrets);
  }

  /** Where to send to, without user and fragment. */
  URI uri() {
    return uri;
  }

  /** The header that names the user, if the address does. */
  Optional<String> authorization() {
    return authorization;
  }

  /** The host, and the port if one is given. */
  String authority() {
    return String.valueOf(uri.getRawAuthority());
  }

  /** A text without this address' secrets, whole or in part. */
  String conceal(String text) {
    String shown = text;
    for (String secret : secrets) {
      shown = shown.replace(secret, "…");
    }
    return shown;
  }

  /** Scheme and host: fit for a log. */
  @Override
  public String toString() {
    return uri.getScheme() + "://" + authority();
  }

  private static URI bare(URI uri) {
    String host = uri.getHost();
    String port = uri.getPort() < 0 ? "" : ":" + uri.getPort();
    String query = uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery();
    return URI.create(
        uri.getScheme().toLowerCase(Locale.ROOT)
            + "://"
            + host.toLowerCase(Locale.ROOT)
            + port
            + uri.getRawPath()
            + query);
  }
}
