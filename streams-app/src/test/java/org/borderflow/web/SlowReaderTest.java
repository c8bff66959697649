package org.borderflow.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.borderflow.report.Flow;
import org.borderflow.view.Made;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Readers that ask for much and take nothing. */
class SlowReaderTest {
  /** As one row has some 350 bytes, 3.3 MB: far more than a connection's buffers take. */
  private static final int ROWS = 9_500;

  /** More than the server has threads. */
  private static final int FEW = 18;

  /** Fewer than the 4,096 that a reader may be behind, and more than its connection's buffers. */
  private static final int EVENTS = 3_000;

  /** Together more than 64 MiB. */
  private static final int MANY = 30;

  private static final Duration WRITE_TIME = Duration.ofSeconds(2);

  private TestServer server = new TestServer();
  private final List<Socket> slow = new ArrayList<>();

  /** As the usual server, but with less patience. */
  private void impatient(Duration heartbeat) {
    server.close();
    HttpLimits limits =
        new HttpLimits(
            10, Optional.empty(), 100, Duration.ofSeconds(10), WRITE_TIME, 10_000_000, heartbeat);
    server = new TestServer(HttpSettings.of("127.0.0.1", 0, Optional.empty(), false, limits));
    fill();
  }

  @BeforeEach
  void fill() {
    LocalDate first = LocalDate.parse("2000-01-01");
    for (int i = 0; i < ROWS; i++) {
      String day = first.plusDays(i).toString();
      server.day("2022-09-25T12:00:00Z", Made.day(Flow.of("RU", "FI"), day, i));
    }
    server.publish();
  }

  @AfterEach
  void stop() throws IOException {
    for (Socket socket : slow) {
      socket.close();
    }
    server.close();
  }

  @Test
  void holdNoThread() throws IOException {
    ask(FEW);
    assertThat(server.get("/api/v1/flows").statusCode()).isEqualTo(200);
    assertThat(server.get("/health/live").statusCode()).isEqualTo(200);
  }

  @Test
  void areRefusedWhenTooMuchWaitsForThemAndTheRestGoesOn() throws IOException {
    ask(MANY);
    await()
        .atMost(TestServer.PATIENCE)
        .until(() -> server.get("/api/v1/series").statusCode() == 503);
    assertThat(server.get("/api/v1/series").headers().firstValue("Retry-After")).contains("2");
    assertThat(server.get("/health/live").statusCode()).isEqualTo(200);

    for (Socket socket : slow) {
      socket.close();
    }
    await()
        .atMost(TestServer.PATIENCE)
        .until(() -> server.get("/api/v1/series").statusCode() == 200);
  }

  /** 3.3 MB at 10 MB a second is below a second: 2 s of patience are all there is. */
  @Test
  void whoTakesAnAnswerDropByDropIsLetGo() throws IOException {
    impatient(Duration.ofSeconds(10));
    Socket socket = connected();
    socket
        .getOutputStream()
        .write("GET /api/v1/series HTTP/1.1\r\nHost: localhost\r\n\r\n".getBytes(UTF_8));
    await()
        .atMost(TestServer.PATIENCE)
        .pollInterval(Duration.ofMillis(100))
        .until(() -> !takesAndGivesAByte(socket));
  }

  /** 7 heartbeats of 100 ms without taking what is sent, but for a byte now and then. */
  @Test
  void aReaderOfTheStreamWhoTakesNearlyNothingIsLetGo() throws IOException {
    impatient(Duration.ofMillis(100));
    Socket socket = connected();
    socket
        .getOutputStream()
        .write("GET /api/v1/stream HTTP/1.1\r\nHost: localhost\r\n\r\n".getBytes(UTF_8));
    await().atMost(TestServer.PATIENCE).until(() -> server.server.readers() == 1);
    LocalDate day = LocalDate.parse("2030-01-01");
    for (int i = 0; i < EVENTS; i++) {
      String name = day.plusDays(i).toString();
      server.day("2022-09-25T12:00:00Z", Made.day(Flow.of("RU", "FI"), name, i));
    }
    server.publish();
    await()
        .atMost(TestServer.PATIENCE)
        .pollInterval(Duration.ofMillis(100))
        .until(() -> !takesAndGivesAByte(socket));
    assertThat(server.server.readers()).isZero();
  }

  /** To give one shows whether the other end is there: to take one may be from what came before. */
  private static boolean takesAndGivesAByte(Socket socket) {
    try {
      if (socket.getInputStream().available() > 0) {
        assertThat(socket.getInputStream().read()).isNotNegative();
      }
      socket.getOutputStream().write('x');
      return true;
    } catch (IOException e) {
      return false;
    }
  }

  private void ask(int readers) throws IOException {
    for (int i = 0; i < readers; i++) {
      connected()
          .getOutputStream()
          .write("GET /api/v1/series HTTP/1.1\r\nHost: localhost\r\n\r\n".getBytes(UTF_8));
    }
  }

  private Socket connected() throws IOException {
    Socket socket = new Socket();
    slow.add(socket);
    socket.setReceiveBufferSize(4_096);
    socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), server.server.port()));
    return socket;
  }
}
