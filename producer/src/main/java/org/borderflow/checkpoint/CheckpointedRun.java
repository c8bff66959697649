package org.borderflow.checkpoint;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.borderflow.connection.CommandFailure;
import org.borderflow.connection.ExitCode;
import org.borderflow.connection.KafkaConnection;
import org.borderflow.publish.ReportSink;
import org.borderflow.publish.RunMark;

/**
 * A run whose progress is kept, so that the topic holds each of its reports exactly once however
 * often the process dies. Acknowledgements are not trusted for that, but the topic: what it holds
 * of the run is looked up there. See decision 25.
 */
public final class CheckpointedRun implements RunLog, AutoCloseable {
  /** A checkpoint is written after so many reports, or after this time. */
  private static final int EVERY_REPORTS = 50_000;

  private static final Duration EVERY = Duration.ofSeconds(1);

  /**
   * How long nothing of the run may have come before it is taken that nothing is under way: what a
   * process has handed to the system outlives it.
   */
  private static final Duration STILL = Duration.ofSeconds(1);

  private final CheckpointFile file;
  private final ReportSink sink;
  private final RunTopic topic;
  private final Set<Long> held;
  private final List<Long> start;
  private final long sentBefore;
  private final long highestHeld;
  private final long heldAtStart;
  private Checkpoint checkpoint;
  private long unsaved;
  private long savedAt = System.nanoTime();

  private CheckpointedRun(
      CheckpointFile file,
      ReportSink sink,
      RunTopic topic,
      Checkpoint checkpoint,
      RunTopic.Tail tail) {
    this.file = file;
    this.sink = sink;
    this.topic = topic;
    this.checkpoint = checkpoint;
    this.held = tail.sequences();
    this.start = tail.ends();
    this.sentBefore = sink.acknowledged();
    this.highestHeld = held.stream().mapToLong(Long::longValue).max().orElse(0);
    this.heldAtStart =
        checkpoint.acknowledged()
            + held.stream().filter(number -> number > checkpoint.acknowledged()).count();
  }

  /**
   * Begins a run, or goes on with the one that the file has.
   *
   * @param file the checkpoint, held
   * @param connection the cluster
   * @param topicName the reports topic
   * @param plan what is to be sent
   * @param runId the run's name; not that of a run that goes on
   * @param movedDays by how many days reports are moved
   * @param sink where they go
   * @throws CommandFailure when the checkpoint is of something else, or the topic has lost records
   */
  public static CheckpointedRun open(
      CheckpointFile file,
      KafkaConnection connection,
      String topicName,
      RunPlan plan,
      String runId,
      long movedDays,
      ReportSink sink) {
    return open(file, RunTopic.open(connection, topicName), plan, runId, movedDays, sink);
  }

  /** As the other, of a topic that is closed with it. */
  static CheckpointedRun open(
      CheckpointFile file,
      RunTopic topic,
      RunPlan plan,
      String runId,
      long movedDays,
      ReportSink sink) {
    try {
      Checkpoint known = file.found().orElseGet(() -> begun(topic, plan, runId, movedDays));
      SamePlan.require(file.path(), known, topic.identity(), plan);
      requireKept(file, topic, known);
      RunTopic.Tail tail =
          topic.tail(known.runId(), known.offsets(), known.ended() ? Duration.ZERO : STILL);
      Checkpoint running = known.at(known.acknowledged(), known.offsets(), false);
      // Before anything is sent: without a file nothing can have been.
      file.write(running, ExitCode.UNREADABLE);
      return new CheckpointedRun(file, sink, topic, running, tail);
    } catch (RuntimeException | Error e) {
      topic.close();
      throw e;
    }
  }

  private static Checkpoint begun(RunTopic topic, RunPlan plan, String runId, long movedDays) {
    return new Checkpoint(
        Checkpoint.VERSION, runId, topic.identity(), plan, movedDays, 0, topic.ends(), true);
  }

