package org.borderflow.fault;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
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
import java.util.SplittableRandom;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.borderflow.admin.TopicAdmin;
import org.borderflow.backtest.Results;
import org.borderflow.cli.Running;
import org.borderflow.connection.KafkaConnection;
import org.borderflow.follow.StreamLag;
import org.borderflow.input.Place;
import org.borderflow.json.EventCodec;
import org.borderflow.publish.KafkaSenders;
import org.borderflow.publish.ReportSink;
import org.borderflow.report.ReportEvent;
import org.borderflow.stream.ReplayedTopic;
import org.borderflow.topic.Topics;

/**
 * A broker, a bad network before it, and instances of the program, each a process of its own. All
 * clients come through the network, those of the test as well.
 */
final class Installation implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofMinutes(5);
  private static final String GROUP = "borderflow";
  private static final int LAST_WORDS = 60;

  private final Path folder;
  private final Setting setting;
  private final Topics topics = new Topics("borderflow");
  private final FaultProxy network = new FaultProxy();
  private final BrokerProcess broker;
  private final List<Running> instances = new ArrayList<>();
  private final List<SmallDisk> disks = new ArrayList<>();
  private final List<ReportEvent> acknowledged = new CopyOnWriteArrayList<>();

  /**
   * How the program runs.
   *
   * @param partitions partitions of the topics
   * @param exactlyOnce whether it processes in transactions
   */
  record Setting(int partitions, boolean exactlyOnce) {
    @Override
    public String toString() {
      return (exactlyOnce ? "exactly" : "at least")
          + " once, "
          + (partitions == 1 ? "1 partition" : partitions + " partitions");
    }
  }

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
    return start(stateFolder, Conditions.USUAL);
  }

  /** As {@link #start(String)}, under such conditions. */
  Running start(String stateFolder, Conditions conditions) {
    List<String> command =
        new ArrayList<>(
            List.of(
                "stream",
                "--bootstrap-server",
                address(),
                "--state-dir",
                folder.resolve(stateFolder).toString(),
                "--command-property",
                // One that is killed is given up soon.
                "session.timeout.ms=6000",
                "--command-property",
                "heartbeat.interval.ms=1500"));
    command.addAll(conditions.page() ? List.of("--http-port", "0") : List.of("--no-http"));
    if (setting.exactlyOnce()) {
      command.add("--exactly-once");
    }
    Running running = run(conditions, command);
    instances.add(running);
    return running;
  }

  private Running run(Conditions conditions, List<String> command) {
    try {
      return Running.in(
          conditions.environment(),
          folder,
          conditions.javaOptions(),
          command.toArray(String[]::new));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Ends all instances at once. */
  void killInstances() throws InterruptedException {
    for (Running one : instances) {
      one.process().destroyForcibly().waitFor();
    }
  }

  /** Waits for its end, and gives its exit code. */
  static int awaitEnd(Running instance) throws InterruptedException {
    if (!instance.process().waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
      throw new IllegalStateException("still running: " + instance.process().info());
    }
    return instance.process().exitValue();
  }

  /** Fails unless the instance ends by itself, with this code. */
  static void requireExit(Running instance, int code) throws Exception {
    int ended = awaitEnd(instance);
    if (ended != code) {
      String err = Files.readString(instance.err());
      throw new IllegalStateException("ended with " + ended + ", not " + code + ": " + err);
    }
  }

  /**
   * A small disk where a folder of this name is; what the folder holds is on it. Whoever has files
   * open there must have ended.
   */
  SmallDisk smallDisk(String name, int megabytes) {
    Path at = folder.resolve(name);
    try {
      Path aside = folder.resolve(name + "-before");
      if (Files.exists(at)) {
        Files.move(at, aside);
      }
      Files.createDirectories(at);
      SmallDisk disk = SmallDisk.at(at, megabytes);
      disks.add(disk);
      if (Files.exists(aside)) {
        copy(aside, at);
      }
      return disk;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Kafka's index files are mostly holes, and are to stay so. */
  private static void copy(Path from, Path to) {
    SmallDisk.run("cp", "--archive", "--sparse=always", from + "/.", to.toString());
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
    acknowledged.addAll(events);
  }

  /** Sends them, and lets some of them be worked through. */
  void workPartly(List<ReportEvent> events, SplittableRandom random) {
    publish(events);
    awaitLag(random.nextLong(events.size()));
  }

  /** A file of this name with such a line. */
  Path file(String name, String line) throws IOException {
    return Files.writeString(folder.resolve(name), line + System.lineSeparator());
  }

  /** A file of them. */
  Path written(Collection<? extends ReportEvent> events) {
    try {
      return Files.write(
          Files.createTempFile(folder, "reports", ".jsonl"),
          events.stream().map(Installation::json).toList());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The program, publishing a file under such conditions. */
  Running publisher(Path file, Conditions conditions) {
    return run(
        conditions,
        List.of("publish", "--bootstrap-server", address(), file.toAbsolutePath().toString()));
  }

  /** Sends them with the program; all are acknowledged when this returns. */
  void publishByProgram(Collection<? extends ReportEvent> events, Conditions conditions)
      throws Exception {
    try (Running publisher = publisher(written(events), conditions)) {
      requireExit(publisher, 0);
    }
    acknowledged.addAll(events);
  }

  private static String json(ReportEvent event) {
    return new String(EventCodec.REPORT_EVENT.write(event), UTF_8);
  }

  /** All that was sent and acknowledged. */
  List<ReportEvent> acknowledged() {
    return List.copyOf(acknowledged);
  }

  /** The same as the reports topic should hold it, sorted. */
  List<String> acknowledgedAsJson() {
    return acknowledged.stream().map(Installation::json).sorted().toList();
  }

  /** What the reports topic holds, sorted. */
  List<String> held() {
    return ReplayedTopic.of(connection(), topics.reports(), "read_committed").records().stream()
        .map(ConsumerRecord::value)
        .sorted()
        .toList();
  }

  /** Waits until the reports topic holds so many records. */
  void awaitReports(long atLeast) {
    try (Admin admin = admin()) {
      StreamLag lag = new StreamLag(admin, GROUP, topics);
      await().atMost(PATIENCE).until(() -> lag.written(topics.reports()) >= atLeast);
    }
  }

  /**
   * Waits until no more than so many wait, or the instance has ended.
   *
   * @return whether it was the former
   */
  boolean awaitLagOrEnd(long atMost, Running instance) {
    try (Admin admin = admin()) {
      StreamLag lag = new StreamLag(admin, GROUP, topics);
      await()
          .atMost(PATIENCE)
          .until(() -> lag.records() <= atMost || !instance.process().isAlive());
      return lag.records() <= atMost;
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
      await()
          .atMost(PATIENCE)
          .untilAsserted(
              () -> assertThat(lag.records()).as(this::lastWords).isLessThanOrEqualTo(atMost));
    }
  }

  /** How many live, and what each has said last. */
  String lastWords() {
    return running()
        + " running; last words: "
        + instances.stream().map(Installation::lastWords).collect(Collectors.joining("\n"));
  }

  private static String lastWords(Running instance) {
    try {
      List<String> lines = Files.readAllLines(instance.err());
      String end =
          instance.process().isAlive() ? "lives" : "ended with " + instance.process().exitValue();
      return end
          + "\n"
          + String.join("\n", lines.subList(Math.max(0, lines.size() - LAST_WORDS), lines.size()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
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
    disks.forEach(SmallDisk::close);
  }
}
