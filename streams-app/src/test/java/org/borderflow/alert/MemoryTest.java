package org.borderflow.alert;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MemoryTest {
  private static final int KAFKAS_LIMIT = 4_096;

  @Test
  void isWrittenIntoTheCommittedOffset() {
    Memory memory =
        new Memory(
            new Progress(131, new TreeMap<>(Map.of(100L, 104L, 120L, 120L))),
            List.of("3f2a90bc17", "00ff"));
    assertThat(memory.toCommit())
        .isEqualTo(
            new OffsetAndMetadata(100, "1 next=131 gaps=100-104,120-120 marks=3f2a90bc17,00ff"));
  }

  @Test
  void isReadBack() {
    Memory memory =
        Memory.of(
            new OffsetAndMetadata(100, "1 next=131 gaps=100-104,120-120 marks=3f2a90bc17,00ff"));
    assertThat(memory.progress().next()).isEqualTo(131);
    assertThat(memory.progress().gaps()).isEqualTo(Map.of(100L, 104L, 120L, 120L));
    assertThat(memory.marks()).containsExactly("3f2a90bc17", "00ff");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "something of another program", "2 next=9 gaps= marks="})
  void withoutMetadataOfOursTheOffsetCounts(String metadata) {
    Memory memory = Memory.of(new OffsetAndMetadata(42, metadata));
    assertThat(memory.progress().next()).isEqualTo(42);
    assertThat(memory.progress().gaps()).isEmpty();
    assertThat(memory.marks()).isEmpty();
  }

  /** Offsets of 15 digits: a thousand a second for 31,000 years. */
  @Test
  void fitsWhatKafkaTakes() {
    Progress progress = new Progress(0, Map.of());
    for (long offset = 100_000_000_000_000L; offset < 100_000_000_000_400L; offset += 2) {
      progress.isLeft(offset);
      progress.undelivered(offset);
      progress.isLeft(offset + 1);
      progress.delivered(offset + 1);
    }
    List<String> marks =
        IntStream.range(0, 1_000).mapToObj(i -> String.valueOf(1_000_000_000L + i)).toList();
    OffsetAndMetadata committed = new Memory(progress, marks).toCommit();
    assertThat(committed.metadata().getBytes(UTF_8)).hasSizeLessThan(KAFKAS_LIMIT);
    assertThat(Memory.of(committed).marks())
        .as("the newest stay")
        .hasSize(Memory.MOST_MARKS)
        .contains("1000000999");
  }
}
