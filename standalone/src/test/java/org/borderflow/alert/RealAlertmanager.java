package org.borderflow.alert;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Prometheus' Alertmanager as a process on a free port of this machine.
 *
 * @param process the process
 * @param address where it listens
 */
record RealAlertmanager(Process process, String address) implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final Pattern LISTENING =
      Pattern.compile("msg=\"Listening on\" address=(127\\.0\\.0\\.1:\\d+)");

  /** The program, as Debian's package prometheus-alertmanager or Prometheus itself name it. */
  static Optional<Path> program() {
    return Stream.of(System.getenv().getOrDefault("PATH", "").split(":", -1))
        .flatMap(
            folder ->
                Stream.of("prometheus-alertmanager", "alertmanager").map(Path.of(folder)::resolve))
        .filter(Files::isExecutable)
        .findFirst();
  }

  /**
   * Starts it.
   *
   * @param program the program
   * @param folder for its configuration, data and log
   * @param notified what it notifies of alerts that begin and end
   */
  static RealAlertmanager start(Path program, Path folder, String notified) throws IOException {
    Path config = folder.resolve("alertmanager.yml");
    Files.writeString(
        config,
        """
        route: {receiver: test, group_by: [border], group_wait: 100ms, group_interval: 200ms}
        receivers:
          - name: test
            webhook_configs: [{url: "%s", send_resolved: true}]
        """
            .formatted(notified));
    Path log = folder.resolve("alertmanager.log");
    Process process =
        new ProcessBuilder(
                program.toString(),
                "--config.file=" + config,
                "--storage.path=" + folder.resolve("data"),
                "--web.listen-address=127.0.0.1:0",
                "--cluster.listen-address=")
            .redirectErrorStream(true)
            .redirectOutput(log.toFile())
            .start();
    return new RealAlertmanager(process, "http://" + awaitAddress(log));
  }

  private static String awaitAddress(Path log) {
    return await()
        .atMost(PATIENCE)
        .until(
            () -> Optional.of(LISTENING.matcher(Files.readString(log))).filter(Matcher::find),
            Optional::isPresent)
        .orElseThrow()
        .group(1);
  }

  ChannelKind channel() {
    return new ChannelKind.Alertmanager(Target.parseBase("--alert-alertmanager", address));
  }

  /** The alerts that are active now. */
  JsonNode alerts() throws IOException, InterruptedException {
    HttpRequest request = HttpRequest.newBuilder(URI.create(address + "/api/v2/alerts")).build();
    return JsonMapper.shared()
        .readTree(
            HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString()).body());
  }

  @Override
  public void close() {
    process.destroyForcibly();
  }
}
