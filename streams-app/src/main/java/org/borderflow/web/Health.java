package org.borderflow.web;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.borderflow.health.StreamHealth;
import org.borderflow.view.LiveResults;
import org.borderflow.view.Progress;

/** {@code /health/live} and {@code /health/ready}. */
final class Health {
  private final LiveResults results;
  private final Supplier<StreamHealth> stream;

  /**
   * @param stream how the stream is
   */
  Health(LiveResults results, Supplier<StreamHealth> stream) {
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
    StreamHealth health = stream.get();
    boolean ready = progress.ready() && health.works();
    return answer(
        ready ? 200 : 503,
        new Ready(
            status(progress, health),
            health.state(),
            progress.read(),
            progress.total(),
            results.unreadable(),
            results.now().eventTime(),
            progress.failure(),
            health.troubles().stream()
                .map(one -> new Problem(one.problem().code(), one.text()))
                .toList()));
  }

  private static String status(Progress progress, StreamHealth health) {
    if (progress.failure().isPresent()) {
      return "failed";
    }
    if (!progress.ready() || !health.state().equals(StreamHealth.RUNNING)) {
      return "restoring";
    }
    return health.works() ? "ready" : "stalled";
  }

  private static Answer answer(int status, Object body) {
    return new Answer(
        status, Json.CONTENT_TYPE, Json.lean(body), Map.of("Cache-Control", "no-store"));
  }

  private record Live(String status) {}

  private record Problem(String problem, String text) {}

  @JsonPropertyOrder({
    "status",
    "stream",
    "read",
    "total",
    "unreadable",
    "eventTime",
    "failure",
    "problems"
  })
  private record Ready(
      String status,
      String stream,
      long read,
      long total,
      long unreadable,
      Optional<Instant> eventTime,
      Optional<String> failure,
      List<Problem> problems) {}
}
