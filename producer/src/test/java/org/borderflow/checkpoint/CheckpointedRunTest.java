package org.borderflow.checkpoint;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.MockConsumer;
import org.apache.kafka.common.TopicPartition;
import org.borderflow.connection.CommandFailure;
import org.borderflow.connection.ExitCode;
import org.borderflow.input.EncodedReport;
import org.borderflow.input.Place;
import org.borderflow.publish.ReportSink;
import org.borderflow.publish.RunMark;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A run of three reports, in a topic of one partition into which others write too. */
@Timeout(60)
class CheckpointedRunTest {
  private static final String NAME = "borderflow.reports";
  private static final TopicPartition ZERO = new TopicPartition(NAME, 0);
  private static final RunPlan PLAN = new RunPlan("abc", "--order event-time --loop 1", 3);

  @TempDir private Path folder;
  private final MockConsumer<byte[], byte[]> consumer = new MockConsumer<>("none");
  private final Topic sink = new Topic();
  private long end;

  /** Appends what is sent. */
  private final class Topic implements ReportSink {
    private final Map<Integer, Long> positions = new HashMap<>();
    private long sent;

    @Override
    public void send(EncodedReport report, Optional<RunMark> mark) {
      sent++;
      mark.ifPresent(one -> append(one.runId(), one.sequence().orElseThrow()));
      positions.put(0, end);
    }

    @Override
    public void flush() {}

    @Override
    public String standing() {
      return "";
    }

    @Override
    public long sent() {
      return sent;
    }

    @Override
    public long retractions() {
      return 0;
    }

    @Override
    public long acknowledged() {
      return sent;
    }

    @Override
    public Map<Integer, Long> positions() {
      return positions;
    }

    @Override
    public void close() {}
  }

  private void append(String runId, long sequence) {
    ConsumerRecord<byte[], byte[]> record =
        new ConsumerRecord<>(NAME, 0, end++, new byte[0], "x".getBytes(UTF_8));
    record.headers().add("run-id", runId.getBytes(UTF_8));
    record.headers().add("run-sequence", Long.toString(sequence).getBytes(UTF_8));
    consumer.addRecord(record);
    consumer.updateEndOffsets(Map.of(ZERO, end));
  }

  private CheckpointedRun open(CheckpointFile file) {
    consumer.updateBeginningOffsets(Map.of(ZERO, 0L));
    consumer.updateEndOffsets(Map.of(ZERO, end));
    RunTopic topic =
        new RunTopic(new TopicIdentity("cluster", NAME, "id", 1), consumer, Duration.ofSeconds(1));
    return CheckpointedRun.open(file, topic, PLAN, "mine", 0, sink);
  }

  private void send(CheckpointedRun run, long number) {
    EncodedReport report =
        new EncodedReport(new Place("a.csv", 2, 1), "id", "FI-RU", 0, false, new byte[0]);
    sink.send(report, run.mark(number));
    run.handedOver(number);
  }

  @Test
  void endsWellAmongRecordsOfOthers() {
    try (CheckpointFile file = CheckpointFile.open(folder.resolve("c"));
        CheckpointedRun run = open(file)) {
      assertThat(run.mark(2)).contains(new RunMark("mine", OptionalLong.of(2)));
      send(run, 1);
      append("yours", 1);
      send(run, 2);
      send(run, 3);
      run.finish();
    }
    try (CheckpointFile file = CheckpointFile.open(folder.resolve("c"))) {
      Checkpoint found = file.found().orElseThrow();
      assertThat(found.isFinished()).isTrue();
      assertThat(found.ended()).isTrue();
      // Four records: three of its own, and one of others.
      assertThat(found.offsets()).isEqualTo(List.of(4L));
    }
  }

  private String ending(Runnable meanwhile) {
    try (CheckpointFile file = CheckpointFile.open(folder.resolve("c"));
        CheckpointedRun run = open(file)) {
      send(run, 1);
      send(run, 2);
      meanwhile.run();
      send(run, 3);
      CommandFailure failure = catchThrowableOfType(CommandFailure.class, run::finish);
      assertThat(failure.exitCode()).isEqualTo(ExitCode.KAFKA);
      return String.valueOf(failure.getMessage());
    }
  }

  /** What an earlier process had handed over came so late that it was not found. */
  @Test
  void tellsOfWhatStandsThereTwice() {
    assertThat(ending(() -> append("mine", 1)))
        .isEqualTo(
            "all reports were sent, but topic borderflow.reports holds 1 of them twice: a broker"
                + " took them after their sender had died; results are not changed by it");
  }

  /** Acknowledged, and gone all the same: a broker that lagged behind has taken over. */
  @Test
  void tellsOfWhatIsNotThereAnyMore() {
    assertThat(ending(() -> sink.sent++))
        .isEqualTo(
            "all reports were sent, but topic borderflow.reports has lost 1 of them since; run:"
                + " borderflow topics check, and replay it again");
  }
}
