package org.borderflow.timeline;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Iterator;
import java.util.NoSuchElementException;
import org.borderflow.connection.CommandFailure;
import org.borderflow.connection.ExitCode;
import org.borderflow.input.EncodedReport;
import org.borderflow.input.Place;

/**
 * A run of sorted reports on disk, to be read any number of times. Where the system allows it the
 * file has no name as soon as it is open, so that nothing is left over, however the process ends.
 */
final class RunFile implements Closeable {
  private static final int BUFFER = 1 << 15;

  private final FileChannel channel;
  private final Path folder;
  private final FileNames names;
  private long count;

  private RunFile(FileChannel channel, Path folder, FileNames names) {
    this.channel = channel;
    this.folder = folder;
    this.names = names;
  }

  /**
   * Writes sorted reports.
   *
   * @throws CommandFailure when the folder takes no file, or is full
   */
  static RunFile write(Path folder, FileNames names, Iterator<EncodedReport> reports) {
    try {
      Path file = Files.createTempFile(folder, "borderflow-run-", ".tmp");
      RunFile run =
          new RunFile(
              FileChannel.open(
                  file,
                  StandardOpenOption.READ,
                  StandardOpenOption.WRITE,
                  StandardOpenOption.DELETE_ON_CLOSE),
              folder,
              names);
      run.write(reports);
      return run;
    } catch (IOException e) {
      throw failed(folder, "written", e);
    }
  }

  private void write(Iterator<EncodedReport> reports) throws IOException {
    // Not closed: that would close the channel, and with it delete the file.
    DataOutputStream out =
        new DataOutputStream(new BufferedOutputStream(Channels.newOutputStream(channel), BUFFER));
    while (reports.hasNext()) {
      EncodedReport report = reports.next();
      out.writeInt(names.numberOf(report.place().file()));
      out.writeLong(report.place().line());
      out.writeInt(report.place().column());
      out.writeUTF(report.reportId());
      out.writeUTF(report.border());
      out.writeLong(report.publishedMillis());
      out.writeBoolean(report.isRetraction());
      out.writeInt(report.value().length);
      out.write(report.value());
      count++;
    }
    out.flush();
  }

  /** Reads it from its beginning; several may read at the same time. */
  Iterator<EncodedReport> read() {
    DataInputStream in =
        new DataInputStream(new BufferedInputStream(new FromChannel(channel), BUFFER));
    return new Iterator<>() {
      private long left = count;

      @Override
      public boolean hasNext() {
        return left > 0;
      }

      @Override
      public EncodedReport next() {
        if (left-- <= 0) {
          throw new NoSuchElementException();
        }
        return nextOf(in);
      }
    };
  }

  private EncodedReport nextOf(DataInputStream in) {
    try {
      return new EncodedReport(
          new Place(names.name(in.readInt()), in.readLong(), in.readInt()),
          in.readUTF(),
          in.readUTF(),
          in.readLong(),
          in.readBoolean(),
          in.readNBytes(in.readInt()));
    } catch (IOException e) {
      throw failed(folder, "read", e);
    }
  }

  @Override
  public void close() {
    try {
      channel.close();
    } catch (IOException e) {
      throw failed(folder, "closed", e);
    }
  }

  private static CommandFailure failed(Path folder, String what, IOException e) {
    return new CommandFailure(
        ExitCode.UNREADABLE,
        "a temporary file in "
            + folder
            + " cannot be "
            + what
            + " ("
            + e
            + "); name another folder with --temp-dir");
  }

  /** The channel's bytes from its beginning, with a position of its own. */
  private static final class FromChannel extends InputStream {
    private final FileChannel channel;
    private long position;

    FromChannel(FileChannel channel) {
      this.channel = channel;
    }

    @Override
    public int read() throws IOException {
      byte[] one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
      int size = channel.read(ByteBuffer.wrap(target, offset, length), position);
      position += Math.max(0, size);
      return size;
    }
  }
}
