package org.borderflow.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
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

  /** Together more than 64 MiB. */
  private static final int MANY = 30;

  private final TestServer server = new TestServer();
  private final List<Socket> slow = new ArrayList<>();

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

  private void ask(int readers) throws IOException {
    for (int i = 0; i < readers; i++) {
      Socket socket = new Socket();
      slow.add(socket);
      socket.setReceiveBufferSize(4_096);
      socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), server.server.port()));
      socket
          .getOutputStream()
          .write("GET /api/v1/series HTTP/1.1\r\nHost: localhost\r\n\r\n".getBytes(UTF_8));
    }
  }
}
