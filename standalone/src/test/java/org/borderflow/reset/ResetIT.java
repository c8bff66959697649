package org.borderflow.reset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.borderflow.app.StreamApplication;
import org.borderflow.app.StreamOptions;
import org.borderflow.backtest.Results;
import org.borderflow.broker.BrokerForTests;
import org.borderflow.cli.Borderflow;
import org.borderflow.connection.CommandFailure;
import org.borderflow.follow.StreamLag;
import org.borderflow.report.Report;
import org.borderflow.stream.Pipeline;
import org.borderflow.stream.Sample;
import org.borderflow.surge.DetectorRules;
import org.borderflow.surge.DetectorRules.Rule;
import org.borderflow.surge.Gate;
import org.borderflow.surge.HolidayCalendar;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

/** A reset, and a new start behind it, on a real broker. */
class ResetIT {
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final List<Report> SAMPLE = Sample.reports();

  /** Another detector, and twice as many people as expected: other surges, and fewer episodes. */
  private static final DetectorRules OTHERS =
      new DetectorRules(
          List.of(new Rule<>(flow -> flow.destination().equals("FI"), "ears-c1")),
          List.of(new Rule<>(flow -> true, Map.of(Gate.RATIO, 2.0))),
          HolidayCalendar.NONE);

  @RegisterExtension static final BrokerForTests BROKER = new BrokerForTests();

  @TempDir private Path stateDir = Path.of("");

  private record Ran(int exitCode, List<String> out, String err) {}

  /**
   * The ids are again-app and again-app-app: Kafka's own tool would take the second's topic too.
   */
  @Test
  void afterAResetTheSameComesAgainAndNothingOfAnotherIsTouched() throws Exception {
    Pipeline one = filled("again");
    Pipeline other = filled("again-app");
    commit("again-app-alert-log", one.topics().episodes());
    commit("again-app-alert-other", one.topics().reports());
    long written = written(one);

    assertThat(reset(one, "--dry-run").out())
        .containsExactly(
            "would set group again-app back to the beginning of again.reports: 294 records to work"
                + " through again",
            "would delete state folder " + stateDir.resolve("again-app"),
            "would delete topic again-app-flows-changelog",
            "would delete group again-app-alert-log: where that alert channel stands");
    List<String> others = reset(other, "--dry-run").out();
    assertThat(reset(one, "--yes").out())
        .hasSize(4)
        .allMatch(line -> line.startsWith("done: "))
        .last()
        .isEqualTo("done: delete group again-app-alert-log: where that alert channel stands");

    assertThat(stateDir.resolve("again-app")).doesNotExist();
    assertThat(topics("again-app-")).containsExactly("again-app-app-flows-changelog");
    assertThat(reset(other, "--dry-run").out()).isEqualTo(others).hasSize(3);
    assertThat(groups()).contains("again-app-alert-other").doesNotContain("again-app-alert-log");
    assertThat(one.run()).isEqualTo(Results.expected(SAMPLE));
    assertThat(written(one)).isGreaterThan(written);
    assertThat(topics("again-app-"))
        .containsExactly("again-app-app-flows-changelog", "again-app-flows-changelog");
  }

  /** With new settings nothing of the old ones is left: not an episode that is none any more. */
  @ParameterizedTest
  @CsvSource({"outputs-first, --outputs", "keeping, --keep-state"})
  void withOtherDetectorsTheResultsAreTheirs(String name, String option) {
    Results expected = Results.expected(SAMPLE, OTHERS);
    assertThat(expected.differenceTo(Results.expected(SAMPLE))).isNotEmpty();
    Pipeline before = filled(name);

    assertThat(reset(before, option, "--yes").exitCode()).isZero();
    if (option.equals("--outputs")) {
      assertThat(Results.in(BROKER.connection(), before.topics()))
          .isEqualTo(Results.expected(List.of()));
    }
    assertThat(with(before, OTHERS).run().differenceTo(expected)).isEmpty();
  }

  /** Broken off behind so many steps, then started, or run again. */
  @ParameterizedTest(name = "after step {0}")
  @ValueSource(ints = {1, 3, 4, 5})
  void brokenOffAnywhereItDoesNoHarm(int done) {
    Pipeline pipeline = filled("broken-" + done);
    doSteps(pipeline, done);
    assertThat(pipeline.run()).isEqualTo(Results.expected(SAMPLE));

    doSteps(pipeline, done);
    assertThat(reset(pipeline, "--outputs", "--yes").exitCode()).isZero();
    assertThat(Results.in(BROKER.connection(), pipeline.topics()))
        .isEqualTo(Results.expected(List.of()));
    assertThat(pipeline.run()).isEqualTo(Results.expected(SAMPLE));
  }

  @Test
  void whileTheStreamRunsItIsRefused() {
    Pipeline pipeline = filled("running");
    StreamApplication application =
        StreamApplication.prepare(BROKER.connection(), pipeline.options());
    try {
      application.start();
      await().atMost(PATIENCE).until(() -> application.running().isDone());
      Ran ran = reset(pipeline, "--yes");
      assertThat(ran.exitCode()).isEqualTo(4);
      assertThat(ran.err())
          .startsWith("borderflow: the stream runs: group running-app has members; stop every");
    } finally {
      application.close(PATIENCE);
    }
    assertThat(stateDir.resolve("running-app")).exists();
    assertThat(reset(pipeline, "--yes").exitCode()).isZero();
  }

