package org.borderflow.address;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.UnknownHostException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Literal addresses: nothing is looked up. */
class AddressRulesTest {

  @ParameterizedTest
  @CsvSource({
    "169.254.169.254, link-local",
    "169.254.0.1, link-local",
    "2852039166, link-local", // 169 · 2^24 + 254 · 2^16 + 169 · 2^8 + 254: the first one as a
    // number
    "[fe80::1], link-local",
    "[febf::1], link-local",
    "[::ffff:169.254.169.254], link-local",
    "[64:ff9b::a9fe:a9fe], link-local",
    "[64:ff9b:1::a9fe:a9fe], link-local",
    "[64:ff9b:1:ab:cd:ef:a9fe:a9fe], link-local",
    "[64:ff9b:1::c000:c0], metadata",
    "[2002:a9fe:a9fe::1], link-local",
    "[::169.254.169.254], link-local",
    "[fd00:ec2::254], metadata",
    "[fd20:ce::254], metadata",
    "100.100.100.200, metadata",
    "168.63.129.16, metadata",
    "[fd00:c1::a9fe:a9fe], metadata",
    "[fd00:42::42], metadata",
    "192.0.0.192, metadata",
    "0.0.0.0, no single host",
    "0.1.2.3, no single host",
    "[::], no single host",
    "224.0.0.1, no single host",
    "[ff02::1], no single host",
    "255.255.255.255, no single host",
  })
  void refuses(String host, String why) throws UnknownHostException {
    assertThat(AddressRules.refusal(InetAddress.getByName(host)).orElse("")).contains(why);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "127.0.0.1",
        "[::1]",
        "10.0.0.1",
        "172.16.0.1",
        "192.168.1.1",
        "[fd00:ec2::253]",
        "93.184.216.34",
        "[2606:2800:220:1:248:1893:25c8:1946]",
        "[64:ff9b::5db8:d822]",
        "[64:ff9b:1::5db8:d822]",
        "[64:ff9b:2::a9fe:a9fe]",
        "[fd00:c1::a9fe:a9fd]",
        "192.0.0.191",
        "169.253.255.255",
      })
  void allows(String host) throws UnknownHostException {
    assertThat(AddressRules.refusal(InetAddress.getByName(host))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "127.0.0.1",
        "127.8.8.8",
        "[::1]",
        "[::ffff:127.0.0.1]",
        "[64:ff9b::7f00:1]",
        "[64:ff9b:1::a00:1]",
        "10.0.0.1",
        "172.16.0.1",
        "172.31.255.255",
        "192.168.1.1",
        "[64:ff9b::c0a8:101]",
        "100.64.0.1",
        "100.127.255.255",
        "[fc00::1]",
        "[fd12:3456::1]",
        "169.254.169.254",
        "0.0.0.0",
      })
  void knowsWhatIsInternal(String host) throws UnknownHostException {
    assertThat(AddressRules.isInternal(InetAddress.getByName(host))).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "93.184.216.34",
        "172.32.0.1",
        "100.63.255.255",
        "100.128.0.1",
        "[2606:2800:220:1:248:1893:25c8:1946]",
        "[fe00::1]",
        "[64:ff9b::5db8:d822]",
      })
  void knowsWhatIsNot(String host) throws UnknownHostException {
    assertThat(AddressRules.isInternal(InetAddress.getByName(host))).isFalse();
  }
}
