package org.borderflow.publish;

import java.io.PrintStream;
import java.io.PrintWriter;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.borderflow.report.Text;

/** Lines for people, and on a terminal a bar below them. */
final class Progress implements AutoCloseable {
  private static final String CLEAR_LINE = "\r\u001b[K";
  private static final long UNKNOWN = -1;

  private final PrintWriter lines;
  private final Optional<PrintStream> terminal;
  private final OptionalInt width;
  private Optional<ProgressBar> bar = Optional.empty();
  private String status = "";

  /**
   * @param lines where lines go
   * @param terminal where a bar is drawn; empty: nowhere
   * @param width how wide a bar is; empty: as the terminal. To ask for that takes hold of the
   *     terminal for good, and of its signals
   */
  Progress(PrintWriter lines, Optional<PrintStream> terminal, OptionalInt width) {
    this.lines = lines;
    this.terminal = terminal;
    this.width = width;
  }

  /** Begins a new bar. */
  synchronized void begin(String task, OptionalLong total, String unit, long unitSize) {
    end();
    bar =
        terminal.map(
            out ->
                new ProgressBarBuilder()
                    .setTaskName(task)
                    .setInitialMax(total.orElse(UNKNOWN))
                    .setUnit(unit, unitSize)
                    .setStyle(ProgressBarStyle.ASCII)
                    .showSpeed()
                    .setConsumer(consumer(out))
                    .build());
  }

  private ConsoleProgressBarConsumer consumer(PrintStream out) {
    return width.isPresent()
        ? new ConsoleProgressBarConsumer(out, width.getAsInt())
        : new ConsoleProgressBarConsumer(out);
  }

  void reached(long done) {
    bar.ifPresent(shown -> shown.stepTo(done));
  }

  /**
   * Draws a line in the place of a bar, over the one before.
   *
   * @param text the line; short enough for the terminal, or it is drawn twice
   */
  synchronized void show(String text) {
    end();
    terminal.ifPresent(out -> draw(out, text));
  }

  private void draw(PrintStream out, String text) {
    status = text;
    out.print(CLEAR_LINE + text);
    out.flush();
  }

  /** A line that stays. It may quote files and their names, which others may have written. */
  synchronized void line(String text) {
    if (bar.isPresent() || !status.isEmpty()) {
      terminal.ifPresent(Progress::clear);
    }
    lines.println(Text.shown(text));
    lines.flush();
    if (!status.isEmpty()) {
      terminal.ifPresent(out -> draw(out, status));
    }
  }

  private static void clear(PrintStream out) {
    out.print(CLEAR_LINE);
    out.flush();
  }

  private void end() {
    bar.ifPresent(ProgressBar::close);
    bar = Optional.empty();
  }

  @Override
  public synchronized void close() {
    if (!status.isEmpty()) {
      terminal.ifPresent(out -> out.print(CLEAR_LINE));
      status = "";
    }
    end();
  }
}
