package org.borderflow.security;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.borderflow.broker.SecuredBroker;
import org.borderflow.cli.Borderflow;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Secrets stand where they are kept, and nowhere else: not even in a log that tells all. */
@Timeout(400)
class SecretsIT {
  private static final Duration PATIENCE = Duration.ofMinutes(2);
  private static final String TOKEN = "canary-of-the-page-4711";
  private static final String SIGNING = "canary-of-webhooks-0815";
  private static final String HOOK = "canary-of-an-address-1234";
  private static final Pattern PAGE = Pattern.compile("page and API at (http://[^ \\s]+/)");

  @TempDir private Path folder = Path.of("");
  private final List<Process> started = new ArrayList<>();

  @AfterEach
  void stop() {
    started.forEach(Process::destroyForcibly);
  }

  /** The password comes from a file, a folder and a variable: each to one part of the settings. */
  @Test
  void aStreamThatLogsAllTellsNoSecret() throws Exception {
    try (SecuredBroker broker = SecuredBroker.in(folder)) {
      String password = SecuredBroker.password("admin");
      Path file = Files.writeString(folder.resolve("a.secret"), "half=" + password.substring(0, 5));
      Path mounted = Files.createDirectory(folder.resolve("mounted"));
      Files.writeString(mounted.resolve("half"), password.substring(5));
      Map<String, String> settings =
          new LinkedHashMap<>(
              broker.client("admin", "${file:" + file + ":half}${directory:" + mounted + ":half}"));
      settings.put("ssl.truststore.location", "${env:TRUST_STORE}");
      Path config = broker.file("stream", settings);
      Process stream = start(broker, config, settingsOf(broker));
      Path err = folder.resolve("err");
      await().atMost(PATIENCE).until(() -> page(err).find());
      Matcher page = page(err);
      assertThat(page.find()).isTrue();
      StringBuilder seen = new StringBuilder();
      await()
          .atMost(PATIENCE)
          .until(() -> get(page.group(1), "health/ready", seen).startsWith("HTTP/1.1 200 "));
      assertThat(get(page.group(1), "metrics", seen)).contains("borderflow_");
      seen.append(stream.info().commandLine().orElse(""));
      seen.append(Files.readString(Path.of("/proc", stream.pid() + "", "cmdline"), UTF_8));
      stream.destroy();
      assertThat(stream.waitFor(60, TimeUnit.SECONDS)).isTrue();
      seen.append(Files.readString(err)).append(Files.readString(folder.resolve("out")));
      seen.append(configured(config, password));
      assertThat(seen)
          .contains("sasl.jaas.config", "INFO ", "DEBUG ")
          .doesNotContain(
              password, password.substring(5), "only-for-this-test", TOKEN, SIGNING, HOOK);
    }
  }

  private static Map<String, String> settingsOf(SecuredBroker broker) {
    return Map.of(
        "TRUST_STORE",
        broker.client("any", "").get("ssl.truststore.location"),
        "BORDERFLOW_LOG",
        "DEBUG",
        "BORDERFLOW_HTTP_TOKEN",
        TOKEN,
        "BORDERFLOW_ALERT_SECRET",
        SIGNING,
        "BORDERFLOW_ALERT_WEBHOOK",
        "http://127.0.0.1:9/" + HOOK);
  }

  private Process start(SecuredBroker broker, Path config, Map<String, String> variables)
      throws Exception {
    ProcessBuilder builder =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                Borderflow.class.getName(),
                "stream",
                "--bootstrap-server",
                broker.bootstrapServers(),
                "--command-config",
                config.toString(),
                "--http-port",
                "0",
                "--state-dir",
                folder.resolve("state").toString())
            .directory(folder.toFile())
            .redirectOutput(folder.resolve("out").toFile())
            .redirectError(folder.resolve("err").toFile());
    builder.environment().putAll(variables);
    Process process = builder.start();
    started.add(process);
    return process;
  }

  /** Read while it is written: the end may be half a character. */
  private static Matcher page(Path err) throws Exception {
    return PAGE.matcher(new String(Files.readAllBytes(err), UTF_8));
  }

  /**
   * As a client asks that puts the token last, where a server is most likely to log it: with the
   * end of what it has read.
   */
  private static String get(String page, String path, StringBuilder seen) throws Exception {
    URI address = URI.create(page);
    String request =
        "GET /"
            + path
            + " HTTP/1.1\r\nHost: "
            + address.getAuthority()
            + "\r\nConnection: close\r\nAuthorization: Bearer "
            + TOKEN
            + "\r\n\r\n";
    try (Socket socket = new Socket(address.getHost(), address.getPort())) {
      socket.setSoTimeout(Math.toIntExact(PATIENCE.toMillis()));
      socket.getOutputStream().write(request.getBytes(US_ASCII));
      String answer = new String(socket.getInputStream().readAllBytes(), UTF_8);
      seen.append(answer);
      return answer;
    }
  }

  /** What {@code config} says of the same settings, and one given on the command line besides. */
  private static String configured(Path config, String password) {
    StringWriter said = new StringWriter();
    Borderflow.run(
        new String[] {"config", "stream"},
        new PrintWriter(said),
        new PrintWriter(said),
        Map.of(
            "BORDERFLOW_COMMAND_CONFIG",
            config.toString(),
            "BORDERFLOW_COMMAND_PROPERTY",
            "ssl.key.password=" + password,
            "BORDERFLOW_ALERT_SECRET",
            SIGNING,
            "BORDERFLOW_ALERT_WEBHOOK",
            "http://127.0.0.1:9/" + HOOK));
    assertThat(said.toString()).contains("command-config", "command-property");
    return said.toString();
  }
}
