package org.borderflow.topic;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Arrays;
import org.borderflow.json.EventCodec;
import org.borderflow.json.Reason;
import org.borderflow.json.UnreadableEventException;
import org.borderflow.report.Border;
import org.borderflow.report.ReportEvent;
import org.jspecify.annotations.Nullable;

/** What a record of the reports topic must be, so that it counts. */
public final class ReportRecord {
  private ReportRecord() {}

  /**
   * The report or retraction in a record.
   *
   * @param partition where the record lies
   * @param partitions how many partitions the topic has
   * @throws UnreadableEventException when it is none, or has not its border's key, or does not lie
   *     in its border's partition
   */
  public static ReportEvent read(
      byte @Nullable [] key, byte @Nullable [] value, int partition, int partitions) {
    if (value == null) {
      throw refusal(
          Reason.EMPTY, "the record has no value; to take a report back, send a retraction");
    }
    ReportEvent event = EventCodec.REPORT_EVENT.read(value);
    Border border = event.border();
    if (key == null || !Arrays.equals(key, border.toString().getBytes(UTF_8))) {
      throw refusal(Reason.WRONG_KEY, "the record's key is not " + border + "; key it so");
    }
    int wanted = BorderPartitioning.partitionOf(border, partitions);
    if (partition != wanted) {
      throw refusal(
          Reason.WRONG_PARTITION,
          border
              + " belongs to partition "
              + wanted
              + " of "
              + partitions
              + "; let the producer partition by murmur2 of the key");
    }
    return event;
  }

  private static UnreadableEventException refusal(Reason reason, String detail) {
    return new UnreadableEventException(reason, detail, 0, 0);
  }
}
