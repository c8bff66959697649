package org.borderflow.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.borderflow.connection.CommandFailure;
import org.borderflow.connection.ExitCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

class HealthCommandTest {
  private final StringWriter out = new StringWriter();
  private final AtomicReference<Exception> thrown = new AtomicReference<>();

  @Test
  void saysThatItIsReady() {
    try (TestServer server = TestServer.filled()) {
      assertThat(run("--http-port", port(server))).isEqualTo(ExitCode.OK);
    }
    assertThat(out.toString()).contains("\"status\":\"ready\"").hasLineCount(1);
  }

  /** It answers, but has not read the results yet: alive, and not ready. */
  @Test
  void saysThatItIsNotReadyYet() {
    try (TestServer server = new TestServer()) {
      assertThat(run("--http-port", port(server))).isEqualTo(ExitCode.REJECTS);
      assertThat(out.toString()).contains("\"total\"").doesNotContain("\"status\":\"ready\"");
      assertThat(run("--http-port", port(server), "--live")).isEqualTo(ExitCode.OK);
      assertThat(run("--http-host", "0.0.0.0", "--http-port", port(server), "--live"))
          .isEqualTo(ExitCode.OK);
    }
  }

  /** As proxies answer that have nothing to say, or want to send it elsewhere. */
  @ParameterizedTest
  @ValueSource(ints = {503, 302})
  void anotherAnswerIsNotReadyEvenWithoutAWord(int status) throws IOException {
    HttpServer proxy =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    proxy.createContext(
        "/",
        exchange -> {
          exchange.getResponseHeaders().add("Location", "/elsewhere");
          boolean elsewhere = exchange.getRequestURI().getPath().equals("/elsewhere");
          exchange.sendResponseHeaders(elsewhere ? 200 : status, -1);
          exchange.close();
        });
    proxy.start();
    try {
      String port = Integer.toString(proxy.getAddress().getPort());
      assertThat(run("--http-port", port)).isEqualTo(ExitCode.REJECTS);
      assertThat(out.toString()).isBlank();
    } finally {
      proxy.stop(0);
    }
  }

  @Test
  void whatATerminalWouldObeyIsNotPrinted() throws Exception {
    byte[] hostile = "\u001b]0;owned\u0007\u001b[2J\u202eready\r\nsecond".getBytes(UTF_8);
    answering(
        body -> body.write(hostile),
        port -> assertThat(run("--http-port", port)).isEqualTo(ExitCode.OK));
    assertThat(out.toString().strip())
        .contains("]0;owned", "ready", "second")
        .doesNotContainPattern("[\\p{Cc}\u202e]");
  }

  @Test
  @Timeout(60)
  void anAnswerWithoutEndIsReadUpToABound() throws Exception {
    byte[] some = new byte[8_192];
    answering(
        body -> {
          while (true) {
            body.write(some);
          }
        },
        port ->
            assertThat(failure("--http-port", port))
                .returns(ExitCode.REJECTS, CommandFailure::exitCode)
                .hasMessageContaining("more than a stream says"));
    assertThat(out.toString()).isEmpty();
  }

  @Test
  @Timeout(60)
  void anAnswerThatStopsHalfwayIsNotWaitedForLongerThanTheWholeMayTake() throws Exception {
    CountDownLatch over = new CountDownLatch(1);
    answering(
        body -> {
          body.write('{');
          body.flush();
          awaitQuietly(over);
        },
        port -> {
          assertThat(failure(new HealthCommand(Duration.ofMillis(300)), "--http-port", port))
              .returns(ExitCode.REJECTS, CommandFailure::exitCode)
              .hasMessageContaining("has not answered in full within 300 ms");
          over.countDown();
        });
  }

  @Test
  void saysThatNobodyAnswers() {
    String port;
    try (TestServer server = new TestServer()) {
      port = port(server);
    }
    assertThat(failure("--http-port", port))
        .returns(ExitCode.REJECTS, CommandFailure::exitCode)
        .extracting(CommandFailure::getMessage)
        .asString()
        .contains("http://127.0.0.1:" + port + "/health/ready", "nobody answers", "--http-port");
  }

  @Test
  void refusesWhatIsNoAddress() {
    assertThat(failure("--http-host", "no host").exitCode()).isEqualTo(ExitCode.USAGE);
    assertThat(failure("--http-host", "a_b").exitCode()).isEqualTo(ExitCode.USAGE);
    assertThat(failure("--http-port", "99999").exitCode()).isEqualTo(ExitCode.USAGE);
    assertThat(failure("--http-port", "0").exitCode()).isEqualTo(ExitCode.USAGE);
  }

  private interface Body {
    void write(OutputStream body) throws IOException;
  }

  /** A server that answers 200 with this body, for as long as it is used. */
  private static void answering(Body written, Consumer<String> use) throws IOException {
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/",
        exchange -> {
          exchange.sendResponseHeaders(200, 0);
          try (OutputStream body = exchange.getResponseBody()) {
            written.write(body);
          }
        });
    server.start();
    try {
      use.accept(Integer.toString(server.getAddress().getPort()));
    } finally {
      server.stop(0);
    }
  }

  private static void awaitQuietly(CountDownLatch latch) throws InterruptedIOException {
    try {
      latch.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException();
    }
  }

  private static String port(TestServer server) {
    return Integer.toString(server.server.port());
  }

  private CommandFailure failure(String... args) {
    return failure(new HealthCommand(), args);
  }

  private CommandFailure failure(HealthCommand command, String... args) {
    run(command, args);
    assertThat(thrown.get()).isInstanceOf(CommandFailure.class);
    return (CommandFailure) thrown.get();
  }

  private int run(String... args) {
    return run(new HealthCommand(), args);
  }

  private int run(HealthCommand command, String... args) {
    return new CommandLine(command)
        .setOut(new PrintWriter(out))
        .setExecutionExceptionHandler(
            (exception, line, parsed) -> {
              thrown.set(exception);
              return -1;
            })
        .execute(args);
  }
}
