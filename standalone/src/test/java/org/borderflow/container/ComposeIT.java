package org.borderflow.container;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.borderflow.backtest.Results;
import org.borderflow.day.DayEstimate;
import org.borderflow.json.EventCodec;
import org.borderflow.stream.Sample;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import tools.jackson.databind.JsonNode;

/**
 * The containers of docker-compose.yml, all but Grafana, with two that share the work. Skipped,
 * with the reason, where there is no Docker or no docker-compose, or where an image is missing and
 * cannot be fetched.
 */
@Timeout(value = 6, unit = TimeUnit.MINUTES)
class ComposeIT {
  private static final Duration PATIENCE = Duration.ofMinutes(3);
  private static final String[] SERVICES = {
    "kafka", "topics", "streams-app", "producer", "prometheus", "alertmanager"
  };

  private static Optional<ComposeProject> created = Optional.empty();
  private static Set<String> volumes = Set.of();

  private final Figures figures = new Figures();

  @BeforeAll
  static void up() throws Exception {
    Optional<String> missing = Docker.missing();
    assumeTrue(missing.isEmpty(), () -> missing.orElse(""));
    Optional<ComposeProject> project = ComposeProject.create();
    assumeTrue(project.isPresent(), "there is neither docker-compose nor its plugin here");
    for (String image : images()) {
      assumeTrue(Docker.has(image), () -> "Docker has no " + image + " and cannot fetch it");
    }
    created = project; // From here on there is something to take down.
    project().run("build", "streams-app").get();
    String[] up = {"up", "-d", "--no-build", "--scale", "streams-app=2"};
    project().run(Stream.of(up, SERVICES).flatMap(Stream::of).toArray(String[]::new)).get();
    volumes = project().volumes();
    // Kafka's, Prometheus', Alertmanager's, and the state of each instance.
    assertThat(volumes).hasSizeGreaterThanOrEqualTo(5);
  }

  @AfterAll
  static void downLeavesNothing() throws Exception {
    if (created.isPresent()) {
      project().down();
      assertThat(project().leftovers(volumes)).isEmpty();
    }
  }

  @Test
  void theFileIsValid() throws Exception {
    Program checked = project().run("config", "-q");
    assertThat(checked.exitCode()).isZero();
    assertThat(checked.err()).isEmpty();
  }

  @Test
  void eachInstanceAnswersForAllBordersWhatBacktestSays() throws Exception {
    Map<String, String> expected = new TreeMap<>();
    Results.expected(Sample.reports())
        .events()
        .lines()
        .filter(line -> line.contains("\"basis\":"))
        .map(line -> EventCodec.DAY_ESTIMATE.read(line.getBytes(UTF_8)))
        .forEach(day -> expected.put(day.flow() + "@" + day.day(), figure(day)));
    // By the Finnish Border Guard, as dpa had it.
    assertThat(expected)
        .containsEntry("RU>FI;mode=land;nationality=RU@2022-09-24", "8572 8572 8572");
    List<URI> instances = instances();
    assertThat(instances).hasSize(2).doesNotHaveDuplicates();
    for (URI instance : instances) {
      await().atMost(PATIENCE).until(() -> figures.at(instance).size() == expected.size());
      await().atMost(PATIENCE).until(() -> figures.at(instance).equals(expected));
    }
  }

  @Test
  void everythingThatRunsIsHealthy() throws Exception {
    for (String service : List.of("kafka", "streams-app", "prometheus", "alertmanager")) {
      for (String container : project().containers(service)) {
        await(service)
            .atMost(PATIENCE)
            .until(
                () -> Docker.inspect(container).at("/State/Health/Status").asString(),
                "healthy"::equals);
      }
    }
  }

  /** Four partitions: each of the two has some, and no two have the same. */
  @Test
  void instancesShareTheWork() throws Exception {
    String kafka = project().containers("kafka").get(0);
    String server = ComposeProject.address(kafka, 29092).getAuthority();
    await()
        .atMost(PATIENCE)
        .untilAsserted(
            () -> {
              List<Set<Integer>> shares = GroupShares.now(server);
              assertThat(shares).hasSize(2).noneMatch(Set::isEmpty);
              assertThat(shares.stream().flatMap(Set::stream))
                  .containsExactlyInAnyOrder(0, 1, 2, 3);
            });
  }

