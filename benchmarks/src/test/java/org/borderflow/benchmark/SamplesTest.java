package org.borderflow.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import jdk.jfr.Recording;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SamplesTest {
  @TempDir private Path folder;

  private final AtomicLong done = new AtomicLong();

  private static Samples.Sample sample(String thread, String... calls) {
    return new Samples.Sample(thread, List.of(calls));
  }

  @Test
  void aLookCountsOnceForEachPartThatItIsIn() {
    Samples samples =
        new Samples(
            List.of(
                sample("a", "flow.Ledger.day", "flow.Ledger.update", "flow.Ledger.update"),
                sample("a", "flow.Ledger.update", "java.lang.Thread.run"),
                sample("b", "flow.Ledger.update")));
    assertThat(samples.in("Ledger.update")).isEqualTo(3);
    assertThat(samples.in("Ledger.day")).isEqualTo(1);
    assertThat(samples.in("Ledger.")).isEqualTo(3);
    assertThat(samples.in("rocksdb")).isZero();
    assertThat(samples.byThread()).isEqualTo(Map.of("a", 2L, "b", 1L));
    Samples ofA = samples.of("a"::equals);
    assertThat(ofA.size()).isEqualTo(2);
    assertThat(ofA.in("Ledger.update")).isEqualTo(2);
  }

  /** A thread that does one thing, in a real recording. */
  @Test
  void whatFlightRecorderHasSeen() throws Exception {
    AtomicBoolean goesOn = new AtomicBoolean(true);
    Thread thread = new Thread(() -> busy(goesOn), "a-busy-thread");
    try (Recording recording = new Recording()) {
      recording.enable("jdk.ExecutionSample").withPeriod(Duration.ofMillis(1));
      recording.start();
      thread.start();
      Samples seen = seen(recording);
      assertThat(seen.in("SamplesTest.busy")).isEqualTo(seen.size());
      assertThat(seen.in("SamplesTest.idle")).isZero();
    } finally {
      goesOn.set(false);
      thread.join();
    }
  }

  private Samples seen(Recording recording) throws IOException {
    for (int dump = 0; ; dump++) {
      Path file = folder.resolve(dump + ".jfr");
      recording.dump(file);
      Samples seen = Samples.in(file).of("a-busy-thread"::equals);
      if (seen.size() > 3) {
        return seen;
      }
    }
  }

  private void busy(AtomicBoolean goesOn) {
    while (goesOn.get()) {
      done.incrementAndGet();
    }
  }
}
