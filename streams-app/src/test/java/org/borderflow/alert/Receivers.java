package org.borderflow.alert;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;

/** A receiver on this machine that answers as it is told. */
final class Receivers implements AutoCloseable {
  private final HttpServer server;
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final BlockingQueue<Reply> replies = new LinkedBlockingQueue<>();
  private final List<Got> got = new CopyOnWriteArrayList<>();
  private final CountDownLatch closing = new CountDownLatch(1);
  private final CountDownLatch brokenOff = new CountDownLatch(1);

  /** A request. */
  record Got(String path, Map<String, List<String>> headers, String text) {
    String header(String name) {
      return headers.entrySet().stream()
          .filter(entry -> entry.getKey().equalsIgnoreCase(name))
          .map(entry -> entry.getValue().get(0))
          .findFirst()
          .orElse("");
    }
  }

  /** How a request is answered. */
  interface Reply {
    void to(HttpExchange exchange) throws IOException;
  }

  private Receivers(HttpServer server) {
    this.server = server;
  }

  static Receivers start() {
    try {
      HttpServer server =
          HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
      Receivers receivers = new Receivers(server);
      server.setExecutor(receivers.threads);
      server.createContext("/", receivers::handle);
      server.start();
      return receivers;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Target target(String path) {
    return Target.parse("--x", "http://127.0.0.1:" + server.getAddress().getPort() + path);
  }

  /** The next request is answered so; when nothing is said, with 200. */
  Receivers then(Reply reply) {
    replies.add(reply);
    return this;
  }

  Receivers then(int status, String body) {
    return then(exchange -> answer(exchange, status, body));
  }

  Receivers thenRedirect(String to) {
    return then(
        exchange -> {
          exchange.getResponseHeaders().add("Location", to);
          answer(exchange, 302, "");
        });
  }

  Receivers thenNothing() {
    return then(
        exchange -> {
          try {
            closing.await();
          } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
          }
        });
  }

  /** A body without an end: until the other side breaks off. */
  Receivers thenWithoutEnd() {
    return then(
        exchange -> {
          exchange.sendResponseHeaders(200, 0);
          byte[] some = "x".repeat(1_024).getBytes(UTF_8);
          try {
            while (closing.getCount() > 0) {
              exchange.getResponseBody().write(some);
              exchange.getResponseBody().flush();
            }
          } catch (IOException e) {
            brokenOff.countDown();
          }
        });
  }

  CountDownLatch brokenOff() {
    return brokenOff;
  }

  List<Got> got() {
    return got;
  }

  private void handle(HttpExchange exchange) throws IOException {
    got.add(
        new Got(
            exchange.getRequestURI().toString(),
            Map.copyOf(exchange.getRequestHeaders()),
            new String(exchange.getRequestBody().readAllBytes(), UTF_8)));
    Reply reply = replies.poll();
    if (reply == null) {
      answer(exchange, 200, "ok");
    } else {
      reply.to(exchange);
    }
  }

  private static void answer(HttpExchange exchange, int status, String body) throws IOException {
    byte[] bytes = body.getBytes(UTF_8);
    exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
    exchange.getResponseBody().write(bytes);
    exchange.close();
  }

  @Override
  public void close() {
    closing.countDown();
    server.stop(0);
    threads.shutdownNow();
  }
}
