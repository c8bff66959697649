package org.borderflow.replay;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.UnaryOperator;
import org.borderflow.checkpoint.Checkpoint;
import org.borderflow.checkpoint.CheckpointFile;
import org.borderflow.checkpoint.CheckpointedRun;
import org.borderflow.checkpoint.RunLog;
import org.borderflow.checkpoint.RunPlan;
import org.borderflow.connection.CommandFailure;
import org.borderflow.connection.ExitCode;
import org.borderflow.input.EncodedReport;
import org.borderflow.input.PublicationScan;
import org.borderflow.publish.Transfer;
import org.borderflow.publish.TransferOptions;
import org.borderflow.timeline.Order;
import org.borderflow.timeline.Tally;
import org.borderflow.timeline.Timeline;
import org.borderflow.timeline.TimelineWriter;

/**
 * One replay, from reading to its end.
 *
 * @param wanted the options of replay
 * @param options those of every transfer
 * @param transfer what reads and sends
 * @param clock the present
 * @param pacer what to wait by
 * @param keyboard who may steer it
 * @param file where it is kept how far it has come; empty: nowhere
 * @param again its command line
 */
record ReplayJob(
    ReplayOptions wanted,
    TransferOptions options,
    Transfer transfer,
    InstantSource clock,
    Pacer pacer,
    Keyboard keyboard,
    Optional<CheckpointFile> file,
    CommandAgain again) {
  void run() {
    Window window = wanted.window();
    Optional<PublicationScan.InOrder> inOrder =
        mayPass() ? InOrderInputs.of(options.files(), window, clock) : Optional.empty();
    if (inOrder.filter(this::isEnough).isPresent()) {
      passing(inOrder.get(), window);
    } else {
      sorted(window);
    }
  }

  /**
   * Whether reports may be sent while they are read. Not where something must be known of all of
   * them before the first goes, nor where their files would have to stay as they are for long.
   */
  private boolean mayPass() {
    return wanted.order() == Order.EVENT_TIME
        && wanted.schedule().isWithoutWaits()
        && wanted.rounds() == 1
        && !options.isDryRun()
        && !options.isMapped()
        && file.isEmpty();
  }

  /** By how many days to move, the newest good report says; a look may only know a bad row. */
  private boolean isEnough(PublicationScan.InOrder inOrder) {
    return wanted.retime().isEmpty() || inOrder.endsAreGood();
  }

  private void passing(PublicationScan.InOrder inOrder, Window window) {
    long days =
        inOrder.reports() == 0 ? 0 : Retiming.days(wanted, inOrder.first(), inOrder.last(), clock);
    sayMoved(days, inOrder.last());
    List<Iterator<EncodedReport>> inputs = new ArrayList<>();
    // What is moved is written when it has been.
    UnaryOperator<EncodedReport> ahead =
        days == 0 ? EncodedReport::written : UnaryOperator.identity();
    transfer.sideBySide(ahead).forEach(rows -> inputs.add(new WindowedReports(rows, window)));
    Iterator<EncodedReport> reports = Timeline.passing(inputs);
    Replay replay =
        new Replay(() -> reports, inOrder.reports(), playback(), change(days), wanted.rounds());
    plain(replay, inOrder.reports() == 0 ? Instant.EPOCH : inOrder.last());
  }

  private void sorted(Window window) {
    try (TimelineWriter writer = wanted.timeline()) {
      transfer.read(
          row -> {
            if (window.holds(row.report().publishedAt())) {
              writer.add(row.report().written());
            }
          });
      try (Timeline timeline = writer.finish()) {
        replay(timeline);
      }
    }
  }

  private void replay(Timeline timeline) {
    long days = movedDays(timeline);
    Instant newest = newest(timeline);
    sayMoved(days, newest);
    UnaryOperator<EncodedReport> change = change(days);
    if (options.isDryRun()) {
      new DryReplay(timeline, wanted, change).run(transfer);
    } else if (file.isPresent()) {
      checkpointed(file.get(), timeline, change, days);
    } else {
      plain(replayOf(timeline, change), newest);
    }
  }

  private void sayMoved(long days, Instant newest) {
    if (days != 0) {
      transfer.say(
          "moved by "
              + days
              + " days: the newest publication is of "
              + newest.plus(Duration.ofDays(days)));
    }
  }

  private static UnaryOperator<EncodedReport> change(long days) {
    return days == 0 ? report -> report : new Retiming(days)::apply;
  }

  private static Instant newest(Timeline timeline) {
    return timeline.tally().last().orElse(Instant.EPOCH);
  }

  private void plain(Replay replay, Instant newest) {
    transfer.sink().advise((place, published) -> goOn(place.toString(), published));
    AtomicLong last = new AtomicLong();
    boolean whole = run(replay, newest, RunLog.named(wanted.runId()), last);
    if (!whole) {
      transfer.sink().flush();
      throw ended(last.get(), replay.size(), "replay it again; a report sent twice counts once");
    }
  }

  private void checkpointed(
      CheckpointFile kept, Timeline timeline, UnaryOperator<EncodedReport> change, long days) {
    String resume = "go on with: " + again.with("--resume");
    transfer.sink().advise((place, published) -> resume);
    Replay replay = replayOf(timeline, change);
    RunPlan plan = new RunPlan(timeline.tally().fingerprint(), planned(), replay.size());
    String runId = wanted.runId().orElse("run") + "." + UUID.randomUUID().toString().substring(24);
    try (CheckpointedRun run =
        CheckpointedRun.open(
            kept,
            options.connection(),
            options.topics().reports(),
            plan,
            runId,
            days,
            transfer.sink())) {
      transfer.say(
          "run "
              + run.runId()
              + ": "
              + run.heldAtStart()
              + " of "
              + replay.size()
              + " sent before");
      AtomicLong last = new AtomicLong();
      if (run(replay, newest(timeline), run, last)) {
        run.finish();
      } else {
        run.pause(last.get());
        throw ended(run.heldAtStart() + transfer.sink().sent(), replay.size(), resume);
      }
    }
  }

  private Replay replayOf(Timeline timeline, UnaryOperator<EncodedReport> change) {
    return new Replay(timeline, timeline.tally().reports(), playback(), change, wanted.rounds());
  }

  private Playback playback() {
    return new Playback(wanted.schedule(), pacer, wanted.startPaused());
  }

  private boolean run(Replay replay, Instant newest, RunLog log, AtomicLong last) {
    boolean cutShort = wanted.cutsShort() || wanted.rounds() > 1;
    ReplayBar bar = new ReplayBar(replay.size(), newest.toEpochMilli(), cutShort);
    Playback playback = replay.playback();
    Keyboard.Listening listening =
        keyboard.listen(
            playback, width -> transfer.show(bar.text(playback.moment(), last.get(), width)));
    try {
      return replay.run(transfer.sink(), log, (eventTime, sent) -> last.set(sent));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CommandFailure(ExitCode.INTERRUPTED, "interrupted");
    } finally {
      listening.close();
    }
  }

  /** An end that a person asked for is still one before the input's: no script may miss that. */
  private static CommandFailure ended(long sent, long total, String goOn) {
    return new CommandFailure(
        ExitCode.PARTLY_SENT,
        "ended with q: " + sent + " of " + total + " reports sent and acknowledged; " + goOn);
  }

  private String goOn(String place, Instant published) {
    boolean byTime = wanted.order() == Order.EVENT_TIME && wanted.rounds() == 1;
    return byTime && wanted.retime().isEmpty()
        ? "go on with: "
            + again.with("--from", published.toString())
            + " (a report sent twice counts once)"
        : "the first of these is " + place + "; replay again (a report sent twice counts once)";
  }

  /** The options that decide which report has which place, as a checkpoint keeps them. */
  private String planned() {
    return "--order "
        + wanted.order()
        + " --loop "
        + wanted.rounds()
        + wanted.retime().map(day -> " --retime " + day).orElse("")
        + (wanted.keepWeekdays() ? " --keep-weekdays" : "");
  }

  /** Of a run that goes on the days that it began with, whatever day it is now. */
  private long movedDays(Timeline timeline) {
    Optional<Checkpoint> known = file.flatMap(CheckpointFile::found);
    if (known.isPresent()) {
      return known.get().movedDays();
    }
    Tally tally = timeline.tally();
    return tally.reports() == 0
        ? 0
        : Retiming.days(wanted, tally.first().orElseThrow(), tally.last().orElseThrow(), clock);
  }
}
