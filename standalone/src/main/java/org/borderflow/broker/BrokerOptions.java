package org.borderflow.broker;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.borderflow.connection.CommandFailure;
import org.borderflow.connection.ExitCode;

/**
 * How an {@link InProcessBroker} runs.
 *
 * @param dataFolder where its data stay; empty for a fresh temporary folder, deleted at close
 * @param host the loopback address to listen on
 * @param port the port for clients, 0 to 65535; 0 for any free one
 * @param advertisedPort the port that clients are told to come to, where something passes them on
 *     to the broker; empty: its own
 * @param brokerProperties further broker configuration by Kafka's own names
 */
public record BrokerOptions(
    Optional<Path> dataFolder,
    String host,
    int port,
    OptionalInt advertisedPort,
    Map<String, String> brokerProperties) {

  /** A broker on 127.0.0.1, on a free port, with a temporary data folder. */
  public static final BrokerOptions TEMPORARY =
      new BrokerOptions(Optional.empty(), "127.0.0.1", 0, OptionalInt.empty(), Map.of());

  /**
   * @throws CommandFailure with {@link ExitCode#USAGE} when the host is no loopback address, the
   *     port is out of range, or a broker property is one that this program sets itself
   */
  public BrokerOptions {
    requireLoopback(host);
    if (port < 0 || port > 65_535) {
      throw usage("Kafka port " + port + ": name one from 1 to 65535, or 0 for any free one");
    }
    brokerProperties = Map.copyOf(brokerProperties);
    brokerProperties.keySet().forEach(BrokerOptions::requireFree);
  }

  /** The same, with its data kept in this folder. */
  public BrokerOptions keptIn(Path folder) {
    return new BrokerOptions(Optional.of(folder), host, port, advertisedPort, brokerProperties);
  }

  /** The same, listening on this loopback address. */
  public BrokerOptions onHost(String loopback) {
    return new BrokerOptions(dataFolder, loopback, port, advertisedPort, brokerProperties);
  }

  /** The same, with this port for clients; 0 for any free one. */
  public BrokerOptions onPort(int fixed) {
    return new BrokerOptions(dataFolder, host, fixed, advertisedPort, brokerProperties);
  }

  /** The same, with clients told to come to this port, behind which something passes them on. */
  public BrokerOptions advertisedAt(int other) {
    return new BrokerOptions(dataFolder, host, port, OptionalInt.of(other), brokerProperties);
  }

  /** The same, with one more broker property by Kafka's own name. */
  public BrokerOptions with(String name, String value) {
    Map<String, String> more = new LinkedHashMap<>(brokerProperties);
    more.put(name, value);
    return new BrokerOptions(dataFolder, host, port, advertisedPort, more);
  }

  private static void requireFree(String name) {
    if (BrokerProperties.RESERVED.contains(name)) {
      throw usage("broker property " + name + ": set by Borderflow itself; leave it out");
    }
  }

  /** The broker knows no passwords, so nobody but this machine may reach it. */
  private static void requireLoopback(String host) {
    try {
      if (InetAddress.getByName(host).isLoopbackAddress()) {
        return;
      }
    } catch (UnknownHostException e) {
      // Said below: a name that leads nowhere is no loopback address either.
    }
    throw usage(
        "Kafka host \""
            + host
            + "\": the broker in this process has no access control and listens on loopback"
            + " only; use 127.0.0.1");
  }

  private static CommandFailure usage(String line) {
    return new CommandFailure(ExitCode.USAGE, line);
  }
}
