package org.borderflow.web;

import java.util.Optional;
import java.util.function.Supplier;
import org.borderflow.connection.KafkaConnection;
import org.borderflow.topic.Topics;
import org.borderflow.view.LiveResults;
import org.borderflow.view.ResultReader;

/** Results read from Kafka and served: reader and server together. */
public final class HttpService implements AutoCloseable {
  private final ResultReader reader;
  private final WebServer server;

  private HttpService(ResultReader reader, WebServer server) {
    this.reader = reader;
    this.server = server;
  }

  /**
   * Listens, and begins to read topics that exist.
   *
   * @param stream the state of the stream that writes them: {@code RUNNING} when it works
   * @throws org.borderflow.connection.CommandFailure when it cannot listen
   */
  public static HttpService start(
      KafkaConnection connection, Topics topics, Supplier<String> stream, HttpSettings settings) {
    LiveResults results = new LiveResults();
    WebServer server = WebServer.start(new Sources(results, stream, Optional.empty()), settings);
    ResultReader reader = new ResultReader(connection, topics, results);
    reader.start();
    return new HttpService(reader, server);
  }

  /** Where the page is, from this machine. */
  public String address() {
    return server.address();
  }

  /** Why it is not at the usual port, if it is not. */
  public Optional<String> elsewhere() {
    return server.elsewhere();
  }

  @Override
  public void close() {
    server.close();
    reader.close();
  }
}
