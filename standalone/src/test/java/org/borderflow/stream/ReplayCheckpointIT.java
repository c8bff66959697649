package org.borderflow.stream;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.LONG;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.borderflow.backtest.Results;
import org.borderflow.broker.BrokerForTests;
import org.borderflow.cli.Running;
import org.borderflow.json.EventCodec;
import org.borderflow.report.ReportEvent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Replays as processes of their own, killed and gone on with. */
class ReplayCheckpointIT {
  private static final int KILLS = 6;
  private static final int SETS = 100;
  private static final int FAST_KILLS = 3;
  private static final int MANY = 300_000;
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  @RegisterExtension static final BrokerForTests BROKER = new BrokerForTests();

  @TempDir Path folder;
  @TempDir Path stateDir;

  private Running replay(String name, String... options) throws IOException {
    List<String> args = new ArrayList<>();
    args.addAll(List.of("replay", "--bootstrap-server", BROKER.bootstrapServers()));
    args.addAll(List.of("--topic-prefix", name));
    args.addAll(List.of(options));
    return Running.start(folder, args.toArray(String[]::new));
  }

  private Path written(Collection<? extends ReportEvent> events, String file) throws IOException {
    return Files.writeString(
        folder.resolve(file),
        events.stream().map(ReplayCheckpointIT::json).collect(Collectors.joining("\n")));
  }

  private static String json(ReportEvent event) {
    return new String(EventCodec.REPORT_EVENT.write(event), UTF_8);
  }

