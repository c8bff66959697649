package org.borderflow.address;

import java.net.Inet4Address;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;

/**
 * Which addresses nothing is sent to, and which no stranger may send us to. Refused are link-local
 * ones, where clouds keep the credentials of a machine, the clouds' other addresses of that kind,
 * and those that are no single host's. Loopback and private networks are where people run their
 * receivers, so they are allowed to those who name them.
 */
public final class AddressRules {
  /**
   * Of metadata services that are not link-local: of AWS, Google, Oracle, Scaleway, Alibaba, Azure
   * and Oracle's older ones.
   */
  private static final Set<String> METADATA =
      Set.of(
          "fd00:ec2:0:0:0:0:0:254",
          "fd20:ce:0:0:0:0:0:254",
          "fd00:c1:0:0:0:0:a9fe:a9fe",
          "fd00:42:0:0:0:0:0:42",
          "100.100.100.200",
          "168.63.129.16",
          "192.0.0.192");

  private static final int LENGTH_4 = 4;

  private AddressRules() {}

  /** Why nothing is sent to an address, if so. */
  public static Optional<String> refusal(InetAddress address) {
    if (address instanceof Inet6Address six) {
      Optional<String> within = carried(six).flatMap(AddressRules::refusal);
      if (within.isPresent()) {
        return within;
      }
    }
    String text = withoutScope(address.getHostAddress());
    if (address.isLinkLocalAddress()) {
      return Optional.of(text + " is link-local");
    }
    if (METADATA.contains(text)) {
      return Optional.of(text + " is a cloud's metadata service");
    }
    if (address.isMulticastAddress() || address.isAnyLocalAddress() || isNoHost(address)) {
      return Optional.of(text + " is no single host's address");
    }
    return Optional.empty();
  }

  /**
   * Whether an address is one that the world at large has no business with: this host's own, one of
   * a private network, or one that is refused. Whoever names it himself may mean it; a redirect
   * from elsewhere must not lead there.
   */
  public static boolean isInternal(InetAddress address) {
    if (address instanceof Inet6Address six
        && carried(six).filter(AddressRules::isInternal).isPresent()) {
      return true;
    }
    return address.isLoopbackAddress()
        || address.isSiteLocalAddress()
        || isOfAPrivateNetwork(address.getAddress())
        || refusal(address).isPresent();
  }

  /** What Java does not know as such: fc00::/7, and what providers share among customers. */
  private static boolean isOfAPrivateNetwork(byte[] bytes) {
    int first = bytes[0] & 0xff;
    int second = bytes[1] & 0xff;
    return bytes.length == LENGTH_4
        ? first == 100 && second >= 64 && second < 128
        : (first & 0xfe) == 0xfc;
  }

  private static String withoutScope(String text) {
    int scope = text.indexOf('%');
    return scope < 0 ? text : text.substring(0, scope);
  }

  /** 0.0.0.0/8 means this host, 240.0.0.0/4 is reserved and holds the broadcast address. */
  private static boolean isNoHost(InetAddress address) {
    int first = address.getAddress()[0] & 0xff;
    return address instanceof Inet4Address && (first == 0 || first >= 240);
  }

  /**
   * The IPv4 address that a gateway would make of an IPv6 one: NAT64 (64:ff9b::/96, and of one's
   * own 64:ff9b:1::/48), 6to4 (2002::/16), and the old IPv4-compatible form. Java itself unwraps
   * IPv4-mapped ones.
   */
  private static Optional<InetAddress> carried(Inet6Address address) {
    byte[] bytes = address.getAddress();
    if (startsWith(bytes, 0x00, 0x64, 0xff, 0x9b, 0, 0, 0, 0, 0, 0, 0, 0)
        || startsWith(bytes, 0x00, 0x64, 0xff, 0x9b, 0, 1)) {
      return Optional.of(four(bytes, 12));
    }
    if (startsWith(bytes, 0x20, 0x02)) {
      return Optional.of(four(bytes, 2));
    }
    boolean isPlain = address.isLoopbackAddress() || address.isAnyLocalAddress();
    return address.isIPv4CompatibleAddress() && !isPlain
        ? Optional.of(four(bytes, 12))
        : Optional.empty();
  }

  private static boolean startsWith(byte[] bytes, int... head) {
    for (int i = 0; i < head.length; i++) {
      if ((bytes[i] & 0xff) != head[i]) {
        return false;
      }
    }
    return true;
  }

  private static InetAddress four(byte[] bytes, int from) {
    try {
      return InetAddress.getByAddress(Arrays.copyOfRange(bytes, from, from + LENGTH_4));
    } catch (UnknownHostException e) {
      throw new IllegalStateException(e);
    }
  }
}
