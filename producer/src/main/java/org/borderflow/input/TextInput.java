package org.borderflow.input;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.zip.GZIPInputStream;

/**
 * An input that should be text, as its bytes: gzip, known by its first bytes, is unpacked, and a
 * byte-order mark of UTF-8 is passed over.
 */
public final class TextInput implements Closeable {
  private static final int[] GZIP = {0x1f, 0x8b};
  private static final int[] ZIP = {'P', 'K', 3, 4};
  private static final int[] UTF_8_MARK = {0xef, 0xbb, 0xbf};
  private static final int[] UTF_16_MARK = {0xfe, 0xff};
  private static final int[] UTF_16_LITTLE_MARK = {0xff, 0xfe};

  private final String name;
  private final PeekableStream stored;
  private final PeekableStream content;

  private TextInput(String name, PeekableStream stored, PeekableStream content) {
    this.name = name;
    this.stored = stored;
    this.content = content;
  }

  /**
   * Opens a file.
   *
   * @param savedAs in what form people can save what is a ZIP archive, as {@code CSV}
   * @throws UnreadableInputException when it is missing, a folder, empty, or not text in UTF-8
   */
  public static TextInput open(Path file, String savedAs) {
    return open(file.toString(), stream(file), savedAs);
  }

  /**
   * Opens a stream, which is closed with this.
   *
   * @param name what messages call it
   * @param savedAs in what form people can save what is a ZIP archive, as {@code CSV}
   * @throws UnreadableInputException when it is empty, or not text in UTF-8
   */
  @SuppressWarnings("MustBeClosedChecker")
  public static TextInput open(String name, InputStream bytes, String savedAs) {
    PeekableStream stored = new PeekableStream(bytes);
    try {
      PeekableStream content =
          startsWith(stored, GZIP)
              ? new PeekableStream(new GZIPInputStream(stored, PeekableStream.REACH))
              : stored;
      skipMark(name, content, savedAs);
      if (content.peek(0) < 0) {
        throw new UnreadableInputException(name, "is empty; check that it was written to its end");
      }
      return new TextInput(name, stored, content);
    } catch (IOException e) {
      close(stored, e);
      throw LineReader.unreadable(name, e);
    } catch (UnreadableInputException e) {
      close(stored, e);
      throw e;
    }
  }

  private static InputStream stream(Path file) {
    String name = file.toString();
    if (Files.isDirectory(file)) {
      throw new UnreadableInputException(name, "is a folder; name the files in it");
    }
    try {
      return Files.newInputStream(file);
    } catch (NoSuchFileException e) {
      throw new UnreadableInputException(name, "does not exist; check the name");
    } catch (AccessDeniedException e) {
      throw new UnreadableInputException(name, "may not be read; check its permissions");
    } catch (IOException e) {
      throw LineReader.unreadable(name, e);
    }
  }

  private static void skipMark(String name, PeekableStream content, String savedAs)
      throws IOException {
    if (startsWith(content, UTF_16_MARK) || startsWith(content, UTF_16_LITTLE_MARK)) {
      throw new UnreadableInputException(name, "is written in UTF-16; save it as UTF-8");
    }
    if (startsWith(content, ZIP)) {
      throw new UnreadableInputException(
          name, "is a ZIP archive or a spreadsheet; unpack it, or save it as " + savedAs);
    }
    if (startsWith(content, UTF_8_MARK)) {
      content.skipNBytes(UTF_8_MARK.length);
    }
  }

  private static boolean startsWith(PeekableStream stream, int[] bytes) throws IOException {
    for (int i = 0; i < bytes.length; i++) {
      if (stream.peek(i) != bytes[i]) {
        return false;
      }
    }
    return true;
  }

  private static void close(PeekableStream stream, Exception because) {
    try {
      stream.close();
    } catch (IOException e) {
      because.addSuppressed(e);
    }
  }

  /** What messages call it. */
  public String name() {
    return name;
  }

  /** Whether it is unpacked as it is read. */
  boolean isCompressed() {
    return stored != content;
  }

  /**
   * The first byte that is no space or line end; -1 when there is none within reach.
   *
   * @throws UnreadableInputException when the input breaks off
   */
  public int firstVisible() {
    try {
      int ahead = 0;
      while (ahead < PeekableStream.REACH - 1 && isBlank(content.peek(ahead))) {
        ahead++;
      }
      return content.peek(ahead);
    } catch (IOException e) {
      throw LineReader.unreadable(name, e);
    }
  }

  private static boolean isBlank(int c) {
    return c == ' ' || c == '\t' || c == '\r' || c == '\n';
  }

  /**
   * All that is left of it.
   *
   * @param most how many bytes are taken at most
   * @return nothing when there are more than these
   * @throws UnreadableInputException when the input breaks off
   */
  public Optional<byte[]> rest(int most) {
    try {
      byte[] bytes = content.readNBytes(most);
      return content.peek(0) < 0 ? Optional.of(bytes) : Optional.empty();
    } catch (IOException e) {
      throw LineReader.unreadable(name, e);
    }
  }

  /**
   * Its lines.
   *
   * @param longest how many bytes of a line are kept; of a longer one nothing is
   */
  public LineReader lines(int longest) {
    return new LineReader(name, content, longest);
  }

  PeekableStream content() {
    return content;
  }

  /** Bytes taken so far, as stored. */
  long taken() {
    return stored.taken();
  }

  /**
   * Closes what it reads from.
   *
   * @throws UnreadableInputException when that fails
   */
  @Override
  public void close() {
    try {
      content.close();
    } catch (IOException e) {
      throw LineReader.unreadable(name, e);
    }
  }
}
