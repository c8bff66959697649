package org.borderflow.watch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.kafka.clients.CommonClientConfigs;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.TopicPartition;
import org.borderflow.admin.TopicAdmin;
import org.borderflow.backtest.Results;
import org.borderflow.broker.BrokerForTests;
import org.borderflow.broker.BrokerOptions;
import org.borderflow.broker.InProcessBroker;
import org.borderflow.cli.Running;
import org.borderflow.connection.KafkaConnection;
import org.borderflow.follow.ResultWatch;
import org.borderflow.report.Report;
import org.borderflow.stream.Pipeline;
import org.borderflow.stream.Sample;
import org.borderflow.topic.Topics;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** The program as a process, following topics of a real broker. */
class WatchIT {
  private static final Duration PATIENCE = Duration.ofSeconds(90);
  private static final Path LAUNCHER = Path.of("..", "borderflow").toAbsolutePath().normalize();
  private static final List<Report> SAMPLE = Sample.reports();
  private static final Pattern LINE =
      Pattern.compile(
          "\\{\"type\":\"(?<type>[a-z]+)\",\"key\":\"(?<key>[^\"]+)\",\"at\":\"(?<at>[^\"]+)\","
              + "\"timestamp\":\"(?<time>[^\"]+)\","
              + "(?:\"change\":\"[a-z]+\",\"news\":(?<news>true|false),)?\"value\":(?<value>.*)\\}");

  @RegisterExtension static final BrokerForTests BROKER = new BrokerForTests();

  @TempDir static Path stateDir = Path.of("");
  @TempDir private Path folder = Path.of("");

  private record Line(String type, String key, String at, String time, String news, String value) {}

  @BeforeAll
  static void fill() {
    Pipeline pipeline = Pipeline.create(BROKER.connection(), "full", 3, true, stateDir);
    pipeline.publish(SAMPLE);
    pipeline.run();
  }

  /** Of each key the last line: together the very bytes that backtest gives. */
  @Test
  void fromTheBeginningItTellsAllThatTheTopicsHold() throws Exception {
    try (Running watch = start("--topic-prefix", "full", "--from-beginning", "--output", "jsonl")) {
      List<String> expected = Results.expected(SAMPLE).events().lines().sorted().toList();
      await().atMost(PATIENCE).until(() -> last(lines(watch)).equals(expected));
      List<Line> all = lines(watch);
      assertThat(all).extracting(Line::at).doesNotHaveDuplicates();
      assertThat(all).extracting(Line::type).contains("day", "surge", "episode");

      watch.process().destroy();
      assertThat(watch.exitCode()).isEqualTo(143);
      assertSince(all);
      assertNews(all);
    }
  }

  private void assertSince(List<Line> all) throws Exception {
    List<Line> wanted =
        all.stream().filter(line -> line.time().compareTo("2022-10-01T00:00:00Z") >= 0).toList();
    assertThat(wanted).hasSizeBetween(1, all.size() - 1);
    try (Running watch =
        start("--topic-prefix", "full", "--since", "2022-10-01", "--output", "jsonl")) {
      await()
          .atMost(PATIENCE)
          .untilAsserted(
              () ->
                  assertThat(lines(watch))
                      .as("alive %s: %s", watch.process().isAlive(), Files.readString(watch.err()))
                      .hasSizeGreaterThanOrEqualTo(wanted.size()));
      assertThat(lines(watch)).containsExactlyInAnyOrderElementsOf(wanted);
    }
  }

  private void assertNews(List<Line> all) throws Exception {
    long wanted =
        all.stream()
            .filter(line -> line.news().equals("true") && line.key().startsWith("RU>FI"))
            .count();
    assertThat(wanted).isPositive();
    try (Running watch =
        start("--topic-prefix", "full", "--from-beginning", "--news", "--flow", "RU>FI")) {
      await().atMost(PATIENCE).until(() -> Files.readAllLines(watch.out()).size() >= wanted);
      assertThat(Files.readAllLines(watch.out()))
          .hasSize(Math.toIntExact(wanted))
          .allMatch(line -> line.matches("2022-..-.. ..:..  .*: RU > FI.*"))
          .anyMatch(
              line -> line.matches(".{16}  (Surge|Drop) .*: RU > FI \\(land, RU nationals\\).*"));
    }
  }

