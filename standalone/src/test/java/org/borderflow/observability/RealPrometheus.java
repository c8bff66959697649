package org.borderflow.observability;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.concurrent.TimeUnit;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Prometheus as a process on a free port of this machine.
 *
 * @param process the process
 * @param address where it listens, {@code http://127.0.0.1:PORT}
 * @param log what it prints
 */
public record RealPrometheus(Process process, String address, Path log) implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final HttpClient HTTP = HttpClient.newHttpClient();

  /** The program, as Debian's package prometheus has it. */
  public static Optional<Path> program() {
    return Programs.find("prometheus");
  }

  /**
   * Starts it and waits until it is ready. It keeps samples for twenty years, so that history is
   * not deleted.
   *
   * @param config its configuration file
   * @param data folder for its samples, and beside it its log
   * @throws IllegalStateException when it is not on this machine, or ends at once
   */
  public static RealPrometheus start(Path config, Path data) throws IOException {
    Path program =
        program().orElseThrow(() -> new IllegalStateException("prometheus is not on the PATH"));
    String listening = "127.0.0.1:" + freePort();
    Path log = data.resolveSibling(data.getFileName() + ".log");
    Process process =
        new ProcessBuilder(
                program.toString(),
                "--config.file=" + config,
                "--storage.tsdb.path=" + data,
                "--storage.tsdb.retention.time=20y",
                "--web.listen-address=" + listening)
            .redirectErrorStream(true)
            .redirectOutput(log.toFile())
            .start();
    RealPrometheus started = new RealPrometheus(process, "http://" + listening, log);
    started.awaitReady();
    return started;
  }

  /** It does not say which port it has chosen, so it is given one. */
  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  private void awaitReady() throws IOException {
    try {
      await().atMost(PATIENCE).until(() -> !process.isAlive() || isReady());
    } catch (RuntimeException e) {
      close();
      throw e;
    }
    if (!process.isAlive()) {
      throw new IllegalStateException("prometheus has ended: " + Files.readString(log, UTF_8));
    }
  }

  private boolean isReady() throws InterruptedException {
    try {
      return get("/-/ready").statusCode() == 200;
    } catch (IOException e) {
      return false; // It does not listen yet.
    }
  }

  /** What an expression gives now: the API's {@code result}, a list of series. */
  public JsonNode query(String promql) throws IOException, InterruptedException {
    return result("/api/v1/query?query=" + encoded(promql));
  }

  /** What an expression gave at a time. */
  public JsonNode query(String promql, Instant time) throws IOException, InterruptedException {
    return result("/api/v1/query?query=" + encoded(promql) + "&time=" + time);
  }

  /**
   * The one number that an expression gave at a time; empty when there was no series.
   *
   * @throws IllegalStateException when there were several
   */
  public OptionalDouble value(String promql, Instant time)
      throws IOException, InterruptedException {
    JsonNode result = query(promql, time);
    if (result.size() > 1) {
      throw new IllegalStateException(promql + " gives several: " + result);
    }
    return result.isEmpty()
        ? OptionalDouble.empty()
        : OptionalDouble.of(Double.parseDouble(result.at("/0/value/1").asString()));
  }

  /**
   * The {@code data} of an answer of its API.
   *
   * @param path path and query, such as {@code /api/v1/rules}
   * @throws IllegalStateException when it answers with an error
   */
  public JsonNode data(String path) throws IOException, InterruptedException {
    JsonNode answer = JsonMapper.shared().readTree(get(path).body());
    if (!answer.at("/status").asString().equals("success")) {
      throw new IllegalStateException(path + " is answered with " + answer);
    }
    return answer.at("/data");
  }

  private JsonNode result(String path) throws IOException, InterruptedException {
    return data(path).at("/result");
  }

  private HttpResponse<String> get(String path) throws IOException, InterruptedException {
    return HTTP.send(
        HttpRequest.newBuilder(URI.create(address + path)).timeout(PATIENCE).build(),
        HttpResponse.BodyHandlers.ofString());
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, UTF_8);
  }

  /** Ends it, and waits until it has let go of its folder. */
  @Override
  public void close() {
    process.destroy();
    try {
      if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
        process.destroyForcibly();
      }
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    }
  }
}
