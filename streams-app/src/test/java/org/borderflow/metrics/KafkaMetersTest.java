package org.borderflow.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.config.MeterFilterReply;
import java.util.List;
import org.junit.jupiter.api.Test;

class KafkaMetersTest {
  private static final String CONSUMED = "kafka.consumer.fetch.manager.records.consumed.total";
  private static final String LAG = "kafka.consumer.fetch.manager.records.lag";
  private static final String MOST_LAG = LAG + ".max";

  @Test
  void onlyWhatIsOnTheListIsLetThrough() {
    assertThat(isDenied("kafka.stream.thread.process.total", Tags.of("thread.id", "a"))).isFalse();
    assertThat(isDenied("kafka.consumer.node.request.rate", Tags.of("node.id", "1"))).isTrue();
    assertThat(isDenied("jvm.memory.used", Tags.empty())).isFalse();
  }

  @Test
  void aTopicIsThereOnce() {
    assertThat(isDenied(CONSUMED, Tags.of("topic", "my_app.reports"))).isFalse();
    assertThat(isDenied(CONSUMED, Tags.of("topic", "my_app_reports"))).isTrue();
    assertThat(isDenied(CONSUMED, Tags.of("topic", "my_app-flows-changelog"))).isFalse();
  }

  @Test
  void seriesOfOneNameHaveTheSameLabels() {
    assertThat(isDenied(CONSUMED, Tags.of("client.id", "a"))).isTrue();
    for (String lag : List.of(LAG, MOST_LAG)) {
      assertThat(isDenied(lag, Tags.of("topic", "borderflow.reports"))).isTrue();
      assertThat(isDenied(lag, Tags.of("topic", "borderflow.reports", "partition", "0"))).isFalse();
    }
  }

  private static boolean isDenied(String name, Tags tags) {
    Meter.Id id = new Meter.Id(name, tags, null, null, Meter.Type.GAUGE);
    return KafkaMeters.ALLOWED.accept(id) == MeterFilterReply.DENY;
  }
}
