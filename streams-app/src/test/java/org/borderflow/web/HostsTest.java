package org.borderflow.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** By what names a server may be asked for that listens at every address of the machine. */
class HostsTest {
  private static final Optional<Token> TOKEN = Token.of("correct-horse-battery");

  /** As a page from elsewhere asks that had its own name point here: nothing of ours is its. */
  @ParameterizedTest
  @CsvSource({
    "localhost:8080,200",
    "127.0.0.1:8080,200",
    "192.0.2.7:8080,200",
    "[2001:DB8::7]:8080,200",
    "[2001:db8::7],200",
    "streams-app:8080,200",
    "STREAMS-APP.,200",
    "page.example.org,200",
    "borders.example.org:443,200",
    "evil.example,421",
    "evil.example:8080,421",
    "streams-app.evil.example,421",
    "evil.streams-app,421",
    "127.0.0.1.evil.example,421",
    "192.0.2.7.evil.example,421",
  })
  void whereEveryoneMayReadNobodyAsksByANameOfTheirOwn(String host, int status) throws IOException {
    HttpSettings settings =
        everywhere(Optional.empty())
            .allowing(List.of("streams-app", "Page.example.org"))
            .knownAs(Optional.of("borders.example.org"));
    try (TestServer server = new TestServer(settings).publish()) {
      assertThat(asked(server, "/api/v1/flows", host)).startsWith("HTTP/1.1 " + status + " ");
      assertThat(asked(server, "/metrics", host)).startsWith("HTTP/1.1 " + status + " ");
      assertThat(asked(server, "/", host)).startsWith("HTTP/1.1 " + status + " ");
    }
  }

  /** A page from elsewhere has no token, so whoever has one may call the server what they like. */
  @ParameterizedTest
  @CsvSource({"any.example,401", "localhost,401"})
  void aTokenIsEnoughUnlessNamesAreGiven(String host, int status) throws IOException {
    try (TestServer server =
        new TestServer(everywhere(TOKEN).knownAs(Optional.of("borders.example.org"))).publish()) {
      assertThat(asked(server, "/", host)).startsWith("HTTP/1.1 " + status + " ");
    }
  }

  @ParameterizedTest
  @CsvSource({"any.example,421", "page.example.org,401", "192.0.2.7,401", "localhost,401"})
  void namesThatAreGivenHoldWithATokenToo(String host, int status) throws IOException {
    try (TestServer server =
        new TestServer(everywhere(TOKEN).allowing(List.of("page.example.org"))).publish()) {
      assertThat(asked(server, "/", host)).startsWith("HTTP/1.1 " + status + " ");
    }
  }

  /** As behind a proxy on this machine that leaves the name as it is. */
  @ParameterizedTest
  @CsvSource({"page.example.org,200", "localhost,200", "192.0.2.7,421", "evil.example,421"})
  void namesMayBeGivenForThisMachineToo(String host, int status) throws IOException {
    HttpSettings settings =
        HttpSettings.of("127.0.0.1", 0, Optional.empty(), false, HttpLimits.USUAL)
            .allowing(List.of("page.example.org"));
    try (TestServer server = new TestServer(settings).publish()) {
      assertThat(asked(server, "/", host)).startsWith("HTTP/1.1 " + status + " ");
    }
  }

  /** Who listens at a name of the machine is told to come by that name. */
  @ParameterizedTest
  @CsvSource({"Server.example.org:8080,true", "other.example.org:8080,false"})
  void theNameListenedAtIsKnown(String host, boolean allowed) {
    Hosts hosts = Hosts.of("server.example.org", false, false);
    assertThat(hosts.allow(host)).isEqualTo(allowed);
  }

  private static HttpSettings everywhere(Optional<Token> token) {
    return HttpSettings.of("0.0.0.0", 0, token, token.isEmpty(), HttpLimits.USUAL);
  }

  private static String asked(TestServer server, String path, String host) throws IOException {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), server.server.port())) {
      socket.setSoTimeout(10_000);
      String request =
          "GET " + path + " HTTP/1.1\r\nHost: " + host + "\r\nConnection: close\r\n\r\n";
      socket.getOutputStream().write(request.getBytes(UTF_8));
      return new String(socket.getInputStream().readAllBytes(), UTF_8);
    }
  }
}
