package org.borderflow.journal;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;

/**
 * A file to which lines are only ever added. Whoever has it open has it alone. A line that a crash
 * has cut off stays a line of its own, that its reader will not understand.
 */
public final class Journal implements Closeable {
  private final FileChannel channel;
  private final List<String> before;

  private Journal(FileChannel channel, List<String> before) {
    this.channel = channel;
    this.before = before;
  }

  /**
   * Opens a file, or makes it.
   *
   * @throws IOException when it cannot be read or written, or somebody else uses it
   */
  public static Journal open(Path file) throws IOException {
    FileChannel channel =
        FileChannel.open(
            file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
    try {
      if (channel.tryLock() == null) {
        throw new IOException("another program uses it");
      }
      String text = new String(Files.readAllBytes(file), UTF_8);
      Journal journal = new Journal(channel, text.lines().toList());
      channel.position(channel.size());
      if (!text.isEmpty() && !text.endsWith("\n")) {
        journal.write("\n");
      }
      return journal;
    } catch (OverlappingFileLockException e) {
      channel.close();
      throw new IOException("another program uses it", e);
    } catch (IOException e) {
      channel.close();
      throw e;
    }
  }

  /** The lines that it had when it was opened. */
  public List<String> before() {
    return before;
  }

  /**
   * Adds a line, and does not return before the disk has it.
   *
   * @throws IOException when it cannot be written
   */
  public void add(String line) throws IOException {
    write(line + "\n");
    channel.force(true);
  }

  private void write(String text) throws IOException {
    ByteBuffer bytes = ByteBuffer.wrap(text.getBytes(UTF_8));
    while (bytes.hasRemaining()) {
      channel.write(bytes);
    }
  }

  /**
   * Lets others have it.
   *
   * @throws UncheckedIOException when that fails
   */
  @Override
  public void close() {
    try {
      channel.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
