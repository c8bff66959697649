package org.borderflow.replay;

import java.io.IOException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.IntConsumer;
import org.borderflow.connection.ExitCode;
import org.jline.terminal.Terminal;
import org.jline.terminal.TerminalBuilder;
import org.jline.utils.NonBlockingReader;

/**
 * The controlling terminal. It gives each key at once and does not show it; however the process
 * ends, short of kill -9, it is put back as it was: JLine does so at the end of the process, if not
 * sooner.
 */
final class TerminalKeyboard implements Keyboard.Listening {
  private static final long TICK_MILLIS = 200;
  private static final int TICKS_OF_WIDTH = 5;
  private static final int USUAL_WIDTH = 80;

  private final Terminal terminal;
  private final Playback playback;
  private final IntConsumer draw;
  private final AtomicBoolean closed = new AtomicBoolean();
  private final Thread thread = new Thread(this::listen, "borderflow-keys");
  private volatile int width;

  private TerminalKeyboard(Terminal terminal, Playback playback, IntConsumer draw) {
    this.terminal = terminal;
    this.playback = playback;
    this.draw = draw;
    this.width = measured();
  }

  /** Begins to listen; where the terminal cannot be had, nobody is there. */
  static Keyboard.Listening open(Playback playback, IntConsumer draw) {
    try {
      Terminal terminal = TerminalBuilder.builder().system(true).dumb(false).build();
      TerminalKeyboard keyboard = new TerminalKeyboard(terminal, playback, draw);
      keyboard.start();
      return keyboard;
    } catch (IOException | IllegalStateException e) {
      return Keyboard.NONE.listen(playback, draw);
    }
  }

  private void start() {
    // JLine would leave these to the system, which ends a process without its last words.
    terminal.handle(Terminal.Signal.INT, signal -> System.exit(ExitCode.INTERRUPTED));
    terminal.handle(Terminal.Signal.CONT, signal -> terminal.enterRawMode());
    terminal.handle(Terminal.Signal.WINCH, signal -> width = measured());
    terminal.enterRawMode();
    thread.setDaemon(true);
    thread.start();
  }

  private int measured() {
    int columns = terminal.getWidth();
    return columns > 0 ? columns : USUAL_WIDTH;
  }

  private void listen() {
    NonBlockingReader reader = terminal.reader();
    int ticks = 0;
    while (!closed.get()) {
      try {
        int key = reader.read(TICK_MILLIS);
        if (key == NonBlockingReader.EOF) {
          return;
        }
        Keyboard.press(key, playback);
        if (++ticks % TICKS_OF_WIDTH == 0) {
          width = measured();
        }
        draw.accept(width);
      } catch (IOException e) {
        return;
      }
    }
  }

  @Override
  public void close() {
    closed.set(true);
    try {
      thread.join();
      terminal.close();
    } catch (IOException e) {
      // It goes with the process.
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
