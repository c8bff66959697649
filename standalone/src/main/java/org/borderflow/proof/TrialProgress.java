package org.borderflow.proof;

import java.io.PrintStream;
import java.util.Optional;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;

/** How many trials are done: a bar on a terminal, else nothing. */
final class TrialProgress implements AutoCloseable {
  private final Optional<ProgressBar> bar;

  /**
   * @param terminal where the bar is drawn; empty: nowhere
   * @param trials how many there will be
   */
  TrialProgress(Optional<PrintStream> terminal, long trials) {
    bar =
        terminal.map(
            out ->
                new ProgressBarBuilder()
                    .setTaskName("trying")
                    .setInitialMax(trials)
                    .setUnit(" trials", 1)
                    .setStyle(ProgressBarStyle.ASCII)
                    .setConsumer(new ConsoleProgressBarConsumer(out))
                    .build());
  }

  /** One more is done; from any thread. */
  void step() {
    bar.ifPresent(ProgressBar::step);
  }

  @Override
  public void close() {
    bar.ifPresent(ProgressBar::close);
  }
}
