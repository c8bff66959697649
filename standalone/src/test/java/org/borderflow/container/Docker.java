package org.borderflow.container;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The Docker of this machine, by its own program. */
final class Docker {
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  /** An image that takes longer to fetch is not there. */
  private static final Duration FETCHING = Duration.ofSeconds(60);

  private Docker() {}

  /** Why it cannot be used here, if so. */
  static Optional<String> missing() throws IOException, InterruptedException {
    if (!run(PATIENCE, "version").succeeded()) {
      return Optional.of("there is no Docker here");
    }
    String host = Optional.ofNullable(System.getenv("DOCKER_HOST")).orElse("unix:");
    return host.startsWith("unix:")
        ? Optional.empty()
        : Optional.of("Docker is on another machine");
  }

  /** Whether an image is here, or could be fetched. */
  static boolean has(String image) throws IOException, InterruptedException {
    return run(PATIENCE, "image", "inspect", image).succeeded()
        || run(FETCHING, "pull", "--quiet", image).succeeded();
  }

  /** What Docker says when asked this. */
  static String ask(String... args) throws IOException, InterruptedException {
    return run(Duration.ofMinutes(2), args).get();
  }

  /** How it ends when asked this, well or not. */
  static Program tried(String... args) throws IOException, InterruptedException {
    return run(Duration.ofMinutes(2), args);
  }

  /** What it says line by line; nothing is no line. */
  static List<String> lines(String... args) throws IOException, InterruptedException {
    return ask(args).lines().filter(line -> !line.isBlank()).toList();
  }

  /** What it knows of a container. */
  static JsonNode inspect(String container) throws IOException, InterruptedException {
    return JsonMapper.shared().readTree(ask("container", "inspect", container)).get(0);
  }

  private static Program run(Duration patience, String... args)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of("docker"));
    command.addAll(List.of(args));
    return Program.run(patience, Map.of(), command);
  }
}
