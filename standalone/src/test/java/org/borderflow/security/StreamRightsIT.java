package org.borderflow.security;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.errors.GroupIdNotFoundException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.awaitility.core.ConditionTimeoutException;
import org.borderflow.broker.SecuredBroker;
import org.borderflow.broker.SecuredBroker.Right;
import org.borderflow.cli.Borderflow;
import org.borderflow.connection.ExitCode;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * Commands that run until they are told to end, and the exact replay, without each of the rights of
 * the operations manual: each ends, and says in a line what it may not use.
 */
@Timeout(900)
class StreamRightsIT {
  private static final Duration PATIENCE = Duration.ofMinutes(1);
  private static final String CHANGELOG = "borderflow-flows-changelog";

  @TempDir static Path folder = Path.of("");
  private static SecuredBroker broker;
  private static Users users;
  private static Map<String, List<Right>> rights = Map.of();
  private static Path sample = Path.of("");
  private static int runs;

  @BeforeAll
  static void start() throws Exception {
    broker = SecuredBroker.in(folder);
    users = new Users(broker, folder);
    rights = RightsTable.read();
    StringWriter out = new StringWriter();
    String[] command = {"sample"};
    Borderflow.run(command, new PrintWriter(out), new PrintWriter(new StringWriter()), Map.of());
    sample = Files.writeString(folder.resolve("sample.csv"), out.toString());
    works("topics create", "topics", "create", "--partitions", "1");
    works("publish", "publish", sample.toString());
    publishWhatIsNoReport();
  }

  @AfterAll
  static void stop() {
    broker.close();
  }

  private static List<Right> of(String command) {
    return rights.getOrDefault(command, List.of());
  }

  private static Users.Run with(String command, List<Right> these, String... words)
      throws Exception {
    runs++;
    return users.start(command.replace(' ', '-') + "-" + runs, these, words);
  }

  private static void works(String command, String... words) throws Exception {
    Users.Run run = with(command, of(command), words);
    assertThat(run.exitCode()).as(run.said()).isZero();
  }

  private static void publishWhatIsNoReport() throws Exception {
    List<Right> publish = of("publish");
    users.config("poisoner", publish);
    Map<String, Object> settings =
        new HashMap<>(broker.client("poisoner", SecuredBroker.password("poisoner")));
    settings.put("bootstrap.servers", broker.bootstrapServers());
    try (KafkaProducer<byte[], byte[]> producer =
        new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer())) {
      producer
          .send(
              new ProducerRecord<>(
                  "borderflow.reports", "FI-RU".getBytes(UTF_8), "no report".getBytes(UTF_8)))
          .get();
    }
  }

  /** What is wrong with how a command ends without a right, if anything is. */
  private static void judge(List<String> wrong, String command, Right missing, Users.Run run)
      throws Exception {
    try {
      await().atMost(PATIENCE).until(() -> run.ended().isDone());
    } catch (ConditionTimeoutException e) {
      wrong.add(command + " without " + missing + " goes on: " + run.said());
      run.end();
      return;
    }
    List<String> lines = run.said().lines().filter(one -> one.startsWith("borderflow: ")).toList();
    if (run.exitCode() != ExitCode.KAFKA
        || lines.size() != 1
        || !lines.get(0).contains("does not let this user")
        || !lines.get(0).contains(missing.resource().name())) {
      wrong.add(command + " without " + missing + ": " + run.exitCode() + ": " + run.said());
    }
  }

  private static List<Right> without(String command, Right missing) {
    List<Right> rest = new ArrayList<>(of(command));
    rest.remove(missing);
    return rest;
  }

  @Test
  void anExactReplayNeedsEachOfItsRights() throws Exception {
    Path checkpoint = folder.resolve("checkpoint");
    String[] words = {
      "replay",
      "--checkpoint",
      checkpoint.toString(),
      "--rate",
      "20/s",
      "--resume",
      sample.toString()
    };
    Users.Run brokenOff = with("replay", of("replay --checkpoint"), words);
    await().atMost(PATIENCE).until(() -> Files.exists(checkpoint));
    brokenOff.end();
    List<String> wrong = new ArrayList<>();
    for (Right missing : of("replay --checkpoint")) {
      Users.Run run = with("replay", without("replay --checkpoint", missing), words);
      judge(wrong, "replay --checkpoint", missing, run);
    }
    assertThat(wrong).isEmpty();
  }

  @Test
  void watchingNeedsEachOfItsRights() throws Exception {
    List<String> wrong = new ArrayList<>();
    for (Right missing : of("watch")) {
      Users.Run run = with("watch", without("watch", missing), "watch", "--from-beginning");
      judge(wrong, "watch", missing, run);
    }
    assertThat(wrong).isEmpty();
  }

  @Test
  void theStreamNeedsEachOfItsRights() throws Exception {
    List<String> wrong = new ArrayList<>();
    for (Right missing : of("stream")) {
      fromTheBeginning();
      String state = folder.resolve("state-" + runs).toString();
      Users.Run run =
          with("stream", without("stream", missing), "stream", "--no-http", "--state-dir", state);
      judge(wrong, "stream", missing, run);
    }
    assertThat(wrong).isEmpty();
  }

  @Test
  void transactionsNeedTheirRightBesides() throws Exception {
    List<String> wrong = new ArrayList<>();
    fromTheBeginning();
    String state = folder.resolve("state-" + runs).toString();
    for (Right missing : of("stream --exactly-once")) {
      Users.Run run =
          with(
              "stream",
              of("stream"),
              "stream",
              "--exactly-once",
              "--no-http",
              "--state-dir",
              state);
      judge(wrong, "stream --exactly-once", missing, run);
    }
    assertThat(of("stream --exactly-once")).hasSize(1);
    assertThat(wrong).isEmpty();
  }

  /** As if no stream had ever run; a member that has just ended may still count as one. */
  private static void fromTheBeginning() {
    await()
        .atMost(PATIENCE)
        .ignoreExceptions()
        .until(
            () ->
                isGone(() -> broker.admin().deleteConsumerGroups(List.of("borderflow")).all().get())
                    && isGone(() -> broker.admin().deleteTopics(List.of(CHANGELOG)).all().get()));
  }

  private interface Deleting {
    void run() throws ExecutionException, InterruptedException;
  }

  private static boolean isGone(Deleting deleting) throws Exception {
    try {
      deleting.run();
      return true;
    } catch (ExecutionException e) {
      return e.getCause() instanceof GroupIdNotFoundException
          || e.getCause() instanceof UnknownTopicOrPartitionException;
    }
  }
}
