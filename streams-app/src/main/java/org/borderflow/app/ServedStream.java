package org.borderflow.app;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.borderflow.metrics.Metrics;
import org.borderflow.web.HttpService;

/**
 * A stream and what it is read by. It lives as long as the stream: one that nobody can read goes
 * on, one that has stopped is not served.
 *
 * @param stream the stream
 * @param http page and API, started
 * @param metrics its meters
 */
record ServedStream(Engine stream, HttpService http, Metrics metrics) implements Engine {

  @Override
  public void start() {
    stream.start();
  }

  @Override
  public CompletableFuture<Void> done() {
    return stream.done();
  }

  @Override
  public boolean close(Duration patience) {
    http.close();
    metrics.close();
    return stream.close(patience);
  }
}
