package org.borderflow.fault;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.borderflow.admin.TopicAdmin;
import org.borderflow.backtest.Results;
import org.borderflow.cli.Running;
import org.borderflow.connection.KafkaConnection;
import org.borderflow.follow.StreamLag;
import org.borderflow.input.Place;
import org.borderflow.publish.KafkaSenders;
import org.borderflow.publish.ReportSink;
import org.borderflow.report.ReportEvent;
import org.borderflow.topic.Topics;

/**
 * A broker, a bad network before it, and instances of the program, each a process of its own. All
 * clients come through the network, those of the test as well.
 */
final class Installation implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofMinutes(3);
  private static final String GROUP = "borderflow";

  private final Path folder;
  private final Setting setting;
  private final Topics topics = new Topics("borderflow");
  private final FaultProxy network = new FaultProxy();
  private final BrokerProcess broker;
  private final List<Running> instances = new ArrayList<>();

  /**
   * How the program runs.
   *
   * @param partitions partitions of the topics
   * @param exactlyOnce whether it processes in transactions
   */
  record Setting(int partitions, boolean exactlyOnce) {}

  /**
   * Starts the broker and makes the topics.
   *
   * @param folder where everything is kept
   * @param setting how the program runs
   */
  Installation(Path folder, Setting setting) {
    this.folder = folder;
    this.setting = setting;
    int port = freePort();
    network.to(port);
    this.broker = new BrokerProcess(folder, port, network.port());
    try (Admin admin = admin()) {
      new TopicAdmin(admin, topics).createMissing(setting.partitions(), Optional.empty());
    }
  }

  private static int freePort() {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  FaultProxy network() {
    return network;
  }

  BrokerProcess broker() {
    return broker;
  }

  Topics topics() {
    return topics;
  }

  KafkaConnection connection() {
    return new KafkaConnection(Map.of("bootstrap.servers", address()));
  }

  private String address() {
    return "127.0.0.1:" + network.port();
  }

  Admin admin() {
    return connection().admin(PATIENCE);
  }

  /** Starts an instance that keeps its state in a folder of this name. */
  Running start(String stateFolder) {
    List<String> command =
        new ArrayList<>(
            List.of(
                "stream",
                "--bootstrap-server",
                address(),
                "--no-http",
                "--state-dir",
                folder.resolve(stateFolder).toString(),
                "--command-property",
                // One that is killed is given up soon.
                "session.timeout.ms=6000",
                "--command-property",
                "heartbeat.interval.ms=1500"));
    if (setting.exactlyOnce()) {
      command.add("--exactly-once");
    }
    try {
      Running running = Running.start(folder, command.toArray(String[]::new));
      instances.add(running);
      return running;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Deletes what an instance has kept. */
  void wipe(String stateFolder) {
    try (Stream<Path> files = Files.walk(folder.resolve(stateFolder))) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Sends reports and retractions; all are acknowledged when this returns. */
  void publish(Collection<? extends ReportEvent> events) {
    try (ReportSink sink =
        new KafkaSenders(Clock.systemUTC(), PATIENCE).open(connection(), topics)) {
      Place place = new Place("test", 1, 1);
      events.forEach(event -> sink.send(event, place));
      sink.flush();
    }
  }

  /** How many records of the reports topic wait to be worked through. */
  long lag() {
    try (Admin admin = admin()) {
      return new StreamLag(admin, GROUP, topics).records();
    }
  }

  /** Waits until no more than so many wait. */
  void awaitLag(long atMost) {
    try (Admin admin = admin()) {
      StreamLag lag = new StreamLag(admin, GROUP, topics);
      await().atMost(PATIENCE).until(() -> lag.records() <= atMost);
    }
  }

  /** How many instances are running. */
  long running() {
    return instances.stream().filter(one -> one.process().isAlive()).count();
  }

  /** How many records the reports topic holds. */
  long reports() {
    try (Admin admin = admin()) {
      return new StreamLag(admin, GROUP, topics).written(topics.reports());
    }
  }

  /** What has come out. */
  Results results() {
    return Results.in(connection(), topics);
  }

  @Override
  public void close() {
    instances.forEach(Running::close);
    broker.close();
    network.close();
  }
}
