package org.borderflow.replay;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.borderflow.input.EncodedReport;
import org.borderflow.publish.Transfer;
import org.borderflow.timeline.Tally;
import org.borderflow.timeline.Timeline;

/**
 * Shows what a replay would send and how long it would take, without waiting.
 *
 * @param timeline the history
 * @param wanted how it would be replayed
 * @param change what would become of each report
 */
record DryReplay(Timeline timeline, ReplayOptions wanted, UnaryOperator<EncodedReport> change) {
  private static final int MOST_BORDERS = 20;
  private static final double NANOS_OF_SECOND = 1e9;

  void run(Transfer transfer) {
    Virtual pacer = new Virtual();
    Playback playback = new Playback(wanted.schedule(), pacer, false);
    Replay replay =
        new Replay(timeline, timeline.tally().reports(), playback, change, wanted.rounds());
    try {
      replay.run(transfer.sink(), (eventTime, sent) -> {});
    } catch (InterruptedException e) {
      throw new IllegalStateException("nothing waits here", e);
    }
    Tally tally = timeline.tally();
    if (tally.reports() > 0) {
      transfer.say(
          "published from " + tally.first().orElseThrow() + " to " + tally.last().orElseThrow());
      transfer.say("by border: " + borders(tally));
    }
    transfer.say("at this pace the replay takes " + Math.round(pacer.now / NANOS_OF_SECOND) + " s");
  }

  private static String borders(Tally tally) {
    List<Map.Entry<String, Long>> sorted =
        tally.borders().entrySet().stream()
            .sorted(
                Map.Entry.<String, Long>comparingByValue(Comparator.reverseOrder())
                    .thenComparing(Map.Entry.comparingByKey()))
            .toList();
    String shown =
        sorted.stream()
            .limit(MOST_BORDERS)
            .map(border -> border.getKey() + " " + border.getValue())
            .collect(Collectors.joining(", "));
    int more = sorted.size() - MOST_BORDERS;
    return more > 0 ? shown + ", and " + more + " more" : shown;
  }

  /** Time that passes only by waiting. */
  private static final class Virtual implements Pacer {
    private long now;

    @Override
    public long nanos() {
      return now;
    }

    @Override
    public void awaitNanos(long moment) {
      now = Math.max(now, moment);
    }

    @Override
    public void wake() {}
  }
}
