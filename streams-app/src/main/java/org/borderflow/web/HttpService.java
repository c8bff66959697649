package org.borderflow.web;

import java.util.Optional;
import org.borderflow.connection.KafkaConnection;
import org.borderflow.follow.ClientListener;
import org.borderflow.topic.Topics;
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
   * @param sources what is served; its results are filled from the topics
   * @param clients is told of the clients that read them
   * @throws org.borderflow.connection.CommandFailure when it cannot listen
   */
  public static HttpService start(
      KafkaConnection connection,
      Topics topics,
      Sources sources,
      HttpSettings settings,
      ClientListener clients) {
    WebServer server = WebServer.start(sources, settings);
    ResultReader reader = new ResultReader(connection, topics, sources.results(), clients);
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

  /** How many readers the live stream has. */
  public int readers() {
    return server.readers();
  }

  @Override
  public void close() {
    server.close();
    reader.close();
  }
}
