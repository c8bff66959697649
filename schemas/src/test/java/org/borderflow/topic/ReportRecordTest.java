package org.borderflow.topic;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.borderflow.json.EventCodec;
import org.borderflow.json.Reason;
import org.borderflow.json.UnreadableEventException;
import org.borderflow.report.ReportEvent;
import org.borderflow.schema.Events;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ReportRecordTest {
  private static final int PARTITIONS = 4;
  private static final int OWN = BorderPartitioning.partitionOf(Events.REPORT.border(), PARTITIONS);

  @Test
  void isAReportOrARetractionInItsBordersPlace() {
    for (ReportEvent event : new ReportEvent[] {Events.REPORT, Events.RETRACTION}) {
      int place = BorderPartitioning.partitionOf(event.border(), PARTITIONS);
      assertThat(ReportRecord.read(key(event), value(event), place, PARTITIONS)).isEqualTo(event);
    }
  }

  @Test
  void anythingElseIsRefusedWithItsReason() {
    byte[] key = key(Events.REPORT);
    byte[] value = value(Events.REPORT);
    assertRefused(key, null, OWN, Reason.EMPTY, "the record has no value");
    assertRefused(key, "x".getBytes(UTF_8), OWN, Reason.NOT_JSON, "");
    assertRefused(null, value, OWN, Reason.WRONG_KEY, "the record's key is not ");
    assertRefused("XX".getBytes(UTF_8), value, OWN, Reason.WRONG_KEY, "the record's key is not ");
    assertRefused(
        key,
        value,
        (OWN + 1) % PARTITIONS,
        Reason.WRONG_PARTITION,
        Events.REPORT.border() + " belongs to partition " + OWN + " of 4");
  }

  private static void assertRefused(
      byte @Nullable [] key, byte @Nullable [] value, int partition, Reason why, String words) {
    assertThatThrownBy(() -> ReportRecord.read(key, value, partition, PARTITIONS))
        .isInstanceOfSatisfying(
            UnreadableEventException.class, e -> assertThat(e.reason()).isEqualTo(why))
        .hasMessageStartingWith(words);
  }

  private static byte[] key(ReportEvent event) {
    return event.border().toString().getBytes(UTF_8);
  }

  private static byte[] value(ReportEvent event) {
    return EventCodec.REPORT_EVENT.write(event);
  }
}
