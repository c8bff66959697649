package org.borderflow.web;

import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.util.JavalinException;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.borderflow.connection.CommandFailure;
import org.borderflow.connection.ExitCode;
import org.eclipse.jetty.http.UriCompliance;
import org.eclipse.jetty.http.UriCompliance.Violation;
import org.eclipse.jetty.server.Connector;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.NetworkConnectionLimit;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.thread.QueuedThreadPool;

/**
 * Serves results over HTTP. Bounded in threads, connections, requests, header bytes and bytes
 * underway, some of them for each client; a reader that is slow, or says nothing, holds no thread,
 * and no connection for long.
 */
public final class WebServer implements AutoCloseable {
  private static final int MOST_THREADS = 16;
  private static final int LEAST_THREADS = 4;
  private static final int MOST_OTHER_CONNECTIONS = 256;
  private static final int HEADER_BYTES = 8_192;
  private static final long MOST_BYTES_UNDERWAY = 64L << 20;

  /** Of each connection, in bytes: else the system keeps some megabytes for a slow reader. */
  private static final int SEND_BUFFER = 262_144;

  private static final long IDLE_MS = 30_000;
  private static final long LOOK_MS = 500;
  private static final int MOST_EVENTS = 16_384;
  private static final long MOST_EVENT_BYTES = 16L << 20;
  private static final long MOST_BEHIND = 4_096;

  // A flow's name is a part of a path, and may hold any character: they come encoded.
  private static final UriCompliance ANY_NAME =
      UriCompliance.DEFAULT.with(
          "any-name",
          Violation.AMBIGUOUS_PATH_SEPARATOR,
          Violation.AMBIGUOUS_PATH_ENCODING,
          Violation.SUSPICIOUS_PATH_CHARACTERS);

  private final HttpSettings settings;
  private final EventStream stream;
  private final Connections connections;
  private final ScheduledExecutorService clock;
  private final Javalin javalin;

  private WebServer(Sources sources, HttpSettings settings) {
    this.settings = settings;
    String instance = UUID.randomUUID().toString().substring(0, 8);
    EventLog log = new EventLog(instance, MOST_EVENTS, MOST_EVENT_BYTES);
    sources.results().tell(log);
    HttpLimits limits = settings.limits();
    this.stream =
        new EventStream(sources.results(), log, limits.streams(), MOST_BEHIND, limits.heartbeat());
    this.connections = new Connections(settings.connectionsEach(), limits.requestTime());
    this.clock = clock();
    Delivery delivery = new Delivery(MOST_BYTES_UNDERWAY, limits, clock);
    Routes routes = new Routes(sources, log, stream, delivery, instance);
    this.javalin = Javalin.create(config -> configure(config, routes));
  }

  /**
   * Starts, and listens.
   *
   * @throws CommandFailure when the port is taken or the address is not this machine's
   */
  public static WebServer start(Sources sources, HttpSettings settings) {
    try {
      return listening(sources, settings);
    } catch (JavalinException e) {
      if (settings.anyPort()) {
        return start(sources, settings.atAnyPort());
      }
      CommandFailure failure =
          new CommandFailure(
              ExitCode.USAGE,
              "cannot listen at "
                  + settings.host()
                  + ":"
                  + settings.port()
                  + " for page and API; stop what uses that port, name another with --http-port"
                  + " (0: any free one), or leave them out with --no-http");
      failure.initCause(e);
      throw failure;
    }
  }

  @SuppressWarnings("FutureReturnValueIgnored") // It ends with the clock.
  private static WebServer listening(Sources sources, HttpSettings settings) {
    WebServer server = new WebServer(sources, settings);
    try {
      server.javalin.start();
      server.clock.scheduleWithFixedDelay(
          server.connections::endTheLate, LOOK_MS, LOOK_MS, TimeUnit.MILLISECONDS);
      return server;
    } catch (RuntimeException e) {
      server.stream.close();
      server.clock.shutdownNow();
      throw e;
    }
  }

  /** The port that it listens at. */
  public int port() {
    return javalin.port();
  }

  /** Where the page is, from this machine. */
  public String address() {
    String host = settings.host().contains(":") ? "[" + settings.host() + "]" : settings.host();
    return "http://" + host + ":" + port() + "/";
  }

  /** Why it is not at the port that was meant, if it is not. */
  public Optional<String> elsewhere() {
    return settings
        .insteadOf()
        .map(port -> "port " + port + " is taken; --http-port chooses another");
  }

  /** How many readers the live stream has. */
  public int readers() {
    return stream.readers();
  }

  @Override
  public void close() {
    stream.close();
    javalin.stop();
    clock.shutdownNow();
  }

  private void configure(JavalinConfig config, Routes routes) {
    config.startup.showJavalinBanner = false;
    config.startup.showOldJavalinVersionWarning = false;
    config.startup.startupWatcherEnabled = false;
    config.router.treatMultipleSlashesAsSingleSlash = false;
    config.jetty.threadPool = threads();
    config.jetty.addConnector(this::connector);
    config.jetty.modifyServer(this::protect);
    // Else asking for the path of a request with an encoded slash throws.
    config.jetty.modifyServletContextHandler(
        handler -> handler.getServletHandler().setDecodeAmbiguousURIs(true));
    routes.addTo(config.routes);
  }

  private static ScheduledExecutorService clock() {
    ScheduledThreadPoolExecutor clock =
        new ScheduledThreadPoolExecutor(
            1,
            work -> {
              Thread made = new Thread(work, "borderflow-http-clock");
              made.setDaemon(true);
              return made;
            });
    clock.setRemoveOnCancelPolicy(true);
    return clock;
  }

  private static QueuedThreadPool threads() {
    QueuedThreadPool threads = new QueuedThreadPool(MOST_THREADS, LEAST_THREADS);
    threads.setName("borderflow-http");
    threads.setDaemon(true);
    return threads;
  }

  private Connector connector(Server server, HttpConfiguration http) {
    http.setSendServerVersion(false);
    http.setSendXPoweredBy(false);
    http.setRequestHeaderSize(HEADER_BYTES);
    http.setUriCompliance(ANY_NAME);
    // One acceptor and one selector are plenty for what one machine's readers ask.
    ServerConnector connector = new ServerConnector(server, 1, 1, new HttpConnectionFactory(http));
    connector.setHost(settings.host());
    connector.setPort(settings.port());
    connector.setIdleTimeout(IDLE_MS);
    connector.setAcceptedSendBufferSize(SEND_BUFFER);
    connector.addBean(connections);
    return connector;
  }

  private void protect(Server server) {
    Gate gate = new Gate(settings.hosts(), settings.token());
    server.setHandler(RequestRate.before(gate, settings.limits().requestsEach()));
    server.setErrorHandler(new ProblemPages());
    server.addBean(
        new NetworkConnectionLimit(settings.limits().streams() + MOST_OTHER_CONNECTIONS, server));
  }
}
