package org.borderflow.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.Socket;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** A reader of the live stream, as a browser's: it knows events, ids and comments. */
final class EventSource implements AutoCloseable {
  private final Socket socket;
  private final BufferedReader reader;
  private final int status;

  /** An event. */
  record Event(String id, String kind, JsonNode data) {}

  private EventSource(Socket socket) throws IOException {
    this.socket = socket;
    this.reader = new BufferedReader(new InputStreamReader(socket.getInputStream(), UTF_8));
    this.status = Integer.parseInt(line().split(" ", -1)[1]);
    while (!line().isEmpty()) {
      // Headers.
    }
  }

  static EventSource open(TestServer server, String path, String... headers) throws IOException {
    Socket socket = new Socket(InetAddress.getLoopbackAddress(), server.server.port());
    socket.setSoTimeout(30_000);
    StringBuilder request = new StringBuilder("GET " + path + " HTTP/1.1\r\nHost: localhost\r\n");
    for (int i = 0; i < headers.length; i += 2) {
      request.append(headers[i] + ": " + headers[i + 1] + "\r\n");
    }
    socket.getOutputStream().write(request.append("\r\n").toString().getBytes(UTF_8));
    return new EventSource(socket);
  }

  int status() {
    return status;
  }

  /** The next events; waits for them. */
  List<Event> next(int count) throws IOException {
    List<Event> events = new ArrayList<>();
    while (events.size() < count) {
      events.add(next());
    }
    return events;
  }

  /** The next event; waits for it. */
  Event next() throws IOException {
    String id = "";
    String kind = "";
    Optional<String> data = Optional.empty();
    while (true) {
      String line = line();
      if (line.startsWith("id: ")) {
        id = line.substring(4);
      } else if (line.startsWith("event: ")) {
        kind = line.substring(7);
      } else if (line.startsWith("data: ")) {
        data = Optional.of(line.substring(6));
      } else if (line.isEmpty() && data.isPresent()) {
        return new Event(id, kind, TestServer.JSON.readTree(data.get()));
      }
      // What is left is chunk sizes, comments, and how soon to come back.
    }
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }

  private String line() throws IOException {
    String line = reader.readLine();
    if (line == null) {
      throw new IOException("the stream has ended");
    }
    return line;
  }
}