  /**
   * What has been deleted cannot be looked up: neither from the beginning, as by a limit on time or
   * size, nor from the end, as when a broker that lagged behind had to take over.
   */
  private static void requireKept(CheckpointFile file, RunTopic topic, Checkpoint known) {
    List<Long> beginnings = topic.beginnings();
    List<Long> ends = topic.ends();
    for (int i = 0; i < beginnings.size(); i++) {
      long offset = known.offsets().get(i);
      if (beginnings.get(i) > offset || ends.get(i) < offset) {
        throw new CommandFailure(
            ExitCode.KAFKA,
            "topic "
                + topic.identity().name()
                + " has lost records of the run in checkpoint "
                + file.path()
                + ", so it cannot be told what was sent; run: borderflow topics check, and begin"
                + " anew with another checkpoint");
      }
    }
  }

  /** How many reports the topic held of the run when this began. */
  public long heldAtStart() {
    return heldAtStart;
  }

  /** The run's name. */
  public String runId() {
    return checkpoint.runId();
  }

  @Override
  public boolean holds(long number) {
    return number <= checkpoint.acknowledged() || (number <= highestHeld && held.contains(number));
  }

  @Override
  public Optional<RunMark> mark(long number) {
    return Optional.of(new RunMark(checkpoint.runId(), OptionalLong.of(number)));
  }

  @Override
  public void handedOver(long number) {
    unsaved++;
    boolean due = unsaved >= EVERY_REPORTS || System.nanoTime() - savedAt >= EVERY.toNanos();
    // Not before all that was found is passed: the offsets would leave some of it behind.
    if (due && number >= highestHeld) {
      save(number, false);
    }
  }

  /** Keeps that every report up to a place has arrived, once it has. */
  private void save(long number, boolean ended) {
    sink.flush();
    List<Long> offsets = new ArrayList<>(start);
    sink.positions()
        .forEach(
            (partition, offset) -> offsets.set(partition, Math.max(offset, start.get(partition))));
    checkpoint = checkpoint.at(number, offsets, ended);
    file.write(checkpoint, ExitCode.PARTLY_SENT);
    unsaved = 0;
    savedAt = System.nanoTime();
  }

  /**
   * Keeps that a person has ended the run.
   *
   * @param number the place of the last report that was handed over, 0 for none
   */
  public void pause(long number) {
    if (number >= highestHeld && number > checkpoint.acknowledged()) {
      save(number, true);
    } else {
      sink.flush();
      file.write(
          checkpoint.at(checkpoint.acknowledged(), checkpoint.offsets(), true),
          ExitCode.PARTLY_SENT);
    }
  }

  /**
   * Ends the run, after making sure that the topic holds what was sent, and that once.
   *
   * @throws CommandFailure with {@link ExitCode#KAFKA} when it holds something twice, or not any
   *     more
   */
  public void finish() {
    sink.flush();
    long sent = sink.acknowledged() - sentBefore;
    List<Long> ends = topic.ends();
    long added = 0;
    for (int i = 0; i < ends.size(); i++) {
      added += ends.get(i) - start.get(i);
    }
    // More than was sent: others write too, or something came late. Then it is counted.
    long ofThisRun = added == sent ? sent : topic.count(checkpoint.runId(), start);
    save(checkpoint.plan().reports(), true);
    if (ofThisRun > sent) {
      throw amiss(
          "holds "
              + (ofThisRun - sent)
              + " of them twice: a broker took them after their sender had died; results are not"
              + " changed by it");
    }
    if (ofThisRun < sent) {
      throw amiss(
          "has lost "
              + (sent - ofThisRun)
              + " of them since; run: borderflow topics check, and replay it again");
    }
  }

  private CommandFailure amiss(String what) {
    return new CommandFailure(
        ExitCode.KAFKA, "all reports were sent, but topic " + topic.identity().name() + " " + what);
  }

  @Override
  public void close() {
    topic.close();
  }
}