  @Test
  void fromNowOnItTellsOnlyWhatComes() throws Exception {
    Pipeline pipeline =
        Pipeline.create(BROKER.connection(), "live", 2, false, stateDir.resolve("live"));
    pipeline.publish(SAMPLE.subList(0, 100));
    pipeline.run();
    try (Running watch = start("--topic-prefix", "live", "--days", "--output", "jsonl")) {
      watch.awaitErr("watching live.days; Ctrl-C ends");
      Map<TopicPartition, Long> before = ends(pipeline);
      pipeline.publish(SAMPLE.subList(100, 200));
      pipeline.run();
      Set<String> come = offsets(before, ends(pipeline));
      assertThat(come).isNotEmpty();
      await().atMost(PATIENCE).until(() -> lines(watch).size() >= come.size());
      assertThat(lines(watch)).extracting(Line::at).containsExactlyInAnyOrderElementsOf(come);
      new ProcessBuilder("kill", "-INT", Long.toString(watch.process().pid())).start().waitFor();
      assertThat(watch.exitCode()).isEqualTo(130);
    }
  }

  @Test
  void itEndsWhenItsReaderHasGone() throws Exception {
    Path codes = folder.resolve("codes");
    String command =
        LAUNCHER
            + " watch --bootstrap-server "
            + BROKER.bootstrapServers()
            + " --topic-prefix full --from-beginning 2>/dev/null | head -n 1 >/dev/null;"
            + " echo ${PIPESTATUS[0]} > "
            + codes;
    Process process = new ProcessBuilder("bash", "-c", command).directory(folder.toFile()).start();
    assertThat(process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isTrue();
    assertThat(Files.readString(codes)).isEqualTo("141\n");
  }

  @Test
  void aBrokerThatIsAwayIsSaidAndWaitedForSoLong() throws Exception {
    BrokerOptions options =
        BrokerOptions.TEMPORARY.keptIn(folder.resolve("data")).onPort(freePort());
    InProcessBroker first = InProcessBroker.start(options);
    String server = first.bootstrapServers();
    try (Admin admin = connection(server).admin(PATIENCE)) {
      new TopicAdmin(admin, Topics.DEFAULT).createMissing(1, Optional.empty());
    }
    try (Running watch =
        Running.start(folder, "watch", "--bootstrap-server", server, "--patience", "15")) {
      watch.awaitErr("watching borderflow.days");
      first.close();
      watch.awaitErr("watch: no broker answers at " + server + "; trying again for 15 s at most");
      InProcessBroker second = InProcessBroker.start(options);
      watch.awaitErr("watch: a broker answers again at " + server);
      second.close();
      assertThat(watch.exitCode()).isEqualTo(4);
      assertThat(Files.readString(watch.err()))
          .contains("borderflow: no Kafka broker has answered at " + server + " for 15 s");
    }
  }

  private Running start(String... more) throws IOException {
    List<String> args =
        new ArrayList<>(List.of("watch", "--bootstrap-server", BROKER.bootstrapServers()));
    args.addAll(List.of(more));
    return Running.start(folder, args.toArray(String[]::new));
  }

  private static List<Line> lines(Running watch) throws IOException {
    String text = Files.readString(watch.out());
    // What stands behind the last line's end is still being written.
    return text.substring(0, text.lastIndexOf('\n') + 1).lines().map(WatchIT::line).toList();
  }

  private static Line line(String text) {
    Matcher parts = LINE.matcher(text);
    assertThat(parts.matches()).as(text).isTrue();
    return new Line(
        parts.group("type"),
        parts.group("key"),
        parts.group("at"),
        parts.group("time"),
        Optional.ofNullable(parts.group("news")).orElse(""),
        parts.group("value"));
  }

  /** The newest value of each key that has one. */
  private static List<String> last(List<Line> lines) {
    Map<String, String> last = new HashMap<>();
    lines.forEach(line -> last.put(line.type() + line.key(), line.value()));
    return last.values().stream().filter(value -> !value.equals("null")).sorted().toList();
  }

  private static Map<TopicPartition, Long> ends(Pipeline pipeline) {
    try (ResultWatch watch = new ResultWatch(BROKER.connection(), pipeline.topics())) {
      return watch.ends();
    }
  }

  private static Set<String> offsets(
      Map<TopicPartition, Long> before, Map<TopicPartition, Long> after) {
    Set<String> places = new HashSet<>();
    after.forEach(
        (partition, end) -> {
          for (long i = before.getOrDefault(partition, 0L); i < end; i++) {
            places.add(partition + "@" + i);
          }
        });
    places.removeIf(place -> !place.startsWith("live.days-"));
    return places;
  }

  private static KafkaConnection connection(String server) {
    return new KafkaConnection(Map.of(CommonClientConfigs.BOOTSTRAP_SERVERS_CONFIG, server));
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }
}
