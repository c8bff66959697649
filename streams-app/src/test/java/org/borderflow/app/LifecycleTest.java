package org.borderflow.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.borderflow.connection.CommandFailure;
import org.borderflow.connection.ExitCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(20)
class LifecycleTest {
  private final List<Thread> hooks = new ArrayList<>();
  private final FakeEngine engine = new FakeEngine();

  @Test
  void endsWhenTheEngineIsDone() {
    engine.onStart = () -> engine.done.complete(null);
    assertThat(new Lifecycle(hooks::add).run(engine)).isEqualTo(ExitCode.OK);
    assertThat(engine.closed).isTrue();
  }

  @Test
  void aFailureGoesOnToTheCallerOnceEverythingIsClosed() {
    engine.onStart = () -> engine.done.completeExceptionally(new IllegalStateException("boom"));
    assertThatThrownBy(() -> new Lifecycle(hooks::add).run(engine))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("boom");
    assertThat(engine.closed).isTrue();
  }

  @Test
  void aFailureThatKnowsItsExitCodeKeepsIt() {
    engine.onStart =
        () -> engine.done.completeExceptionally(new CommandFailure(ExitCode.KAFKA, "no broker"));
    assertThatThrownBy(() -> new Lifecycle(hooks::add).run(engine))
        .isInstanceOfSatisfying(
            CommandFailure.class,
            failure -> assertThat(failure.exitCode()).isEqualTo(ExitCode.KAFKA));
  }

  @Test
  void aFailingStartClosesToo() {
    engine.onStart =
        () -> {
          throw new CommandFailure(ExitCode.KAFKA, "no topics");
        };
    assertThatThrownBy(() -> new Lifecycle(hooks::add).run(engine)).hasMessage("no topics");
    assertThat(engine.closed).isTrue();
  }

  @Test
  void theShutdownHookWaitsUntilEverythingIsClosed() throws Exception {
    CompletableFuture<Integer> exit =
        CompletableFuture.supplyAsync(() -> new Lifecycle(hooks::add).run(engine));
    engine.started.get(10, TimeUnit.SECONDS);
    Thread hook = hooks.get(0);
    hook.start();
    hook.join();
    assertThat(engine.closed).isTrue();
    assertThat(exit.get(10, TimeUnit.SECONDS)).isEqualTo(ExitCode.OK);
  }

  @Test
  void anEngineThatDoesNotStopIsSaid() {
    engine.stops = false;
    engine.onStart = () -> engine.done.complete(null);
    assertThatThrownBy(() -> new Lifecycle(hooks::add).run(engine))
        .hasMessageContaining("not everything stopped");
  }

  private static final class FakeEngine implements Engine {
    private final CompletableFuture<Void> done = new CompletableFuture<>();
    private final CompletableFuture<Void> started = new CompletableFuture<>();
    private Runnable onStart = () -> {};
    private boolean stops = true;
    private volatile boolean closed;

    @Override
    public void start() {
      onStart.run();
      started.complete(null);
    }

    @Override
    public CompletableFuture<Void> done() {
      return done;
    }

    @Override
    public boolean close(Duration patience) {
      closed = true;
      return stops;
    }
  }
}
