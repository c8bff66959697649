package org.borderflow.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

class TogetherTest {
  private final Part one = new Part();
  private final Part two = new Part();
  private final Engine both = Together.of(List.of(one, two));

  @Test
  void startsAndClosesAll() {
    both.start();
    assertThat(one.started && two.started).isTrue();
    assertThat(both.close(Duration.ofSeconds(5))).isTrue();
    assertThat(one.closed && two.closed).isTrue();
  }

  @Test
  void oneThatDoesNotStopIsSaid() {
    one.stops = false;
    assertThat(both.close(Duration.ofSeconds(5))).isFalse();
    assertThat(two.closed).isTrue();
  }

  @Test
  void isDoneWhenOneIs() {
    two.done.complete(null);
    assertThat(both.done()).isCompleted();
  }

  @Test
  void failsWhenOneDoes() {
    two.done.completeExceptionally(new IllegalStateException("boom"));
    assertThat(both.done()).isCompletedExceptionally();
  }

  private static final class Part implements Engine {
    private final CompletableFuture<Void> done = new CompletableFuture<>();
    private boolean started;
    private volatile boolean closed;
    private boolean stops = true;

    @Override
    public void start() {
      started = true;
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
