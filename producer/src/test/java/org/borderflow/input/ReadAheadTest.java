package org.borderflow.input;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.io.SequenceInputStream;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class ReadAheadTest {
  private static final InstantSource CLOCK =
      InstantSource.fixed(Instant.parse("2024-06-01T12:00:00Z"));
  private static final String HEADER =
      "origin,destination,crossing_point,mode,nationality,measure,counted_at,low,high,quantifier,"
          + "period_start,period_end,kind,publisher,authority,published_on,url\n";

  private static String row(int people) {
    return "RU,FI,,,,crossings,,%d,%d,exact,2024-03-01,2024-03-01,total,Yle,,,\n"
        .formatted(people, people);
  }

  private static Rows open(InputStream bytes) {
    return new ReportFiles(CLOCK, warning -> {}).open("a.csv", bytes);
  }

  private static InputStream bytes(String text) {
    return new ByteArrayInputStream(text.getBytes(UTF_8));
  }

  private static List<Row> all(Rows rows) {
    List<Row> all = new ArrayList<>();
    for (Optional<Row> row = rows.next(); row.isPresent(); row = rows.next()) {
      all.add(row.get());
    }
    return all;
  }

  /** Many times as many rows as are read ahead, one of them a bad one. */
  @Test
  void bringsTheSameRowsInTheSameOrder() {
    StringBuilder text = new StringBuilder(HEADER);
    for (int i = 0; i < 10_000; i++) {
      text.append(i == 7_000 ? "no row\n" : row(i));
    }
    List<Row> plain = all(open(bytes(text.toString())));
    try (Rows ahead = new ReadAhead(open(bytes(text.toString())), EncodedReport::written)) {
      assertThat(all(ahead)).hasSize(10_000).isEqualTo(plain);
      assertThat(ahead.bytesRead()).isEqualTo(text.length());
      assertThat(ahead.next()).isEmpty();
      assertThat(ahead.form()).isEqualTo(Form.CSV);
      assertThat(ahead.header()).isPresent();
    }
  }

  @Test
  @SuppressWarnings("InputStreamSlowMultibyteRead") // There is little to read.
  void tellsOfAFailureBehindTheRowsBeforeIt() {
    InputStream broken =
        new InputStream() {
          @Override
          public int read() throws IOException {
            throw new IOException("the disk is gone");
          }
        };
    Rows ahead =
        new ReadAhead(
            open(new SequenceInputStream(bytes(HEADER + row(1)), broken)), EncodedReport::written);
    assertThat(ahead.next()).isPresent();
    assertThatThrownBy(ahead::next)
        .isInstanceOf(UnreadableInputException.class)
        .hasMessageStartingWith("a.csv:3: cannot be read (the disk is gone)");
  }

  /** Who sends a row through a pipe sees it arrive, though no other follows. */
  @Test
  void bringsARowWithoutTheNext() throws IOException {
    PipedInputStream in = new PipedInputStream();
    PipedOutputStream out = new PipedOutputStream(in);
    out.write((HEADER + row(1)).getBytes(UTF_8));
    out.flush();
    Rows ahead = new ReadAhead(open(in), EncodedReport::written);
    assertThat(ahead.next()).isPresent();
    out.write(row(2).getBytes(UTF_8));
    out.flush();
    assertThat(ahead.next()).isPresent();
    out.close();
    assertThat(ahead.next()).isEmpty();
  }

  /** Whoever has enough need not read to the end, and the file is closed all the same. */
  @Test
  @SuppressWarnings("InputStreamSlowMultibyteRead") // Slow enough is fast enough.
  void closesTheFileWhenNoMoreIsWanted() throws InterruptedException {
    CountDownLatch closed = new CountDownLatch(1);
    InputStream endless =
        new SequenceInputStream(
            bytes(HEADER),
            new InputStream() {
              private final byte[] row = row(5).getBytes(UTF_8);
              private int next;

              @Override
              public int read() {
                int at = next;
                next = (next + 1) % row.length;
                return row[at];
              }
            }) {
          @Override
          public void close() {
            closed.countDown();
          }
        };
    Rows ahead = new ReadAhead(open(endless), EncodedReport::written);
    assertThat(ahead.next()).isPresent();
    ahead.close();
    assertThat(closed.await(30, TimeUnit.SECONDS)).isTrue();
  }

  /** Else a file of long bad rows, such as one that is no CSV at all, would need gigabytes. */
  @Test
  void readsFewLongBadRowsAhead() {
    LongBadRows rows = new LongBadRows(200);
    long most = 0;
    try (Rows ahead = new ReadAhead(rows, EncodedReport::written)) {
      for (int taken = 1; ahead.next().isPresent(); taken++) {
        most = Math.max(most, rows.read.get() - taken);
      }
    }
    assertThat(rows.read.get()).isEqualTo(200);
    // 8 of a MiB each make the 8 MiB, and as many have been taken over before; one more is at hand.
    assertThat(most).isLessThanOrEqualTo(8 + 8 + 1);
  }

  /** Rows of a MiB each. */
  private static final class LongBadRows implements Rows {
    private final int count;
    private final AtomicInteger read = new AtomicInteger();

    LongBadRows(int count) {
      this.count = count;
    }

    @Override
    public Optional<Row> next() {
      return read.get() == count ? Optional.empty() : Optional.of(bad(read.incrementAndGet()));
    }

    private static Row bad(int line) {
      return new Row.Bad(
          new Place("a.csv", line, 1), "no CSV", Optional.of(RawRow.of(new byte[1 << 20])));
    }

    @Override
    public Form form() {
      return Form.CSV;
    }

    @Override
    public Optional<RawRow> header() {
      return Optional.empty();
    }

    @Override
    public long bytesRead() {
      return read.get();
    }

    @Override
    public void close() {}
  }
}
