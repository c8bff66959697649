package org.borderflow.publish;

import java.util.function.Consumer;
import java.util.function.Supplier;

/** Says how far the sending has come when the program is stopped by Ctrl-C or SIGTERM midway. */
final class StopNotice {
  private final Thread hook;

  StopNotice(ReportSink sink, Consumer<String> lines) {
    this.hook = new Thread(() -> lines.accept("stopped; " + sink.standing()), "stop-notice");
  }

  /** Does some work; a stop in the meantime is noted. */
  <T> T during(Supplier<T> work) {
    Runtime.getRuntime().addShutdownHook(hook);
    try {
      return work.get();
    } finally {
      remove();
    }
  }

  private void remove() {
    try {
      Runtime.getRuntime().removeShutdownHook(hook);
    } catch (IllegalStateException e) {
      // The program is being stopped: the notice stands.
    }
  }
}
