package org.borderflow.input;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Lines come out as they were put in, however the stream is cut into pieces. */
class LineReaderTest {
  private static final int LONGEST = 200;
  private static final List<String> ENDS = List.of("\n", "\r\n", "\r");

  /** Gives as many bytes at a time as it likes. */
  private static final class InPieces extends ByteArrayInputStream {
    private final SplittableRandom random;

    InPieces(byte[] bytes, SplittableRandom random) {
      super(bytes);
      this.random = random;
    }

    @Override
    public synchronized int read(byte[] target, int offset, int length) {
      return super.read(target, offset, Math.min(length, random.nextInt(1, 60)));
    }
  }

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void bringsEachLineWithItsNumberAndLength(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    List<String> lines = new ArrayList<>();
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < 3_000; i++) {
      // Some are longer than is kept; none is empty, for a CR before an LF would be one end.
      String line = "x".repeat(random.nextInt(1, random.nextInt(10) == 0 ? 2 * LONGEST : 60));
      lines.add(line);
      text.append(line).append(ENDS.get(random.nextInt(ENDS.size())));
    }
    lines.add("the last has no end");
    text.append("the last has no end");
    byte[] bytes = text.toString().getBytes(ISO_8859_1);
    PeekableStream stream = new PeekableStream(new InPieces(bytes, random));
    LineReader reader = new LineReader("a.csv", stream, LONGEST);
    int number = 0;
    for (Optional<Line> line = reader.next(); line.isPresent(); line = reader.next()) {
      String wanted = lines.get(number);
      number++;
      assertThat(line.get().number()).isEqualTo(number);
      assertThat(line.get().isTooLong()).isEqualTo(wanted.length() > LONGEST);
      assertThat(line.get().text()).isEqualTo(wanted.length() > LONGEST ? "" : wanted);
    }
    assertThat(number).isEqualTo(lines.size());
    assertThat(stream.taken()).isEqualTo(bytes.length);
  }

  @ParameterizedTest
  @ValueSource(strings = {"\n\n\n", "\r\n\r\n\r\n", "\r\r\r"})
  void bringsEmptyLines(String text) {
    byte[] bytes = text.getBytes(ISO_8859_1);
    LineReader reader =
        new LineReader("a.csv", new PeekableStream(new ByteArrayInputStream(bytes)), LONGEST);
    for (int i = 0; i < 3; i++) {
      assertThat(reader.next().map(Line::text)).contains("");
    }
    assertThat(reader.next()).isEmpty();
  }
}
