package org.borderflow.alert;

import java.util.function.Consumer;
import org.slf4j.LoggerFactory;

/** Writes each notice as one line into the log {@value #LOG}. */
final class LogReceiver implements Receiver {
  /** A log of its own, so that it can be switched on and sent elsewhere by itself. */
  static final String LOG = "borderflow.alerts";

  private final Consumer<String> lines;

  LogReceiver() {
    this(LoggerFactory.getLogger(LOG)::info);
  }

  LogReceiver(Consumer<String> lines) {
    this.lines = lines;
  }

  @Override
  public Answer send(Notice notice) {
    lines.accept(notice.sentence());
    return new Answer.Delivered();
  }
}
