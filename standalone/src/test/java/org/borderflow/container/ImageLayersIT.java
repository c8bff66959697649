package org.borderflow.container;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** How the image is put together. Skipped, with the reason, where there is no Docker. */
class ImageLayersIT {
  private final List<String> built = new ArrayList<>();

  @BeforeEach
  void canBuild() throws Exception {
    Optional<String> missing = Docker.missing();
    assumeTrue(missing.isEmpty(), () -> missing.orElse(""));
    for (String image : ComposeFile.bases()) {
      assumeTrue(Docker.has(image), () -> "Docker has no " + image + " and cannot fetch it");
    }
  }

  @AfterEach
  void removeImages() throws Exception {
    for (String image : built) {
      Docker.ask("image", "rm", "--force", image);
    }
  }

  /** Else every update of an installation would fetch RocksDB again, 70 MB. */
  @Test
  void aChangeOfTheProgramLeavesThirdPartyLibrariesInTheirLayer(@TempDir Path folder)
      throws Exception {
    Path target = copyContext(folder);
    JsonNode before = build(folder);
    Files.write(target.resolve("borderflow.jar"), new byte[1], StandardOpenOption.APPEND);
    try (Stream<Path> jars = Files.list(target.resolve("lib"))) {
      Path own =
          jars.filter(jar -> jar.toString().contains("borderflow-schemas"))
              .findFirst()
              .orElseThrow();
      Files.write(own, new byte[1], StandardOpenOption.APPEND);
    }
    JsonNode after = build(folder);
    List<String> one = ComposeFile.texts(before.at("/RootFS/Layers"));
    List<String> two = ComposeFile.texts(after.at("/RootFS/Layers"));
    int kept = one.size() - 2;
    assertThat(two).hasSameSizeAs(one).startsWith(one.subList(0, kept).toArray(String[]::new));
    assertThat(two.subList(kept, two.size())).doesNotContainAnyElementsOf(one);
  }

  @Test
  void saysWhatItIsAndRunsAsNobodySpecial(@TempDir Path folder) throws Exception {
    copyContext(folder);
    JsonNode config = build(folder, "--build-arg", "VERSION=7.8.9").path("Config");
    String name = "org.opencontainers.image.";
    assertThat(config.path("Labels").path(name + "title").asString()).isEqualTo("Borderflow");
    assertThat(config.path("Labels").path(name + "licenses").asString()).isEqualTo("Apache-2.0");
    assertThat(config.path("Labels").path(name + "version").asString()).isEqualTo("7.8.9");
    assertThat(config.path("User").asString()).isEqualTo("10001:10001");
    // Whoever it runs as: the program needs to write nowhere for this.
    assertThat(
            Docker.ask(
                "run",
                "--rm",
                "--read-only",
                "--cap-drop=ALL",
                "--user=4711:4711",
                last(),
                "sample"))
        .startsWith("origin,destination,")
        .hasLineCount(295); // The header and 294 reports, as the README says.
  }

  /** The first process of a container cannot be killed from inside, unless an init is the first. */
  @Test
  void endsWhenMemoryIsOutAndSaysWhatToDo(@TempDir Path folder) throws Exception {
    copyContext(folder);
    build(folder);
    String little = "JAVA_TOOL_OPTIONS=-Xmx6m";
    Program alone = Docker.tried("run", "--rm", "-e", little, last(), "sample");
    Program withInit = Docker.tried("run", "--rm", "--init", "-e", little, last(), "sample");
    assertThat(alone.exitCode()).as(alone.err()).isEqualTo(3);
    assertThat(withInit.exitCode()).as(withInit.err()).isEqualTo(137);
    for (Program run : List.of(alone, withInit)) {
      assertThat(run.out()).isEmpty();
      assertThat(run.err().lines().filter(line -> line.startsWith("borderflow: ")))
          .singleElement()
          .asString()
          .contains("out of memory", "give the container more");
    }
  }

  private JsonNode build(Path folder, String... more) throws IOException, InterruptedException {
    String image = "borderflow:it-" + UUID.randomUUID();
    List<String> command = new ArrayList<>(List.of("build", "-q", "-t", image));
    command.addAll(List.of(more));
    command.add(folder.toString());
    Docker.ask(command.toArray(String[]::new));
    built.add(image);
    return JsonMapper.shared().readTree(Docker.ask("image", "inspect", image)).get(0);
  }

  private String last() {
    return built.get(built.size() - 1);
  }

  /** What Docker builds from, to be changed. */
  private static Path copyContext(Path folder) throws IOException {
    Path target = folder.resolve("standalone").resolve("target");
    Files.createDirectories(target.resolve("lib"));
    for (String file : List.of("Dockerfile", ".dockerignore", "standalone/target/borderflow.jar")) {
      Files.copy(ComposeFile.FOLDER.resolve(file), folder.resolve(file));
    }
    Path lib = ComposeFile.FOLDER.resolve("standalone/target/lib");
    try (Stream<Path> jars = Files.list(lib)) {
      for (Path jar : jars.toList()) {
        Files.copy(jar, target.resolve("lib").resolve(jar.getFileName()));
      }
    }
    return target;
  }
}
