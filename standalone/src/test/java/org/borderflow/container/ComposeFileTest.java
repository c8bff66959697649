package org.borderflow.container;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/** What docker-compose.yml promises of every service, also of those that a test cannot run. */
class ComposeFileTest {
  private static final ComposeFile FILE = ComposeFile.read();

  static Stream<String> names() {
    return FILE.services().keySet().stream();
  }

  @Test
  void hasAllServices() {
    assertThat(names())
        .containsExactlyInAnyOrder(
            "kafka", "topics", "streams-app", "producer", "prometheus", "alertmanager", "grafana");
  }

  @ParameterizedTest
  @MethodSource("names")
  void mayDoLittle(String name) {
    JsonNode service = service(name);
    assertThat(service.path("read_only").asBoolean()).isTrue();
    assertThat(ComposeFile.texts(service.path("cap_drop"))).containsExactly("ALL");
    assertThat(ComposeFile.texts(service.path("security_opt")))
        .containsExactly("no-new-privileges:true");
    assertThat(service.path("mem_limit").asString()).matches("[1-9][0-9]*[mg]");
    for (String more : List.of("cap_add", "privileged", "network_mode", "pid", "ipc", "devices")) {
      assertThat(service.has(more)).as(more).isFalse();
    }
  }

  /** Ours say so in the image. Numbers, since names differ from image to image. */
  @ParameterizedTest
  @MethodSource("names")
  void isNotRoot(String name) throws IOException {
    JsonNode service = service(name);
    String user =
        service.has("build") ? userOfTheImage() : service.path("user").asString("none at all");
    assertThat(user).matches("[1-9][0-9]*(:[0-9]+)?");
  }

  @ParameterizedTest
  @MethodSource("names")
  void isReachedFromThisMachineAlone(String name) {
    assertThat(ComposeFile.texts(service(name).path("ports")))
        .allMatch(port -> port.matches("127\\.0\\.0\\.1:\\$\\{BORDERFLOW_\\w+:-[0-9-]+}:[0-9]+"));
  }

  @ParameterizedTest
  @MethodSource("names")
  void isOfAPinnedVersion(String name) {
    assertThat(service(name).path("image").asString())
        .matches("[a-z/]+:(v?[0-9]+\\.[0-9]+\\.[0-9]+|\\$\\{BORDERFLOW_IMAGE_TAG:-local})");
  }

  @Test
  void basesOfTheImageHaveATag() throws IOException {
    assertThat(ComposeFile.bases())
        .isNotEmpty()
        .allMatch(image -> image.matches("\\S+:[0-9]+\\S*"));
  }

  /** What does not end by itself is asked how it is, and comes back. */
  @ParameterizedTest
  @MethodSource("names")
  void isWatchedUnlessItEndsByItself(String name) {
    boolean ends = Set.of("topics", "producer").contains(name);
    assertThat(service(name).has("healthcheck")).isEqualTo(!ends);
    assertThat(service(name).path("restart").asString("no"))
        .isEqualTo(ends ? "no" : "unless-stopped");
  }

  @Test
  void theStreamIsAskedByOurOwnCommand() {
    List<String> test = ComposeFile.texts(service("streams-app").at("/healthcheck/test"));
    assertThat(test).startsWith("CMD", "java").endsWith("/opt/borderflow/borderflow.jar", "health");
  }

  /** Folders of this project are for reading; what is written lies in volumes. */
  @ParameterizedTest
  @MethodSource("names")
  void changesNothingHere(String name) {
    assertThat(ComposeFile.texts(service(name).path("volumes")))
        .filteredOn(volume -> volume.startsWith("."))
        .allMatch(volume -> volume.endsWith(":ro"));
  }

  /** All is left out but what the Dockerfile copies. */
  @Test
  void buildsFromLittle() throws IOException {
    List<String> ignored = Files.readAllLines(ComposeFile.FOLDER.resolve(".dockerignore"));
    assertThat(ignored).startsWith("*");
    assertThat(ignored)
        .filteredOn(line -> line.startsWith("!"))
        .containsExactlyInAnyOrder(
            "!standalone",
            "!standalone/target",
            "!standalone/target/lib",
            "!standalone/target/borderflow.jar");
  }

  private static String userOfTheImage() throws IOException {
    return Files.readAllLines(ComposeFile.FOLDER.resolve("Dockerfile")).stream()
        .filter(line -> line.startsWith("USER "))
        .reduce((first, last) -> last)
        .map(line -> line.substring("USER ".length()))
        .orElse("root");
  }

  private static JsonNode service(String name) {
    return Optional.ofNullable(FILE.services().get(name)).orElseThrow();
  }
}