  private static List<String> inOrder(Collection<? extends ReportEvent> events) {
    return events.stream()
        .sorted(
            Comparator.comparing((ReportEvent event) -> event.publishedAt())
                .thenComparing(ReportEvent::reportId))
        .map(ReplayCheckpointIT::json)
        .toList();
  }

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = 25)
  void killedAtAnyMomentTheTopicHoldsEachReportOnce(long usualSeed) throws Exception {
    long seed = Long.getLong("borderflow.seed", usualSeed);
    Random random = new Random(seed);
    RandomSets sets = new RandomSets(seed, SETS);
    List<ReportEvent> events = sets.shuffled();
    Path one = written(events.subList(0, events.size() / 2), "one.jsonl");
    Path other = written(events.subList(events.size() / 2, events.size()), "other.jsonl");
    Pipeline pipeline = Pipeline.create(BROKER.connection(), "killed", 3, false, stateDir);
    String topic = pipeline.topics().reports();
    String[] command = {
      "--checkpoint", "run.ckpt", "--resume", "--rate", "400/s", one.toString(), other.toString()
    };
    long killed = 0;
    for (int kill = 0; kill < KILLS; kill++) {
      try (Running run = replay("killed", command)) {
        // The first dies before it has sent anything, if it is quick enough; the others after a
        // random number of reports more.
        long until = kill == 0 ? 0 : killed + 1 + random.nextInt(events.size() / (KILLS + 2));
        await()
            .atMost(PATIENCE)
            .pollInterval(Duration.ofMillis(1))
            .until(
                () ->
                    Files.exists(folder.resolve("run.ckpt"))
                        && ReplayedTopic.size(BROKER.connection(), topic) >= until);
        run.process().destroyForcibly();
        assertThat(run.exitCode()).as("seed %d, kill %d", seed, kill).isEqualTo(137);
      }
      killed = ReplayedTopic.size(BROKER.connection(), topic);
      assertThat(killed).isLessThan(events.size());
    }
    try (Running last = replay("killed", command)) {
      assertThat(last.exitCode()).as(Files.readString(last.err())).isZero();
    }
    for (String isolation : List.of("read_committed", "read_uncommitted")) {
      ReplayedTopic held = ReplayedTopic.of(BROKER.connection(), topic, isolation);
      assertThat(held.sequences())
          .as("seed %d, %s", seed, isolation)
          .isEqualTo(LongStream.rangeClosed(1, events.size()).boxed().toList());
      assertThat(held.isInOrder()).isTrue();
      assertThat(held.inOrder()).isEqualTo(inOrder(events));
    }
    assertThat(pipeline.run().differenceTo(Results.expected(sets.events()))).isEmpty();
  }

  /**
   * Without any wait between reports, so that thousands are under way when it dies, and before and
   * behind checkpoints that are written every second or 50,000 reports.
   */
  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = 61)
  void killedAtFullSpeedTheTopicHoldsEachReportOnce(long usualSeed) throws Exception {
    long seed = Long.getLong("borderflow.seed", usualSeed);
    Random random = new Random(seed);
    Path history = folder.resolve("many.jsonl");
    try (Running made =
        Running.start(
            folder, "generate", "--seed=" + seed, "--reports=" + MANY, "--output=" + history)) {
      assertThat(made.exitCode()).as(Files.readString(made.err())).isZero();
    }
    String topic =
        Pipeline.create(BROKER.connection(), "fast", 3, false, stateDir).topics().reports();
    String[] command = {
      "--checkpoint", "fast.ckpt", "--resume", "--speed", "max", history.toString()
    };
    List<Long> killedAt = new ArrayList<>(List.of(0L));
    for (int kill = 0; kill < FAST_KILLS; kill++) {
      long until = killedAt.get(kill) + 1 + random.nextInt(MANY / (2 * FAST_KILLS));
      try (Running run = replay("fast", command)) {
        await()
            .atMost(PATIENCE)
            .pollInterval(Duration.ofMillis(1))
            .until(() -> ReplayedTopic.size(BROKER.connection(), topic) >= until);
        run.process().destroyForcibly();
        assertThat(run.exitCode()).as("seed %d, kill %d", seed, kill).isEqualTo(137);
      }
      killedAt.add(ReplayedTopic.size(BROKER.connection(), topic));
    }
    assertThat(killedAt).as("seed %d", seed).last(LONG).isLessThan(MANY);
    try (Running last = replay("fast", command)) {
      assertThat(last.exitCode()).as(Files.readString(last.err())).isZero();
      last.awaitErr("run .*: [1-9]\\d* of " + MANY + " sent before");
    }
    ReplayedTopic held = ReplayedTopic.of(BROKER.connection(), topic, "read_uncommitted");
    assertThat(held.sequences())
        .as("seed %d, killed at %s", seed, killedAt)
        .isEqualTo(LongStream.rangeClosed(1, MANY).boxed().toList());
    assertThat(held.isInOrder()).isTrue();
    assertThat(held.inOrder().stream().sorted().toList())
        .isEqualTo(Files.readAllLines(history).stream().sorted().toList());
  }

  @Test
  void aSecondReplayOnTheSameCheckpointIsRefusedAndAFinishedOneSendsNothing() throws Exception {
    Pipeline.create(BROKER.connection(), "twice", 2, false, stateDir);
    Path file = written(Sample.reports(), "sample.jsonl");
    String[] command = {"--checkpoint", "c", "--run-id", "mine", "--rate", "60/s", file.toString()};
    try (Running first = replay("twice", command)) {
      first.awaitErr("run mine\\.[0-9a-f]{12}: 0 of 294 sent before");
      try (Running second = replay("twice", with(command, "--resume"))) {
        assertThat(second.exitCode()).isEqualTo(3);
        assertThat(Files.readString(second.err()))
            .isEqualTo(
                "borderflow: checkpoint c is in use by another replay; wait until that has ended,"
                    + " or name another file\n");
      }
      assertThat(first.exitCode()).as(Files.readString(first.err())).isZero();
    }
    try (Running anew = replay("twice", command)) {
      assertThat(anew.exitCode()).isEqualTo(2);
      assertThat(Files.readString(anew.err())).contains("checkpoint c is there already");
    }
    try (Running again = replay("twice", with(command, "--resume"))) {
      assertThat(again.exitCode()).as(Files.readString(again.err())).isZero();
      assertThat(Files.readString(again.err()))
          .containsPattern("run mine\\.[0-9a-f]{12}: 294 of 294 sent before");
    }
    assertThat(ReplayedTopic.size(BROKER.connection(), "twice.reports")).isEqualTo(294);
  }

  /** Both write into one topic; neither may take what the other has sent for its own. */
  @Test
  void twoRunsOfOneNameAreTwo() throws Exception {
    String topic =
        Pipeline.create(BROKER.connection(), "same", 2, false, stateDir).topics().reports();
    List<? extends ReportEvent> sample = Sample.reports();
    Path whole = written(sample, "whole.jsonl");
    Path half = written(sample.subList(0, 147), "half.jsonl");
    try (Running one =
        replay(
            "same",
            "--checkpoint",
            "one",
            "--run-id",
            "mine",
            "--rate",
            "60/s",
            whole.toString())) {
      await().atMost(PATIENCE).until(() -> ReplayedTopic.size(BROKER.connection(), topic) >= 5);
      one.process().destroyForcibly().waitFor();
    }
    try (Running other =
        replay("same", "--checkpoint", "other", "--run-id", "mine", half.toString())) {
      assertThat(other.exitCode()).isZero();
    }
    try (Running one =
        replay("same", "--checkpoint", "one", "--resume", "--run-id", "mine", whole.toString())) {
      assertThat(one.exitCode()).as(Files.readString(one.err())).isZero();
    }
    assertThat(ReplayedTopic.size(BROKER.connection(), topic)).isEqualTo(294 + 147);
  }

  @Test
  void aCheckpointOfSomethingElseIsRefused() throws Exception {
    Pipeline.create(BROKER.connection(), "mine", 2, false, stateDir);
    Pipeline.create(BROKER.connection(), "yours", 2, false, stateDir);
    List<? extends ReportEvent> sample = Sample.reports();
    Path file = written(sample, "sample.jsonl");
    Path shorter = written(sample.subList(1, sample.size()), "shorter.jsonl");
    String[] resume = {"--checkpoint", "c", "--resume"};
    try (Running first = replay("mine", with(resume, file.toString()))) {
      assertThat(first.exitCode()).isZero();
    }
    refuses("mine", "other reports (294)", with(resume, shorter.toString()));
    refuses("yours", "is of topic mine.reports", with(resume, file.toString()));
    refuses(
        "mine",
        "is of --order event-time --loop 1, and this is --order file --loop 1",
        with(resume, "--order", "file", file.toString()));
    assertThat(ReplayedTopic.size(BROKER.connection(), "mine.reports")).isEqualTo(294);
    assertThat(ReplayedTopic.size(BROKER.connection(), "yours.reports")).isZero();
  }

  private void refuses(String name, String because, String... options) throws Exception {
    try (Running run = replay(name, options)) {
      assertThat(run.exitCode()).isEqualTo(2);
      assertThat(Files.readString(run.err())).contains(because);
    }
  }

  private static String[] with(String[] options, String... more) {
    return Stream.concat(Stream.of(options), Stream.of(more)).toArray(String[]::new);
  }
}
