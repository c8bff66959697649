package org.borderflow.input;

import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.util.Optional;
import java.util.zip.ZipException;

/** Cuts a stream into lines (LF, CRLF or CR). A line beyond the limit is skipped, not kept. */
public final class LineReader implements Closeable {
  /** Longest line of a report kept, in bytes. */
  static final int LONGEST = 1 << 20;

  private final String file;
  private final PeekableStream stream;
  private final int longest;
  private long number;

  LineReader(String file, PeekableStream stream, int longest) {
    this.file = file;
    this.stream = stream;
    this.longest = longest;
  }

  String file() {
    return file;
  }

  /**
   * The next line.
   *
   * @throws UnreadableInputException when the stream breaks off
   */
  public Optional<Line> next() {
    number++;
    try {
      return stream.peek(0) < 0 ? Optional.empty() : Optional.of(read());
    } catch (IOException e) {
      throw unreadable(file + ":" + number, e);
    }
  }

  private Line read() throws IOException {
    byte[] whole = stream.takeWhole(longest);
    return whole.length == 0 ? readInParts() : new Line(number, whole, lengthOf(whole), false);
  }

  /** Without the end that it has. */
  private static int lengthOf(byte[] line) {
    int length = line.length - 1;
    boolean twoSigns = length > 0 && line[length] == '\n' && line[length - 1] == '\r';
    return twoSigns ? length - 1 : length;
  }

  private Line readInParts() throws IOException {
    ByteArrayOutputStream kept = new ByteArrayOutputStream(256);
    long length = 0;
    int size = stream.takeLine(kept, longest);
    while (size > 0) {
      length += size;
      size = stream.takeLine(kept, longest - length);
    }
    int c = stream.read();
    if (c >= 0) {
      kept.write(c);
    }
    if (c == '\r' && stream.peek(0) == '\n') {
      kept.write(stream.read());
    }
    return length > longest
        ? new Line(number, new byte[0], 0, true)
        : new Line(number, kept.toByteArray(), Math.toIntExact(length), false);
  }

  /**
   * Closes what it reads from.
   *
   * @throws UnreadableInputException when that fails
   */
  @Override
  public void close() {
    try {
      stream.close();
    } catch (IOException e) {
      throw unreadable(file, e);
    }
  }

  static UnreadableInputException unreadable(String where, IOException e) {
    if (e instanceof EOFException) {
      return new UnreadableInputException(
          where, "the gzip data breaks off here; fetch or write the file again");
    }
    if (e instanceof ZipException) {
      return new UnreadableInputException(
          where, "the gzip data is damaged here; fetch or write the file again");
    }
    return new UnreadableInputException(
        where, "cannot be read (" + Shown.reason(e) + "); check the file and its disk");
  }
}
