package org.borderflow.web;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Locale;
import java.util.regex.Pattern;

/** What is this machine and nothing else. */
final class Loopback {
  private static final Pattern NAME =
      Pattern.compile(
          "(localhost\\.?|127(\\.[0-9]{1,3}){3}|\\[::1\\])(:[0-9]{1,5})?",
          Pattern.CASE_INSENSITIVE);

  private Loopback() {}

  /** Whether a {@code Host} header names this machine and nothing else. */
  static boolean isName(String host) {
    return NAME.matcher(host.toLowerCase(Locale.ROOT)).matches();
  }

  /**
   * Whether an address to listen at can be reached from this machine alone.
   *
   * @throws UnknownHostException when there is no such address
   */
  static boolean isAddress(String host) throws UnknownHostException {
    return InetAddress.getByName(host).isLoopbackAddress();
  }
}
