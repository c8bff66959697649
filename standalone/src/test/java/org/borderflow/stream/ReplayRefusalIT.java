package org.borderflow.stream;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewPartitions;
import org.apache.kafka.clients.admin.RecordsToDelete;
import org.apache.kafka.common.TopicPartition;
import org.borderflow.broker.BrokerForTests;
import org.borderflow.broker.BrokerOptions;
import org.borderflow.broker.InProcessBroker;
import org.borderflow.cli.Borderflow;
import org.borderflow.connection.KafkaConnection;
import org.borderflow.json.EventCodec;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/**
 * A checkpoint whose topic is not what it was. To go on would send some reports twice or not at
 * all, so it is refused: one line, and nothing is sent.
 */
class ReplayRefusalIT {
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final int USAGE = 2;
  private static final int KAFKA = 4;
  private static final int SAMPLE = 294;
  private static final String MEND =
      "; give the files and options of the run that it is of, or name another checkpoint\n";

  @RegisterExtension static final BrokerForTests BROKER = new BrokerForTests();

  @TempDir Path folder;
  @TempDir Path stateDir;

  private Path checkpoint() {
    return folder.resolve("c");
  }

  @BeforeEach
  void write() throws IOException {
    Files.writeString(
        folder.resolve("sample.jsonl"),
        Sample.reports().stream()
            .map(report -> new String(EventCodec.REPORT_EVENT.write(report), UTF_8))
            .collect(Collectors.joining("\n")));
  }

  /** How a replay has ended. */
  private record Ended(int exitCode, String err) {}

  private Ended replay(KafkaConnection connection, String name) {
    List<String> args = new ArrayList<>(List.of("replay", "--resume", "--checkpoint"));
    args.add(checkpoint().toString());
    args.addAll(List.of("--bootstrap-server", connection.bootstrapServers()));
    args.addAll(List.of("--topic-prefix", name, folder.resolve("sample.jsonl").toString()));
    StringWriter err = new StringWriter();
    int exitCode =
        Borderflow.run(
            args.toArray(String[]::new),
            new PrintWriter(new StringWriter()),
            new PrintWriter(err, true),
            Map.of());
    return new Ended(exitCode, err.toString());
  }

  /** A replay that is over, with its checkpoint. */
  private Pipeline replayed(String name) {
    Pipeline pipeline = Pipeline.create(BROKER.connection(), name, 2, false, stateDir);
    Ended ended = replay(BROKER.connection(), name);
    assertThat(ended.exitCode()).as(ended.err()).isZero();
    assertThat(held(name)).isEqualTo(SAMPLE);
    return pipeline;
  }

  private static long held(String name) {
    return ReplayedTopic.size(BROKER.connection(), name + ".reports");
  }

  /** The line stands before the summary that each replay ends with. */
  private static void assertRefused(Ended ended, int exitCode, String line) {
    assertThat(ended.exitCode()).as(ended.err()).isEqualTo(exitCode);
    assertThat(ended.err()).endsWith("borderflow: " + line);
    assertThat(ended.err()).contains("replayed 0 reports from 1 file");
  }

  private static String clusterId(KafkaConnection connection) throws Exception {
    try (Admin admin = connection.admin(PATIENCE)) {
      return admin.describeCluster().clusterId().get();
    }
  }

  @Test
  void onAnotherCluster() throws Exception {
    replayed("moved");
    try (InProcessBroker broker = InProcessBroker.start(BrokerOptions.TEMPORARY)) {
      KafkaConnection other =
          new KafkaConnection(Map.of("bootstrap.servers", broker.bootstrapServers()));
      Pipeline.create(other, "moved", 2, false, stateDir);
      assertRefused(
          replay(other, "moved"),
          USAGE,
          "checkpoint "
              + checkpoint()
              + " is of cluster "
              + clusterId(BROKER.connection())
              + ", and this is cluster "
              + clusterId(other)
              + MEND);
      assertThat(ReplayedTopic.size(other, "moved.reports")).isZero();
    }
  }

  @Test
  void onATopicThatWasCreatedAnew() throws Exception {
    replayed("again");
    try (Admin admin = BROKER.connection().admin(PATIENCE)) {
      admin.deleteTopics(List.of("again.reports")).all().get();
      await()
          .atMost(PATIENCE)
          .until(() -> !admin.listTopics().names().get().contains("again.reports"));
    }
    Pipeline.create(BROKER.connection(), "again", 2, false, stateDir);
    assertRefused(
        replay(BROKER.connection(), "again"),
        USAGE,
        "checkpoint "
            + checkpoint()
            + " is of an earlier topic again.reports, and this is one that was created anew"
            + MEND);
    assertThat(held("again")).isZero();
  }

  @Test
  void onATopicThatHasMorePartitionsNow() throws Exception {
    replayed("wider");
    try (Admin admin = BROKER.connection().admin(PATIENCE)) {
      admin.createPartitions(Map.of("wider.reports", NewPartitions.increaseTo(3))).all().get();
      await()
          .atMost(PATIENCE)
          .until(
              () ->
                  admin
                      .describeTopics(List.of("wider.reports"))
                      .allTopicNames()
                      .get()
                      .values()
                      .stream()
                      .allMatch(topic -> topic.partitions().size() == 3));
    }
    assertRefused(
        replay(BROKER.connection(), "wider"),
        USAGE,
        "checkpoint " + checkpoint() + " is of 2 partitions, and this is 3 partitions" + MEND);
    assertThat(held("wider")).isEqualTo(SAMPLE);
  }

  private String lost(String name) {
    return "topic "
        + name
        + ".reports has lost records of the run in checkpoint "
        + checkpoint()
        + ", so it cannot be told what was sent; run: borderflow topics check, and begin anew with"
        + " another checkpoint\n";
  }

  /** As a limit on time or size would have done it, beyond the place that the run has reached. */
  @Test
  void onATopicThatHasLostRecordsAtItsBeginning() throws Exception {
    Pipeline pipeline = replayed("expired");
    pipeline.publish(Sample.reports());
    Map<TopicPartition, RecordsToDelete> all = new HashMap<>();
    for (int i = 0; i < 2; i++) {
      // -1 stands for all that are there.
      all.put(new TopicPartition("expired.reports", i), RecordsToDelete.beforeOffset(-1));
    }
    try (Admin admin = BROKER.connection().admin(PATIENCE)) {
      admin.deleteRecords(all).all().get();
    }
    assertRefused(replay(BROKER.connection(), "expired"), KAFKA, lost("expired"));
    assertThat(held("expired")).isEqualTo(2 * SAMPLE);
  }

  /** The checkpoint knows of a record more in each partition than there is. */
  @Test
  void onATopicThatHasLostRecordsAtItsEnd() throws Exception {
    replayed("truncated");
    String known = Files.readString(checkpoint());
    String more =
        Pattern.compile("(?<=[\\[,])\\d+(?=[],])")
            .matcher(known.substring(known.indexOf("\"offsets\"")))
            .replaceAll(offset -> Long.toString(Long.parseLong(offset.group()) + 1));
    Files.writeString(checkpoint(), known.substring(0, known.indexOf("\"offsets\"")) + more);
    assertRefused(replay(BROKER.connection(), "truncated"), KAFKA, lost("truncated"));
    assertThat(held("truncated")).isEqualTo(SAMPLE);
  }
}
