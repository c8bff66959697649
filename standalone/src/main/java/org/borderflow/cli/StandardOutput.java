package org.borderflow.cli;

import java.io.BufferedWriter;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.BooleanSupplier;
import org.borderflow.connection.CommandFailure;
import org.borderflow.connection.ExitCode;

/**
 * Standard output that does not lose data in silence: a {@link PrintWriter} swallows every {@link
 * IOException}, so a full disk or a closed pipe is told by other means.
 */
final class StandardOutput extends FilterOutputStream {
  private static final int FILE_KIND = 0xF000;
  private static final int PIPE = 0x1000;
  private static final int SOCKET = 0xC000;

  private final BooleanSupplier pipe;

  private StandardOutput(OutputStream to, BooleanSupplier pipe) {
    super(to);
    this.pipe = pipe;
  }

  /**
   * A UTF-8 writer, whatever the locale, flushed at each line's end. Writing throws {@link
   * OutputClosed} when the reader has gone, {@link CommandFailure} on any other failure.
   *
   * @param pipe whether the stream leads to another program
   */
  static PrintWriter writer(OutputStream to, BooleanSupplier pipe) {
    OutputStream told = new StandardOutput(to, pipe);
    return new PrintWriter(
        new BufferedWriter(new OutputStreamWriter(told, StandardCharsets.UTF_8)), true);
  }

  /**
   * Whether this process's standard output is a pipe or a socket. The words of the failure cannot
   * tell: they come in the user's language.
   */
  static boolean isPipe() {
    try {
      Object mode = Files.getAttribute(Path.of("/dev/stdout"), "unix:mode");
      int kind = (Integer) mode & FILE_KIND;
      return kind == PIPE || kind == SOCKET;
    } catch (IOException | UnsupportedOperationException | IllegalArgumentException e) {
      return true;
    }
  }

  @Override
  public void write(int b) {
    tell(() -> out.write(b));
  }

  @Override
  public void write(byte[] bytes, int offset, int length) {
    tell(() -> out.write(bytes, offset, length));
  }

  @Override
  public void flush() {
    tell(out::flush);
  }

  private void tell(Write write) {
    try {
      write.run();
    } catch (IOException e) {
      if (pipe.getAsBoolean()) {
        throw new OutputClosed(e);
      }
      throw new CommandFailure(
          ExitCode.UNREADABLE,
          "standard output cannot be written ("
              + e.getMessage()
              + "); what is there so far is not complete");
    }
  }

  private interface Write {
    void run() throws IOException;
  }
}
