package org.borderflow.app;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.borderflow.alert.Notifier;

/** A notifier as an engine. */
record Telling(Notifier notifier, CompletableFuture<Void> done) implements Engine {
  static Engine of(Notifier notifier) {
    return new Telling(notifier, notifier.done());
  }

  @Override
  public void start() {
    notifier.start();
  }

  @Override
  public boolean close(Duration patience) {
    return notifier.close(patience);
  }
}
