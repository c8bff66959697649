package org.borderflow.health;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.admin.Admin;
import org.borderflow.admin.TopicAdmin;
import org.borderflow.broker.BrokerOptions;
import org.borderflow.broker.InProcessBroker;
import org.borderflow.cli.Running;
import org.borderflow.connection.KafkaConnection;
import org.borderflow.stream.Pipeline;
import org.borderflow.topic.Topics;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A stream that stands still says so, and says when it goes on. */
class StandstillIT {
  private static final Duration SEEN = Duration.ofSeconds(30);
  private static final Duration MENDED = Duration.ofSeconds(90);

  @TempDir Path folder;
  @TempDir Path data;
  @TempDir Path stateDir;

  private final HttpClient client = HttpClient.newHttpClient();

  private static KafkaConnection connection(InProcessBroker broker) {
    return new KafkaConnection(Map.of("bootstrap.servers", broker.bootstrapServers()));
  }

  private Running stream(InProcessBroker broker) throws IOException {
    return Running.start(
        folder,
        "stream",
        "--bootstrap-server",
        broker.bootstrapServers(),
        "--state-dir",
        stateDir.toString(),
        "--http-port",
        "0");
  }

  private HttpResponse<String> ready(URI address) throws Exception {
    return client.send(
        HttpRequest.newBuilder(address.resolve("/health/ready")).build(),
        HttpResponse.BodyHandlers.ofString());
  }

  private String metrics(URI address) throws Exception {
    return client
        .send(
            HttpRequest.newBuilder(address.resolve("/metrics")).build(),
            HttpResponse.BodyHandlers.ofString())
        .body();
  }

  private void awaitStatus(URI address, Duration patience, int status) {
    await()
        .atMost(patience)
        // One that is refused is asked again; of a program that has ended, time runs out.
        .ignoreExceptionsInstanceOf(ConnectException.class)
        .untilAsserted(
            () -> {
              HttpResponse<String> ready = ready(address);
              assertThat(ready.statusCode()).as(ready.body()).isEqualTo(status);
            });
  }

  private static String gauge(String problem, int value) {
    return "borderflow_stream_problem\\{[^}]*problem=\"" + problem + "\"[^}]*} " + value + "\\.0";
  }

  @Test
  void aBrokerThatGoesAwayAndComesBack() throws Exception {
    BrokerOptions options = BrokerOptions.TEMPORARY.keptIn(data);
    InProcessBroker broker = InProcessBroker.start(options);
    int port = Integer.parseInt(broker.bootstrapServers().replaceAll(".*:", ""));
    try (Running stream = stream(broker)) {
      URI address = URI.create(stream.awaitErr("page and API at (\\S+)"));
      awaitStatus(address, MENDED, 200);
      broker.close();
      awaitStatus(address, SEEN, 503);
      assertThat(ready(address).body())
          .contains("\"status\":\"stalled\"", "\"stream\":\"RUNNING\"")
          .contains("\"problem\":\"kafka_unreachable\"", "Kafka has not answered StreamThread-1");
      assertThat(metrics(address)).containsPattern(gauge("kafka_unreachable", 1));
      broker = InProcessBroker.start(options.onPort(port));
      awaitStatus(address, MENDED, 200);
      assertThat(ready(address).body()).contains("\"status\":\"ready\"", "\"problems\":[]");
    } finally {
      broker.close();
    }
  }

  @Test
  void aRejectsTopicThatIsMissingAndIsMadeAgain() throws Exception {
    Topics topics = new Topics("borderflow");
    try (InProcessBroker broker = InProcessBroker.start(BrokerOptions.TEMPORARY)) {
      Pipeline pipeline = Pipeline.create(connection(broker), "borderflow", 1, false, data);
      try (Running stream = stream(broker);
          Admin admin = connection(broker).admin(MENDED)) {
        URI address = URI.create(stream.awaitErr("page and API at (\\S+)"));
        awaitStatus(address, MENDED, 200);
        admin.deleteTopics(List.of(topics.rejects())).all().get();
        pipeline.publishRaw("FI-RU", "no report".getBytes(UTF_8));
        awaitStatus(address, SEEN, 503);
        assertThat(ready(address).body())
            .contains("\"status\":\"stalled\"")
            .contains("\"problem\":\"thread_stuck\"");
        assertThat(metrics(address)).containsPattern(gauge("thread_stuck", 1));
        new TopicAdmin(admin, topics).createMissing(1, Optional.empty());
        awaitStatus(address, MENDED, 200);
      }
    }
  }
}
