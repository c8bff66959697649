package org.borderflow.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Optional;
import org.borderflow.connection.CommandFailure;
import org.borderflow.connection.ExitCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** Who may read. */
class AccessTest {
  private static final String SECRET = "correct-horse-battery";

  @TempDir private Path folder = Path.of("");

  @Test
  void withATokenOnlyThoseWhoGiveItRead() {
    HttpSettings settings =
        HttpSettings.of("127.0.0.1", 0, Token.of(SECRET), false, HttpLimits.USUAL);
    try (TestServer server = new TestServer(settings).publish()) {
      for (String path : new String[] {"/", "/api/v1/flows", "/metrics", "/api/v1/stream"}) {
        HttpResponse<String> refused = server.get(path);
        assertThat(refused.statusCode()).as(path).isEqualTo(401);
        assertThat(refused.headers().firstValue("WWW-Authenticate").orElse(""))
            .startsWith("Basic realm=");
        assertThat(refused.body()).doesNotContain(SECRET);
      }
      assertThat(status(server, "Bearer " + SECRET)).isEqualTo(200);
      assertThat(status(server, "bearer  " + SECRET)).isEqualTo(200);
      assertThat(status(server, "Basic " + base64("anyone:" + SECRET))).isEqualTo(200);
      assertThat(status(server, "Bearer " + SECRET + "x")).isEqualTo(401);
      assertThat(status(server, "Bearer " + SECRET.substring(1))).isEqualTo(401);
      assertThat(status(server, "Bearer")).isEqualTo(401);
      assertThat(status(server, SECRET)).isEqualTo(401);
      assertThat(status(server, "Basic " + base64(SECRET + ":anyone"))).isEqualTo(401);
      assertThat(status(server, "Basic ***")).isEqualTo(401);
      assertThat(server.get("/health/live").statusCode()).as("for probes").isEqualTo(200);
    }
  }

  @Test
  void otherMachinesReadOnlyWhereThatIsSaid() {
    assertFails(ExitCode.USAGE, "--http-open", "--http-host", "0.0.0.0");
    assertFails(ExitCode.USAGE, "--http-open", "--http-host", "::");
    assertThat(settings("--http-host", "0.0.0.0", "--http-open")).isPresent();
    assertThat(settings("--http-host", "::1")).isPresent();
    assertThat(settings("--http-host", "localhost")).isPresent();
  }

  @Test
  void aTokenFileLetsOtherMachinesRead() throws Exception {
    Path file = Files.writeString(folder.resolve("token"), SECRET + "\n");
    HttpSettings settings =
        settings("--http-host", "0.0.0.0", "--http-token-file", file.toString()).orElseThrow();
    assertThat(settings.token().orElseThrow().opens("Bearer " + SECRET)).isTrue();
    assertThat(settings.token().orElseThrow()).asString().doesNotContain(SECRET);
  }

  @Test
  void aTokenThatCanBeGuessedOrIsNoneIsRefused() throws Exception {
    Path file = folder.resolve("token");
    for (String wrong : new String[] {"", "short", "with a space in it", "line\nline-line-line"}) {
      Files.writeString(file, wrong);
      assertFails(ExitCode.USAGE, "is no token", "--http-token-file", file.toString());
    }
    assertFails(ExitCode.UNREADABLE, "cannot be read", "--http-token-file", folder + "/missing");
  }

  /** Spaces behind a token are left out, so that the size alone is what is wrong. */
  @Test
  void aFileTooLargeForATokenIsRefused() throws Exception {
    Path file =
        Files.writeString(folder.resolve("token"), SECRET + " ".repeat(4_096 - SECRET.length()));
    assertThat(settings("--http-token-file", file.toString())).isPresent();
    Files.writeString(file, SECRET + " ".repeat(4_097 - SECRET.length()));
    assertFails(
        ExitCode.UNREADABLE, "has more than 4096 bytes", "--http-token-file", file.toString());
  }

  @Test
  void wrongNumbersAreRefused() {
    assertFails(ExitCode.USAGE, "--http-port is 65536", "--http-port", "65536");
    assertFails(ExitCode.USAGE, "--http-port is -1", "--http-port", "-1");
    assertFails(ExitCode.USAGE, "--http-streams is 0", "--http-streams", "0");
    assertFails(ExitCode.USAGE, "--http-connections is 0", "--http-connections", "0");
    assertFails(ExitCode.USAGE, "--http-rate is 100001", "--http-rate", "100001");
    assertFails(ExitCode.USAGE, "no address of this machine", "--http-host", "not a host");
  }

  @Test
  void namesToBeAskedForByAreGivenOneByOneOrTogether() {
    Hosts hosts =
        settings("--http-host", "0.0.0.0", "--http-open", "--http-allow-host", "a.example")
            .orElseThrow()
            .hosts();
    assertThat(hosts.allow("a.example:8080")).isTrue();
    assertThat(hosts.allow("b.example:8080")).isFalse();
    Hosts more =
        settings("--http-allow-host", "a.example, b.example", "--http-allow-host", "c_d")
            .orElseThrow()
            .hosts();
    assertThat(more.allowed()).containsExactlyInAnyOrder("a.example", "b.example", "c_d");
  }

  @Test
  void whatIsNoNameIsRefused() {
    for (String wrong :
        new String[] {"", "*", "a.example:80", "http://a.example", "a..example", "-a", "a b"}) {
      assertFails(ExitCode.USAGE, "is no name of a host", "--http-allow-host", wrong);
    }
  }

  @Test
  void nothingIsServedWhereNothingIsWanted() {
    assertThat(settings("--no-http")).isEmpty();
    assertThat(settings()).map(HttpSettings::port).contains(8080);
  }

  @Test
  void aTakenPortIsSaidInALineThatMendsIt() {
    try (TestServer first = new TestServer()) {
      int taken = first.server.port();
      HttpSettings same = settings("--http-port", Integer.toString(taken)).orElseThrow();
      assertThatThrownBy(() -> new TestServer(same))
          .isInstanceOf(CommandFailure.class)
          .hasMessageContaining("cannot listen at 127.0.0.1:" + taken)
          .hasMessageContaining("--http-port");
      try (TestServer elsewhere = new TestServer(same.orAnyPort())) {
        assertThat(elsewhere.server.port()).isNotEqualTo(taken);
        assertThat(elsewhere.server.elsewhere().orElse("")).contains("port " + taken);
        assertThat(elsewhere.get("/health/live").statusCode()).isEqualTo(200);
      }
    }
  }

  private static int status(TestServer server, String authorization) {
    return server.get("/api/v1/flows", "Authorization", authorization).statusCode();
  }

  private static String base64(String text) {
    return Base64.getEncoder().encodeToString(text.getBytes(UTF_8));
  }

  private static Optional<HttpSettings> settings(String... arguments) {
    HttpOptions options = new HttpOptions();
    new CommandLine(CommandLine.Model.CommandSpec.create().addMixin("http", mixin(options)))
        .parseArgs(arguments);
    return options.settings();
  }

  private static CommandLine.Model.CommandSpec mixin(HttpOptions options) {
    return CommandLine.Model.CommandSpec.forAnnotatedObject(options);
  }

  private static void assertFails(int exitCode, String line, String... arguments) {
    assertThatThrownBy(() -> settings(arguments))
        .isInstanceOfSatisfying(
            CommandFailure.class, e -> assertThat(e.exitCode()).isEqualTo(exitCode))
        .hasMessageContaining(line);
  }
}
