package org.borderflow.publish;

import java.io.PrintStream;
import java.io.PrintWriter;
import java.util.Optional;
import java.util.OptionalLong;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;

/** Lines for people, and on a terminal a bar below them. */
final class Progress implements AutoCloseable {
  private static final String CLEAR_LINE = "\r\u001b[K";
  private static final long UNKNOWN = -1;

  private final PrintWriter lines;
  private final Optional<PrintStream> terminal;
  private Optional<ProgressBar> bar = Optional.empty();

  /**
   * @param lines where lines go
   * @param terminal where a bar is drawn; empty: nowhere
   */
  Progress(PrintWriter lines, Optional<PrintStream> terminal) {
    this.lines = lines;
    this.terminal = terminal;
  }

  /** Begins a new bar. */
  void begin(String task, OptionalLong total, String unit, long unitSize) {
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
                    .setConsumer(new ConsoleProgressBarConsumer(out))
                    .build());
  }

  void reached(long done) {
    bar.ifPresent(shown -> shown.stepTo(done));
  }

  void line(String text) {
    lines.println((bar.isPresent() ? CLEAR_LINE : "") + text);
    lines.flush();
  }

  private void end() {
    bar.ifPresent(ProgressBar::close);
    bar = Optional.empty();
  }

  @Override
  public void close() {
    end();
  }
}
