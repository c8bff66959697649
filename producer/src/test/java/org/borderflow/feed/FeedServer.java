package org.borderflow.feed;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/** A server on this machine that answers each path as it is told, well or badly. */
final class FeedServer implements AutoCloseable {
  private final HttpServer server;
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final Map<String, Reply> replies = new ConcurrentHashMap<>();
  private final CountDownLatch closing = new CountDownLatch(1);
  final List<Map<String, List<String>>> requests = new CopyOnWriteArrayList<>();

  /** How a request is answered. */
  interface Reply {
    void to(HttpExchange exchange) throws IOException;
  }

  FeedServer() {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.setExecutor(threads);
    server.createContext("/", this::handle);
    server.start();
  }

  private void handle(HttpExchange exchange) throws IOException {
    requests.add(Map.copyOf(exchange.getRequestHeaders()));
    Reply reply = replies.getOrDefault(exchange.getRequestURI().getPath(), FeedServer::missing);
    try (exchange) {
      reply.to(exchange);
    }
  }

  private static void missing(HttpExchange exchange) throws IOException {
    exchange.sendResponseHeaders(404, -1);
  }

  /** Answers a path. */
  FeedServer on(String path, Reply reply) {
    replies.put(path, reply);
    return this;
  }

  /** A document. */
  static Reply document(byte[] bytes, String... headers) {
    return exchange -> {
      for (int i = 0; i < headers.length; i += 2) {
        exchange.getResponseHeaders().add(headers[i], headers[i + 1]);
      }
      exchange.sendResponseHeaders(200, bytes.length);
      exchange.getResponseBody().write(bytes);
    };
  }

  static Reply document(String text, String... headers) {
    return document(text.getBytes(UTF_8), headers);
  }

  static Reply redirect(String to) {
    return exchange -> {
      exchange.getResponseHeaders().add("Location", to);
      exchange.sendResponseHeaders(302, -1);
    };
  }

  /** Never ends. */
  static Reply endless() {
    return exchange -> {
      exchange.sendResponseHeaders(200, 0);
      byte[] much = new byte[1 << 16];
      try (OutputStream out = exchange.getResponseBody()) {
        while (true) {
          out.write(much);
        }
      }
    };
  }

  /** A byte now and then, for as long as the server is there. */
  Reply dripping() {
    return exchange -> {
      exchange.sendResponseHeaders(200, 0);
      try (OutputStream out = exchange.getResponseBody()) {
        while (!closing.await(50, TimeUnit.MILLISECONDS)) {
          out.write(' ');
          out.flush();
        }
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    };
  }

  /** No answer, for as long as the server is there. */
  Reply silent() {
    return exchange -> {
      try {
        closing.await();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    };
  }

  String address(String path) {
    return "http://127.0.0.1:" + server.getAddress().getPort() + path;
  }

  int port() {
    return server.getAddress().getPort();
  }

  @Override
  public void close() {
    closing.countDown();
    server.stop(0);
    threads.shutdownNow();
  }
}
