package org.borderflow.alert;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A receiver on this machine: answers with one status, or with none, and keeps what it got. */
final class Listening implements AutoCloseable {
  private final List<String> got = new CopyOnWriteArrayList<>();
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final CountDownLatch closing = new CountDownLatch(1);
  private final HttpServer server;
  private volatile int status = 200;

  Listening() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(threads);
    server.createContext("/", this::handle);
    server.start();
  }

  /** From now on it answers so; 0 is not at all. */
  Listening answering(int now) {
    status = now;
    return this;
  }

  String address() {
    return "http://127.0.0.1:" + server.getAddress().getPort() + "/";
  }

  ChannelKind webhook(String name) {
    return new ChannelKind.Webhook(name, Target.parse("--alert-webhook", address()));
  }

  List<String> got() {
    return got;
  }

  private void handle(HttpExchange exchange) throws IOException {
    got.add(new String(exchange.getRequestBody().readAllBytes(), UTF_8));
    if (status == 0) {
      awaitClosing();
    }
    exchange.sendResponseHeaders(status, -1);
    exchange.close();
  }

  private void awaitClosing() {
    try {
      closing.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void close() {
    closing.countDown();
    server.stop(0);
    threads.shutdownNow();
  }
}
