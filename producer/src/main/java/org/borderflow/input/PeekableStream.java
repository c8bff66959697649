package org.borderflow.input;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Objects;

/** A buffered stream that can be looked into ahead, and counts what has been taken from it. */
final class PeekableStream extends InputStream {
  /** How far ahead one can look, in bytes. */
  static final int REACH = 1 << 16;

  private static final byte[] NOTHING = {};

  private final InputStream source;
  private final byte[] buffer = new byte[REACH];
  private int next;
  private int end;
  private long taken;

  PeekableStream(InputStream source) {
    this.source = source;
  }

  /** The byte that many behind the next one, or -1 beyond the end or the reach. */
  int peek(int ahead) throws IOException {
    while (end - next <= ahead && ahead < REACH) {
      if (!fill()) {
        return -1;
      }
    }
    return ahead < REACH ? buffer[next + ahead] & 0xff : -1;
  }

  /** Bytes taken so far. */
  long taken() {
    return taken;
  }

  @Override
  public int read() throws IOException {
    if (next == end && !fill()) {
      return -1;
    }
    taken++;
    return buffer[next++] & 0xff;
  }

  @Override
  public int read(byte[] target, int offset, int length) throws IOException {
    Objects.checkFromIndexSize(offset, length, target.length);
    if (length == 0) {
      return 0;
    }
    if (next == end && !fill()) {
      return -1;
    }
    int size = Math.min(length, end - next);
    System.arraycopy(buffer, next, target, offset, size);
    next += size;
    taken += size;
    return size;
  }

  /**
   * Takes what is there up to the next LF or CR, which stays; nothing when that comes next.
   *
   * @param target where it goes
   * @param most how many bytes of it go there at most; what is beyond is left out
   * @return how many bytes were taken, those that were left out with them; 0 at a line's end, and
   *     at the end
   */
  int takeLine(ByteArrayOutputStream target, long most) throws IOException {
    if (next == end && !fill()) {
      return 0;
    }
    int stop = next;
    while (stop < end && buffer[stop] != '\n' && buffer[stop] != '\r') {
      stop++;
    }
    int size = stop - next;
    target.write(buffer, next, (int) Math.min(size, Math.max(0, most)));
    next = stop;
    taken += size;
    return size;
  }

  /**
   * Takes a line and its end (LF, CRLF or CR), where all of that is at hand already, as it mostly
   * is.
   *
   * @param longest the most bytes that the line may have
   * @return the line with its end; empty when it has to be put together by {@link #takeLine}
   */
  byte[] takeWhole(int longest) {
    int stop = next;
    while (stop < end && buffer[stop] != '\n' && buffer[stop] != '\r') {
      stop++;
    }
    boolean isCut = stop + 1 >= end && (stop == end || buffer[stop] == '\r');
    if (isCut || stop - next > longest) {
      return NOTHING;
    }
    int behind = buffer[stop] == '\r' && buffer[stop + 1] == '\n' ? stop + 2 : stop + 1;
    byte[] line = Arrays.copyOfRange(buffer, next, behind);
    taken += line.length;
    next = behind;
    return line;
  }

  /**
   * Zero only at the end. The JDK's gzip reader takes zero for the end of the file, and would leave
   * out the later members of one that comes through a slow pipe.
   */
  @Override
  public int available() throws IOException {
    return next == end && !fill() ? 0 : end - next;
  }

  @Override
  public void close() throws IOException {
    source.close();
  }

  private boolean fill() throws IOException {
    System.arraycopy(buffer, next, buffer, 0, end - next);
    end -= next;
    next = 0;
    int size = source.read(buffer, end, buffer.length - end);
    end += Math.max(0, size);
    return size > 0;
  }
}
