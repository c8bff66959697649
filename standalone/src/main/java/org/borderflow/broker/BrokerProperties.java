package org.borderflow.broker;

import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/** The configuration of a single small node that is broker and controller in one. */
final class BrokerProperties {
  static final int NODE_ID = 1;
  static final String CONTROLLER_LISTENER = "CONTROLLER";

  /** What makes the node what it is: not for a caller to change. */
  static final Set<String> RESERVED =
      Set.of(
          "process.roles",
          "node.id",
          "broker.id",
          "listeners",
          "advertised.listeners",
          "listener.security.protocol.map",
          "inter.broker.listener.name",
          "controller.listener.names",
          "controller.quorum.voters",
          "controller.quorum.bootstrap.servers",
          "log.dir",
          "log.dirs",
          "metadata.log.dir");

  private static final Map<String, String> ALONE =
      Map.ofEntries(
          Map.entry("offsets.topic.replication.factor", "1"),
          Map.entry("offsets.topic.num.partitions", "1"),
          Map.entry("transaction.state.log.replication.factor", "1"),
          Map.entry("transaction.state.log.min.isr", "1"),
          Map.entry("transaction.state.log.num.partitions", "1"),
          Map.entry("share.coordinator.state.topic.replication.factor", "1"),
          Map.entry("share.coordinator.state.topic.min.isr", "1"),
          Map.entry("share.coordinator.state.topic.num.partitions", "1"),
          // Nobody could lead in its place: fenced after a standstill, it would only lose (see
          // InProcessBroker, which ends the session of a broker that was killed).
          Map.entry("broker.session.timeout.ms", String.valueOf(TimeUnit.DAYS.toMillis(1))),
          // One group member per run: waiting for others only delays the first figure.
          Map.entry("group.initial.rebalance.delay.ms", "0"),
          Map.entry("auto.create.topics.enable", "false"));

  private static final Map<String, String> SMALL =
      Map.ofEntries(
          Map.entry("num.network.threads", "1"),
          Map.entry("num.io.threads", "2"),
          Map.entry("background.threads", "2"),
          Map.entry("num.recovery.threads.per.data.dir", "1"),
          Map.entry("group.coordinator.threads", "1"),
          Map.entry("share.coordinator.threads", "1"),
          // 8 MiB remember 300,000 keys in one pass; the default takes 128 MiB of heap.
          Map.entry("log.cleaner.dedupe.buffer.size", "8388608"));

  private BrokerProperties() {}

  static Properties of(BrokerOptions options, Path logFolder, Ports ports) {
    Properties all = new Properties();
    all.putAll(ALONE);
    all.putAll(SMALL);
    all.putAll(options.brokerProperties());
    all.putAll(ofController(logFolder, options.host(), ports.controller()));
    all.setProperty("process.roles", "broker,controller");
    all.setProperty(
        "listeners",
        "PLAINTEXT://"
            + authority(options.host(), ports.client())
            + ","
            + all.getProperty("listeners"));
    options
        .advertisedPort()
        .ifPresent(
            port ->
                all.setProperty(
                    "advertised.listeners", "PLAINTEXT://" + authority(options.host(), port)));
    return all;
  }

  /** The same node as no more than the controller. */
  static Properties ofController(Path logFolder, String host, int port) {
    String controller = authority(host, port);
    Properties all = new Properties();
    all.setProperty("process.roles", "controller");
    all.setProperty("node.id", String.valueOf(NODE_ID));
    all.setProperty("log.dirs", logFolder.toString());
    all.setProperty("listeners", CONTROLLER_LISTENER + "://" + controller);
    all.setProperty("controller.listener.names", CONTROLLER_LISTENER);
    all.setProperty("controller.quorum.voters", NODE_ID + "@" + controller);
    return all;
  }

  /** Host and port as Kafka writes them; an IPv6 address stands in brackets. */
  static String authority(String host, int port) {
    String plain = host.indexOf(':') >= 0 && !host.startsWith("[") ? "[" + host + "]" : host;
    return plain + ":" + port;
  }
}
