package org.borderflow.web;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.jetty.io.Connection;

/**
 * The connections there are. Each client has so many and no more, and a request that has begun must
 * be there in time however slowly its bytes come: idle time alone does not end who sends a byte now
 * and then.
 */
final class Connections implements Connection.Listener {
  private final int mostEach;
  private final long requestNanos;
  private final Map<Connection, Asking> open = new ConcurrentHashMap<>();
  private final Map<String, Integer> ofClients = new ConcurrentHashMap<>();

  /**
   * @param mostEach the most connections of one client
   * @param requestTime within what a request must be there once its first byte is
   */
  Connections(int mostEach, Duration requestTime) {
    this.mostEach = mostEach;
    this.requestNanos = requestTime.toNanos();
  }

  @Override
  public void onOpened(Connection connection) {
    // Once it is closed it does not know any more whose it was.
    String client = Client.of(connection.getEndPoint().getRemoteSocketAddress());
    if (ofClients.merge(client, 1, Integer::sum) > mostEach) {
      oneLess(client);
      connection.getEndPoint().close();
    } else {
      open.put(connection, Asking.of(client, connection, System.nanoTime()));
    }
  }

  @Override
  public void onClosed(Connection connection) {
    Optional.ofNullable(open.remove(connection)).ifPresent(asking -> oneLess(asking.client()));
  }

  private void oneLess(String client) {
    ofClients.computeIfPresent(client, (any, count) -> count > 1 ? count - 1 : null);
  }

  /** Ends those whose request takes too long to come. To be called now and then. */
  void endTheLate() {
    long now = System.nanoTime();
    open.replaceAll((connection, asking) -> asking.next(connection, now));
    open.forEach(
        (connection, asking) -> {
          if (now - asking.since() > requestNanos) {
            connection.getEndPoint().close();
          }
        });
  }

  /**
   * How far a connection is.
   *
   * @param client whose it is
   * @param requests requests whose headers are there
   * @param bytes bytes that had come when nothing of a further request was known to be under way
   * @param since when that was, in nanoseconds
   */
  private record Asking(String client, long requests, long bytes, long since) {
    static Asking of(String client, Connection connection, long now) {
      return new Asking(client, connection.getMessagesIn(), connection.getBytesIn(), now);
    }

    Asking next(Connection connection, long now) {
      boolean isUnderWay =
          connection.getMessagesIn() == requests && connection.getBytesIn() != bytes;
      return isUnderWay ? this : of(client, connection, now);
    }
  }
}
