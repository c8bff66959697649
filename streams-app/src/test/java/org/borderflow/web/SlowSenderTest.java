package org.borderflow.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Clients whose requests come drop by drop, or with what no request here has. */
@Tag("once")
class SlowSenderTest {
  private static final Duration REQUEST_TIME = Duration.ofSeconds(2);
  private static final Duration DROP = Duration.ofMillis(200);

  /** More than the server has threads. */
  private static final int MANY = 40;

  private final TestServer server =
      new TestServer(
              HttpSettings.of(
                  "127.0.0.1",
                  0,
                  Optional.empty(),
                  false,
                  new HttpLimits(
                      10,
                      Optional.empty(),
                      100,
                      REQUEST_TIME,
                      Duration.ofSeconds(30),
                      16_384,
                      Duration.ofSeconds(10))))
          .publish();
  private final List<Socket> sockets = new ArrayList<>();

  @AfterEach
  void stop() throws IOException {
    for (Socket socket : sockets) {
      socket.close();
    }
    server.close();
  }

  private Socket connected() throws IOException {
    Socket socket = new Socket(InetAddress.getLoopbackAddress(), server.server.port());
    sockets.add(socket);
    socket.setSoTimeout(Math.toIntExact(TestServer.PATIENCE.toMillis()));
    return socket;
  }

  /** A byte each 200 ms is never idle for 30 s; headers of 8 KiB would take it 27 minutes. */
  @Test
  void aRequestThatDoesNotComeToItsEndIsEnded() throws IOException {
    List<Socket> dripping = new ArrayList<>();
    for (int i = 0; i < MANY; i++) {
      Socket socket = connected();
      socket.getOutputStream().write("GET / HTTP/1.1\r\nHost: localhost\r\nX: ".getBytes(UTF_8));
      dripping.add(socket);
    }
    assertThat(server.get("/api/v1/flows").statusCode()).as("meanwhile").isEqualTo(200);
    await()
        .atMost(TestServer.PATIENCE)
        .pollDelay(DROP)
        .pollInterval(DROP)
        .until(() -> dripping.stream().noneMatch(SlowSenderTest::takesAByte));
  }

  private static boolean takesAByte(Socket socket) {
    try {
      socket.getOutputStream().write('x');
      return true;
    } catch (IOException e) {
      return false;
    }
  }

  /** Its requests come within the time each; all of them together take longer. */
  @Test
  void whoKeepsAConnectionAndAsksNowAndThenIsNotEnded() throws Exception {
    Socket socket = connected();
    long end = System.nanoTime() + 2 * REQUEST_TIME.toNanos();
    byte[] read = new byte[65_536];
    while (System.nanoTime() < end) {
      socket.getOutputStream().write("HEAD / HTTP/1.1\r\n".getBytes(UTF_8));
      await().pollDelay(DROP).until(() -> true);
      socket.getOutputStream().write("Host: localhost\r\n\r\n".getBytes(UTF_8));
      int length = socket.getInputStream().read(read);
      assertThat(new String(read, 0, Math.max(0, length), UTF_8)).startsWith("HTTP/1.1 200");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"Content-Length: 1000000", "Transfer-Encoding: chunked"})
  void aBodyIsRefusedUnread(String header) throws IOException {
    Socket socket = connected();
    socket
        .getOutputStream()
        .write(
            ("GET /api/v1/flows HTTP/1.1\r\nHost: localhost\r\n" + header + "\r\n\r\n")
                .getBytes(UTF_8));
    assertThat(new String(socket.getInputStream().readAllBytes(), UTF_8))
        .startsWith("HTTP/1.1 413")
        .contains("it needs none");
  }
}
