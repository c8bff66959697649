package org.borderflow.app;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** Engines in one process: done when one of them is, stopped all at once. */
record Together(List<Engine> engines, CompletableFuture<Void> done) implements Engine {

  /** Takes engines that have not been started. */
  static Engine of(List<Engine> engines) {
    CompletableFuture<?>[] each =
        engines.stream().map(Engine::done).toArray(CompletableFuture<?>[]::new);
    CompletableFuture<Void> done = CompletableFuture.anyOf(each).thenAccept(any -> {});
    return new Together(List.copyOf(engines), done);
  }

  @Override
  public void start() {
    engines.forEach(Engine::start);
  }

  @Override
  public boolean close(Duration patience) {
    List<CompletableFuture<Boolean>> closing =
        engines.stream()
            .map(
                engine ->
                    CompletableFuture.supplyAsync(
                        () -> engine.close(patience),
                        task -> new Thread(task, "borderflow-close").start()))
            .toList();
    return closing.stream().map(CompletableFuture::join).reduce(true, Boolean::logicalAnd);
  }
}
