package org.borderflow.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What one client may take, while the others go on. All of 127.0.0.0/8 is this machine. */
class ClientLimitsTest {
  private static final String ONE = "127.0.0.2";
  private static final String OTHER = "127.0.0.3";
  private static final String ASKED = "GET /api/v1/flows HTTP/1.1\r\nHost: localhost\r\n\r\n";
  private static final String ASKED_LAST =
      "GET %s HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n";

  private static TestServer server(Optional<Integer> connections, int rate) {
    HttpLimits limits = HttpLimits.USUAL.with(10, connections, rate);
    return new TestServer(HttpSettings.of("127.0.0.1", 0, Optional.empty(), false, limits));
  }

  /** 2 a second, so some 20 at once. */
  @Test
  void whoAsksTooOftenIsToldToWaitAndOthersAreNot() throws IOException {
    try (TestServer server = server(Optional.empty(), 2).publish()) {
      String answer = "";
      for (int asked = 0; asked < 100 && !answer.startsWith("HTTP/1.1 429"); asked++) {
        answer = answer(server, ONE, "/api/v1/flows");
        assertThat(asked < 15 ? answer : "HTTP/1.1 200")
            .as("request " + asked)
            .startsWith("HTTP/1.1 200");
      }
      assertThat(answer)
          .startsWith("HTTP/1.1 429")
          .contains("Retry-After: 1\r\n")
          .contains("Content-Type: application/problem+json")
          .contains("Content-Security-Policy: default-src 'none'")
          .contains("too many requests");
      assertThat(answer(server, OTHER, "/api/v1/flows")).startsWith("HTTP/1.1 200");
      assertThat(answer(server, ONE, "/health/live")).as("probes").startsWith("HTTP/1.1 200");
      await()
          .atMost(TestServer.PATIENCE)
          .pollInterval(Duration.ofSeconds(1))
          .until(() -> answer(server, ONE, "/api/v1/flows").startsWith("HTTP/1.1 200"));
    }
  }

  @Test
  void whoHasManyConnectionsGetsNoMoreAndOthersDo() throws IOException {
    try (TestServer server = server(Optional.of(2), 100).publish();
        Socket first = connected(server, ONE)) {
      assertThat(statusLine(first)).startsWith("HTTP/1.1 200");
      try (Socket second = connected(server, ONE)) {
        assertThat(statusLine(second)).startsWith("HTTP/1.1 200");
        assertThat(answer(server, ONE, "/")).as("the third").isEmpty();
        assertThat(answer(server, OTHER, "/")).startsWith("HTTP/1.1 200");
      }
      await()
          .atMost(TestServer.PATIENCE)
          .until(() -> answer(server, ONE, "/").startsWith("HTTP/1.1 200"));
    }
  }

  @ParameterizedTest
  @CsvSource({
    "192.0.2.7, 192.0.2.7, true",
    "192.0.2.7, 192.0.2.8, false",
    "2001:db8:1:2::1, 2001:db8:1:2:ffff::9, true",
    "2001:db8:1:2::1, 2001:db8:1:3::1, false",
  })
  void aNetworkOfIpv6IsOneClient(String one, String other, boolean same) throws IOException {
    String client = Client.of(new InetSocketAddress(InetAddress.getByName(one), 1));
    assertThat(Client.of(new InetSocketAddress(InetAddress.getByName(other), 2)).equals(client))
        .isEqualTo(same);
  }

  private static Socket connected(TestServer server, String from) throws IOException {
    Socket socket = new Socket();
    socket.bind(new InetSocketAddress(InetAddress.getByName(from), 0));
    socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), server.server.port()));
    socket.setSoTimeout(Math.toIntExact(TestServer.PATIENCE.toMillis()));
    return socket;
  }

  /** Asks, and leaves the connection open. */
  private static String statusLine(Socket socket) throws IOException {
    socket.getOutputStream().write(ASKED.getBytes(UTF_8));
    InputStream in = socket.getInputStream();
    StringBuilder line = new StringBuilder();
    for (int c = in.read(); c >= 0 && c != '\r'; c = in.read()) {
      line.append((char) c);
    }
    return line.toString();
  }

  /** All that comes back; nothing where the connection is ended first. */
  private static String answer(TestServer server, String from, String path) {
    try (Socket socket = connected(server, from)) {
      socket.getOutputStream().write(ASKED_LAST.formatted(path).getBytes(UTF_8));
      return new String(socket.getInputStream().readAllBytes(), UTF_8);
    } catch (IOException e) {
      return "";
    }
  }
}
