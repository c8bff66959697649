package org.borderflow.stream;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.borderflow.broker.BrokerOptions;
import org.borderflow.broker.InProcessBroker;
import org.borderflow.cli.Running;
import org.borderflow.connection.KafkaConnection;
import org.borderflow.json.EventCodec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A broker that goes away in the middle of a replay, and comes back. */
class ReplayOutageIT {
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final int SOME = 60;

  @TempDir Path folder;
  @TempDir Path data;
  @TempDir Path stateDir;

  private static KafkaConnection connection(InProcessBroker broker) {
    return new KafkaConnection(Map.of("bootstrap.servers", broker.bootstrapServers()));
  }

  private void write() throws IOException {
    Files.writeString(
        folder.resolve("sample.jsonl"),
        Sample.reports().stream()
            .map(report -> new String(EventCodec.REPORT_EVENT.write(report), UTF_8))
            .collect(Collectors.joining("\n")));
    // Bounded retries, but not for a minute.
    Files.writeString(
        folder.resolve("impatient.properties"),
        "delivery.timeout.ms=4000\nrequest.timeout.ms=2000\nmax.block.ms=4000\nlinger.ms=5\n");
  }

  /**
   * A replay that has sent some of its reports when its broker goes away.
   *
   * @param run the process
   * @param port where the broker was
   */
  private record LeftAlone(Running run, int port) {}

  private LeftAlone leftAlone(BrokerOptions options) throws IOException {
    try (InProcessBroker broker = InProcessBroker.start(options)) {
      KafkaConnection connection = connection(broker);
      Pipeline.create(connection, "borderflow", 2, false, stateDir);
      Running run =
          Running.start(
              folder,
              "replay",
              "--bootstrap-server",
              broker.bootstrapServers(),
              "--command-config",
              "impatient.properties",
              "--checkpoint",
              "c",
              "--rate",
              "40/s",
              "sample.jsonl");
      await()
          .atMost(PATIENCE)
          .until(() -> ReplayedTopic.size(connection, "borderflow.reports") > SOME);
      return new LeftAlone(run, Integer.parseInt(broker.bootstrapServers().replaceAll(".*:", "")));
    }
  }

  @Test
  void endsWith5AndTheCommandThatGoesOnExactly() throws Exception {
    write();
    BrokerOptions options = BrokerOptions.TEMPORARY.keptIn(data);
    LeftAlone left = leftAlone(options);
    String command;
    try (Running run = left.run()) {
      assertThat(run.exitCode()).as(Files.readString(run.err())).isEqualTo(5);
      command = run.awaitErr("sending failed .*; go on with: borderflow (.*)");
      assertThat(Files.readString(run.err())).containsPattern("replayed \\d+ reports from");
    }
    assertThat(command).endsWith(" --resume");
    try (InProcessBroker broker = InProcessBroker.start(options.onPort(left.port()));
        Running run = Running.start(folder, command.split(" "))) {
      assertThat(run.exitCode()).as(Files.readString(run.err())).isZero();
      ReplayedTopic held =
          ReplayedTopic.of(connection(broker), "borderflow.reports", "read_uncommitted");
      List<Long> all = LongStream.rangeClosed(1, Sample.reports().size()).boxed().toList();
      assertThat(held.sequences()).isEqualTo(all);
    }
  }
}
