package org.borderflow.web;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.borderflow.view.LiveResults;
import org.borderflow.view.Progress;

/** {@code /health/live} and {@code /health/ready}. */
final class Health {
  private static final String RUNNING = "RUNNING";

  private final LiveResults results;
  private final Supplier<String> stream;

  /**
   * @param stream the state of the stream; {@value #RUNNING} when it works
   */
  Health(LiveResults results, Supplier<String> stream) {
    this.results = results;
    this.stream = stream;
  }

  /** The process answers. */
  Answer live() {
    return answer(200, new Live("up"));
  }

  /** Whether the answers are complete and go on changing: status 200, else 503. */
  Answer ready() {
    Progress progress = results.progress();
    String state = stream.get();
    boolean ready = progress.ready() && state.equals(RUNNING);
    String status = progress.failure().isPresent() ? "failed" : ready ? "ready" : "restoring";
    return answer(
        ready ? 200 : 503,
        new Ready(
            status,
            state,
            progress.read(),
            progress.total(),
            results.unreadable(),
            results.now().eventTime(),
            progress.failure()));
  }

  private static Answer answer(int status, Object body) {
    return new Answer(
        status, Json.CONTENT_TYPE, Json.lean(body), Map.of("Cache-Control", "no-store"));
  }

  private record Live(String status) {}

  @JsonPropertyOrder({"status", "stream", "read", "total", "unreadable", "eventTime", "failure"})
  private record Ready(
      String status,
      String stream,
      long read,
      long total,
      long unreadable,
      Optional<Instant> eventTime,
      Optional<String> failure) {}
}
