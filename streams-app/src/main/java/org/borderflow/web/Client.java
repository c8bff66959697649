package org.borderflow.web;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.util.Arrays;
import java.util.HexFormat;

/** Who asks, as far as the address tells: what counts as one in what is bounded for each. */
final class Client {
  private static final int NETWORK_BYTES = 8;

  private Client() {}

  /** One text for each IPv4 address, and for each /64 of IPv6: whoever has one address has all. */
  static String of(SocketAddress remote) {
    if (!(remote instanceof InetSocketAddress internet) || internet.isUnresolved()) {
      return String.valueOf(remote);
    }
    InetAddress address = internet.getAddress();
    return address instanceof Inet6Address
        ? HexFormat.of().formatHex(Arrays.copyOf(address.getAddress(), NETWORK_BYTES))
        : address.getHostAddress();
  }
}
