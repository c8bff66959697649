package org.borderflow.export;

import java.io.Writer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.borderflow.metrics.FlowHistory;
import org.borderflow.topic.Topics;

/** Days and their assessments for Prometheus. */
final class MetricsExport implements Export {
  private final Topics topics;
  private final Selection selection;
  private final FlowHistory history;
  private final Omissions omissions;

  MetricsExport(Topics topics, Selection selection, FlowHistory history, Omissions omissions) {
    this.topics = topics;
    this.selection = selection;
    this.history = history;
    this.omissions = omissions;
  }

  @Override
  public void take(ConsumerRecord<byte[], byte[]> record) {
    if (record.topic().equals(topics.days())) {
      ResultForm.DAY.read(
          record,
          (key, day) -> {
            if (selection.has(key)) {
              history.day(key, day);
            }
          });
    } else {
      ResultForm.SURGE.read(
          record,
          (key, surge) -> {
            if (selection.has(key)) {
              history.surge(key, surge);
            }
          });
    }
  }

  @Override
  public void write(Writer to) {
    leftOut(
        history.daysTooEarly(),
        "they lie before 1970, and Prometheus keeps nothing of that time; begin with --from"
            + " 1970-01-01");
    leftOut(
        history.daysTooLate(),
        "their noon UTC is still to come, and with a sample of the future Prometheus takes nothing"
            + " else until then; end with --to the day before today");
    history.write(to);
  }

  private void leftOut(long days, String why) {
    if (days > 0) {
      omissions.add("days of flows left out: " + days + ", since " + why);
    }
  }

  @Override
  public long size() {
    return history.days();
  }
}
