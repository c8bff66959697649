package org.borderflow.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.common.config.ConfigResource;
import org.borderflow.broker.BrokerForTests;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** Commands against a broker, as an operator types them. */
class InstallationIT {
  @RegisterExtension static final BrokerForTests BROKER = new BrokerForTests();

  @TempDir private Path folder = Path.of("");

  @Test
  void topicsAreCreatedOnceAndPassTheCheckUp() {
    assertThat(run("topics", "check", "--topic-prefix", "one"))
        .satisfies(ran -> assertThat(ran.exitCode()).isEqualTo(4))
        .satisfies(ran -> assertThat(ran.out()).contains("FAIL  topic one.reports: missing"));
    assertThat(run("topics", "create", "--topic-prefix", "one", "--partitions", "3").out())
        .isEqualTo(
            """
            created one.days
            created one.episodes
            created one.rejects
            created one.reports
            created one.surges
            """);
    assertThat(run("topics", "create", "--topic-prefix", "one").out())
        .isEqualTo("nothing to create: every topic is there\n");
    assertThat(run("doctor", "--topic-prefix", "one", "--state-dir", folder.toString()))
        .satisfies(ran -> assertThat(ran.exitCode()).isZero())
        .satisfies(
            ran ->
                assertThat(ran.out().lines())
                    .hasSize(9)
                    .allMatch(line -> line.matches("(OK|WARN) .*"))
                    .anyMatch(
                        line -> line.startsWith("OK    broker: 1 node answers; with a single"))
                    .anyMatch(line -> line.contains("topic one.reports: 3 partitions")));
  }

  @Test
  void aTopicThatWouldLoseHistoryIsRefusedAndMended() throws Exception {
    run("topics", "create", "--topic-prefix", "two");
    ConfigResource reports = new ConfigResource(ConfigResource.Type.TOPIC, "two.reports");
    try (Admin admin = BROKER.connection().admin(Duration.ofSeconds(10))) {
      admin
          .incrementalAlterConfigs(
              Map.of(
                  reports,
                  List.of(
                      new AlterConfigOp(
                          new ConfigEntry("retention.ms", "604800000"), AlterConfigOp.OpType.SET))))
          .all()
          .get();
    }
    // The controller says done before the broker knows.
    await().until(() -> run("topics", "check", "--topic-prefix", "two").exitCode() == 4);
    Ran refused =
        run("stream", "--topic-prefix", "two", "--state-dir", folder.resolve("s").toString());
    assertThat(refused.exitCode()).isEqualTo(4);
    assertThat(refused.err().strip())
        .isEqualTo(
            "borderflow: topic two.reports: retention.ms is 604800000, must be -1 (records would be"
                + " lost); run: borderflow topics repair --topic-prefix two");
    assertThat(run("doctor", "--topic-prefix", "two").exitCode()).isEqualTo(4);
    assertThat(run("topics", "repair", "--topic-prefix", "two").exitCode()).isZero();
    assertThat(run("topics", "check", "--topic-prefix", "two").exitCode()).isZero();
  }

  @Test
  void publishAndReplayReachTheTopic() throws IOException {
    run("topics", "create", "--topic-prefix", "three");
    Path sample = folder.resolve("sample.csv");
    Files.writeString(sample, run("sample").out());
    for (String command : List.of("publish", "replay")) {
      Ran ran = run(command, "--topic-prefix", "three", sample.toString());
      assertThat(ran.exitCode()).as(ran.err()).isZero();
      assertThat(ran.err()).contains("294 reports");
      assertThat(ran.out()).isEmpty();
    }
    Ran missing = run("publish", "--topic-prefix", "nowhere", sample.toString());
    assertThat(missing.exitCode()).isEqualTo(4);
    assertThat(missing.err()).contains("borderflow topics create");
  }

  @Test
  void theStreamEndsCleanlyOnSigterm() throws Exception {
    try (Running stream =
        Running.start(
            folder,
            "stream",
            "--bootstrap-server",
            BROKER.bootstrapServers(),
            "--topic-prefix",
            "four",
            "--application-id",
            "four-app",
            "--http-port",
            "0",
            "--state-dir",
            folder.resolve("state").toString())) {
      stream.awaitErr("streaming from four.reports");
      stream.process().destroy();
      assertThat(stream.exitCode()).isEqualTo(143);
      assertThat(Files.readAllLines(stream.err()))
          .hasSize(2)
          .first()
          .asString()
          .matches("page and API at http://127.0.0.1:[0-9]+/");
    }
  }

  @Test
  void transactionsOnASoleBrokerAreWarnedOf() throws Exception {
    try (Running stream =
        Running.start(
            folder,
            "stream",
            "--exactly-once",
            "--bootstrap-server",
            BROKER.bootstrapServers(),
            "--topic-prefix",
            "sole",
            "--application-id",
            "sole-app",
            "--no-http",
            "--state-dir",
            folder.resolve("state").toString())) {
      assertThat(stream.awaitErr("(WARN .*single broker of Kafka 4.3.0.*)"))
          .contains("without --exactly-once");
    }
  }

  @Test
  void aTakenPortIsOneLineAndExit2() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      Ran ran =
          run(
              "stream",
              "--topic-prefix",
              "five",
              "--state-dir",
              folder.resolve("five").toString(),
              "--http-port",
              Integer.toString(socket.getLocalPort()));
      assertThat(ran.exitCode()).isEqualTo(2);
      assertThat(ran.err().strip())
          .isEqualTo(
              "borderflow: cannot listen at 127.0.0.1:"
                  + socket.getLocalPort()
                  + " for page and API; stop what uses that port, name another with --http-port (0:"
                  + " any free one), or leave them out with --no-http");
    }
  }

  @Test
  void noBrokerIsOneLineAndExit4() throws IOException {
    int closed;
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      closed = socket.getLocalPort();
    }
    for (String[] command :
        new String[][] {
          {"topics", "check"}, {"doctor"}, {"stream", "--state-dir", folder.toString()}
        }) {
      String[] args = java.util.Arrays.copyOf(command, command.length + 2);
      args[command.length] = "--bootstrap-server";
      args[command.length + 1] = "127.0.0.1:" + closed;
      Ran ran = Ran.in(folder, args);
      assertThat(ran.exitCode()).isEqualTo(4);
      assertThat(ran.err().lines().toList())
          .hasSize(1)
          .first()
          .asString()
          .startsWith("borderflow: no Kafka broker answers at 127.0.0.1:" + closed);
    }
  }

  private Ran run(String... args) {
    boolean local = args[0].equals("sample");
    String[] all = local ? args : java.util.Arrays.copyOf(args, args.length + 2);
    if (!local) {
      all[args.length] = "--bootstrap-server";
      all[args.length + 1] = BROKER.bootstrapServers();
    }
    return Ran.in(folder, all);
  }
}