  /** The group knows of no member while a stream starts; its folder does. */
  @Test
  void whileSomeoneHoldsTheStateFolderItIsRefused() throws Exception {
    Pipeline pipeline = filled("held");
    Path lock = stateDir.resolve("held-app").resolve("kafka-streams-process-metadata");
    try (FileChannel channel = FileChannel.open(lock, StandardOpenOption.WRITE)) {
      assertThat(channel.lock().isValid()).isTrue();
      Ran ran = reset(pipeline, "--yes");
      assertThat(ran.exitCode()).isEqualTo(3);
      assertThat(ran.err()).contains("held-app: a stream that runs holds this state; stop it");
    }
    assertThat(topics("held-app-")).isNotEmpty();
  }

  @Test
  void nothingIsDoneUnasked() throws Exception {
    Pipeline pipeline = filled("asked");
    Ran unasked = reset(pipeline);
    assertThat(unasked.exitCode()).isEqualTo(2);
    assertThat(unasked.err()).contains("there is no terminal to ask at", "--dry-run", "--yes");

    assertThatThrownBy(() -> answering(pipeline, false))
        .isInstanceOf(CommandFailure.class)
        .hasMessage("reset: not confirmed; nothing was changed");
    assertThat(topics("asked-app-")).isNotEmpty();
    assertThat(answering(pipeline, true)).isZero();
    assertThat(topics("asked-app-")).isEmpty();
  }

  @Test
  void whatIsNotThereIsSaid() {
    assertThat(run("--application-id", "nobody", "--yes"))
        .isEqualTo(
            new Ran(0, List.of("nothing to reset: application nobody has left nothing"), ""));
    assertThat(run("--application-id", "..", "--yes").err())
        .startsWith("borderflow: --application-id is \"..\"; write letters");
    assertThat(run("--outputs", "--keep-state").exitCode()).isEqualTo(2);
  }

  private Pipeline filled(String name) {
    Pipeline pipeline = Pipeline.create(BROKER.connection(), name, 4, false, stateDir);
    pipeline.publish(SAMPLE);
    pipeline.run();
    assertThat(stateDir.resolve(name + "-app")).exists();
    return pipeline;
  }

  private static Pipeline with(Pipeline pipeline, DetectorRules rules) {
    StreamOptions was = pipeline.options();
    return new Pipeline(
        pipeline.connection(),
        new StreamOptions(
            was.applicationId(),
            was.topics(),
            was.stateDir(),
            was.threads(),
            was.partitions(),
            was.replication(),
            was.exactlyOnce(),
            was.names(),
            rules,
            was.newsDays()));
  }

  private Ran reset(Pipeline pipeline, String... more) {
    List<String> args = new ArrayList<>(args(pipeline));
    args.addAll(List.of(more));
    return run(args.toArray(String[]::new));
  }

  private List<String> args(Pipeline pipeline) {
    return List.of(
        "--application-id",
        pipeline.options().applicationId(),
        "--topic-prefix",
        pipeline.topics().prefix(),
        "--state-dir",
        stateDir.toString());
  }

  private Ran run(String... more) {
    List<String> args =
        new ArrayList<>(List.of("reset", "--bootstrap-server", BROKER.bootstrapServers()));
    args.addAll(List.of(more));
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    int exitCode =
        Borderflow.run(
            args.toArray(String[]::new), new PrintWriter(out), new PrintWriter(err), Map.of());
    return new Ran(exitCode, out.toString().lines().toList(), err.toString());
  }

  private int answering(Pipeline pipeline, boolean answer) throws Exception {
    ResetCommand command = new ResetCommand(question -> Optional.of(answer));
    List<String> args = new ArrayList<>(List.of("--bootstrap-server", BROKER.bootstrapServers()));
    args.addAll(args(pipeline));
    new CommandLine(command)
        .setErr(new PrintWriter(new StringWriter()))
        .setOut(new PrintWriter(new StringWriter()))
        .parseArgs(args.toArray(String[]::new));
    return command.call();
  }

  private void doSteps(Pipeline pipeline, int count) {
    ResetScope scope =
        new ResetScope(
            pipeline.options().applicationId(),
            pipeline.topics(),
            stateDir,
            ResetScope.Extent.OUTPUTS);
    try (Admin admin = BROKER.connection().admin(PATIENCE);
        StateFolder state = StateFolder.hold(scope.stateFolder())) {
      List<ResetStep> steps = new Reset(BROKER.connection(), admin, scope).steps(state);
      assertThat(steps).hasSize(6);
      steps.stream().limit(count).forEach(step -> step.work().run());
    }
  }

  private static void commit(String group, String topic) throws Exception {
    try (Admin admin = BROKER.connection().admin(PATIENCE)) {
      admin
          .alterConsumerGroupOffsets(
              group, Map.of(new TopicPartition(topic, 0), new OffsetAndMetadata(0)))
          .all()
          .get();
    }
  }

  private static List<String> topics(String beginning) throws Exception {
    try (Admin admin = BROKER.connection().admin(PATIENCE)) {
      return admin.listTopics().names().get().stream()
          .filter(name -> name.startsWith(beginning))
          .sorted()
          .toList();
    }
  }

  private static List<String> groups() throws Exception {
    try (Admin admin = BROKER.connection().admin(PATIENCE)) {
      return admin.listGroups().all().get().stream().map(group -> group.groupId()).toList();
    }
  }

  private static long written(Pipeline pipeline) {
    try (Admin admin = BROKER.connection().admin(PATIENCE)) {
      return new StreamLag(admin, pipeline.options().applicationId(), pipeline.topics())
          .written(pipeline.topics().days());
    }
  }
}
