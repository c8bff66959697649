package org.borderflow.watch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.borderflow.connection.CommandFailure;
import org.junit.jupiter.api.Test;

class OutageTest {
  private final List<String> said = new ArrayList<>();
  private Instant now = Instant.parse("2022-09-24T00:00:00Z");
  private int asked;
  private final Outage outage =
      new Outage("kafka-1:9092", Duration.ofSeconds(60), () -> now, said::add);

  @Test
  void aQuietTopicIsNoOutage() {
    for (int i = 0; i < 100; i++) {
      pass(2);
      outage.heard(false, () -> answer(true));
    }
    // 200 s of quiet: a broker is asked every 6 s at most.
    assertThat(asked).isBetween(1, 40);
    assertThat(said).isEmpty();
  }

  @Test
  void anOutageIsSaidOnceAndItsEndToo() {
    pass(6);
    outage.heard(false, () -> answer(false));
    pass(6);
    outage.heard(false, () -> answer(false));
    assertThat(said)
        .containsExactly("watch: no broker answers at kafka-1:9092; trying again for 60 s at most");
    pass(6);
    outage.heard(false, () -> answer(true));
    outage.heard(true, () -> answer(true));
    assertThat(said).hasSize(2).last().isEqualTo("watch: a broker answers again at kafka-1:9092");
  }

  @Test
  void itsLengthIsBounded() {
    pass(6);
    outage.heard(false, () -> answer(false));
    pass(50);
    outage.heard(false, () -> answer(false));
    pass(6);
    assertThatThrownBy(() -> outage.heard(false, () -> answer(false)))
        .isInstanceOfSatisfying(CommandFailure.class, e -> assertThat(e.exitCode()).isEqualTo(4))
        .hasMessageStartingWith("no Kafka broker has answered at kafka-1:9092 for 60 s");
  }

  private void pass(long seconds) {
    now = now.plusSeconds(seconds);
  }

  private boolean answer(boolean there) {
    asked++;
    return there;
  }
}
