package org.borderflow.web;

import java.time.Duration;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.DoSHandler;
import org.eclipse.jetty.server.handler.DoSHandler.LeakingBucketTrackerFactory;
import org.eclipse.jetty.util.Callback;

/**
 * How often a client may ask: whoever asks more often is told to wait, with status 429. Whether the
 * process is well anybody may ask: a probe must not fail because others at its address ask much.
 */
final class RequestRate {
  /** So many seconds' worth may come at once: opening the page asks for a lot. */
  private static final int BURST_SECONDS = 10;

  /** More clients than these within a second are too many to keep apart. */
  private static final int MOST_CLIENTS = 100_000;

  private static final Duration FORGOTTEN_AFTER = Duration.ofSeconds(1);

  private RequestRate() {}

  /**
   * A handler in front of another.
   *
   * @param perSecond how many requests a client may make a second, in the long run
   */
  static Handler before(Handler next, int perSecond) {
    DoSHandler handler =
        new DoSHandler(
            next,
            request -> Client.of(request.getConnectionMetaData().getRemoteSocketAddress()),
            new LeakingBucketTrackerFactory(perSecond, perSecond * BURST_SECONDS, FORGOTTEN_AFTER),
            RequestRate::refuse,
            MOST_CLIENTS);
    handler.excludePath("/health/*");
    return handler;
  }

  private static boolean refuse(Request request, Response response, Callback callback) {
    Gate.secure(response);
    response.getHeaders().put(HttpHeader.RETRY_AFTER, 1);
    ProblemPages.send(
        response,
        callback,
        Problem.of(429, "too many requests from your address; ask again in a second, less often"));
    return true;
  }
}