  @Test
  void theProducerEndsWell() throws Exception {
    assertThat(awaitEnd("topics")).isZero();
    assertThat(awaitEnd("producer")).isZero();
    String said = Docker.ask("logs", project().containers("producer").get(0));
    assertThat(said).isEmpty(); // Data go to standard output, and there are none.
  }

  @Test
  void prometheusFindsEveryInstanceAndItsRules() throws Exception {
    URI prometheus = ComposeProject.address(project().containers("prometheus").get(0), 9090);
    await()
        .atMost(PATIENCE)
        .untilAsserted(
            () ->
                assertThat(targets(prometheus))
                    .containsExactlyInAnyOrder(
                        "alertmanager up", "borderflow up", "borderflow up", "prometheus up"));
    Set<String> files = new HashSet<>();
    figures
        .json(prometheus.resolve("/api/v1/rules"))
        .at("/data/groups")
        .forEach(group -> files.add(Path.of(group.path("file").asString()).getFileName() + ""));
    assertThat(files).isEqualTo(ruleFiles());
  }

  @Test
  void alertmanagerHasAnAlertOfOurs() throws Exception {
    URI alerts =
        ComposeProject.address(project().containers("alertmanager").get(0), 9093)
            .resolve("/api/v2/alerts?active=true");
    await()
        .atMost(PATIENCE)
        .until(
            () -> figures.json(alerts).findValuesAsString("alertname"),
            names -> names.contains("BorderflowSurge") || names.contains("BorderflowDrop"));
  }

  /** As the kernel has it: no root, no capability, none to be had, nothing to write to. */
  @Test
  void nobodyMayDoMuch() throws Exception {
    for (String service : List.of("kafka", "streams-app", "prometheus", "alertmanager")) {
      for (String container : project().containers(service)) {
        String status = Docker.ask("exec", container, "cat", "/proc/1/status");
        assertThat(status)
            .as(service)
            .containsPattern("(?m)^Uid:(\\s+[1-9][0-9]*){4}$")
            .containsPattern("(?m)^CapEff:\\s+0+$")
            .containsPattern("(?m)^CapBnd:\\s+0+$")
            .containsPattern("(?m)^NoNewPrivs:\\s+1$");
        String mounts = Docker.ask("exec", container, "cat", "/proc/1/mounts");
        assertThat(mounts).as(service).containsPattern("(?m)^\\S+ / \\S+ ro,");
        JsonNode limits = Docker.inspect(container).path("HostConfig");
        assertThat(limits.path("Memory").asLong()).as(service).isBetween(1L << 20, 1L << 30);
      }
    }
  }

  private static List<String> targets(URI prometheus) throws Exception {
    return new Figures()
        .json(prometheus.resolve("/api/v1/targets?state=active"))
        .at("/data/activeTargets")
        .valueStream()
        .map(target -> target.at("/labels/job").asString() + " " + target.path("health").asString())
        .toList();
  }

  private static Set<String> ruleFiles() throws Exception {
    Path folder = ComposeFile.FOLDER.resolve("observability/prometheus/rules");
    if (!Files.isDirectory(folder)) {
      return Set.of();
    }
    Set<String> names = new HashSet<>();
    try (Stream<Path> files = Files.list(folder)) {
      files
          .map(file -> file.getFileName() + "")
          .filter(one -> one.endsWith(".yml"))
          .forEach(names::add);
    }
    return names;
  }

  private static int awaitEnd(String service) throws Exception {
    String container = project().containers(service).get(0);
    return await()
        .atMost(PATIENCE)
        .until(
            () -> Docker.inspect(container).path("State"),
            state -> state.path("Status").asString().equals("exited"))
        .path("ExitCode")
        .asInt();
  }

  private static List<URI> instances() throws Exception {
    List<String> containers = project().containers("streams-app");
    URI[] addresses = new URI[containers.size()];
    for (int i = 0; i < addresses.length; i++) {
      addresses[i] = ComposeProject.address(containers.get(i), 8080);
    }
    return List.of(addresses);
  }

  private static String figure(DayEstimate day) {
    return day.low() + " " + day.best() + " " + day.high();
  }

  private static List<String> images() throws Exception {
    return Stream.concat(
            ComposeFile.bases().stream(),
            ComposeFile.read().fetched().filter(image -> !image.startsWith("grafana/")))
        .toList();
  }

  private static ComposeProject project() {
    return created.orElseThrow();
  }
}
