package org.borderflow.container;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import tools.jackson.databind.JsonNode;

/** The services of docker-compose.yml under a name and at ports of their own. */
final class ComposeProject {
  private static final Duration PATIENCE = Duration.ofMinutes(3);

  private final List<String> program;
  private final String name = "borderflow-it-" + UUID.randomUUID().toString().substring(0, 8);
  private final Map<String, String> environment = new HashMap<>();

  private ComposeProject(List<String> program) throws IOException {
    this.program = program;
    int pages = freePort(2);
    environment.put("BORDERFLOW_IMAGE_TAG", name);
    environment.put("BORDERFLOW_PAGE_PORTS", pages + "-" + (pages + 1));
    for (String one : List.of("KAFKA", "PROMETHEUS", "ALERTMANAGER", "GRAFANA")) {
      environment.put("BORDERFLOW_" + one + "_PORT", Integer.toString(freePort(1)));
    }
  }

  /** By Docker's own plugin, or by the program that there was before it; empty without either. */
  static Optional<ComposeProject> create() throws IOException, InterruptedException {
    for (List<String> program : List.of(List.of("docker", "compose"), List.of("docker-compose"))) {
      List<String> version = new ArrayList<>(program);
      version.add("version");
      if (Program.run(Duration.ofSeconds(30), Map.of(), version).succeeded()) {
        return Optional.of(new ComposeProject(program));
      }
    }
    return Optional.empty();
  }

  String image() {
    return "borderflow:" + name;
  }

  Program run(String... args) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(program);
    command.addAll(List.of("-p", name));
    command.addAll(List.of(args));
    return Program.run(PATIENCE, environment, command);
  }

  /** The containers of a service, whether they run or have ended. */
  List<String> containers(String service) throws IOException, InterruptedException {
    return Docker.lines(
        "ps",
        "-aq",
        "--filter",
        label(),
        "--filter",
        "label=com.docker.compose.service=" + service);
  }

  List<String> containers() throws IOException, InterruptedException {
    return Docker.lines("ps", "-aq", "--filter", label());
  }

  /** Where a container's port is on this machine, as Docker has it. */
  static URI address(String container, int port) throws IOException, InterruptedException {
    return URI.create("http://" + Docker.lines("port", container, port + "/tcp").get(0));
  }

  /** Every volume that its containers use, those without a name included. */
  Set<String> volumes() throws IOException, InterruptedException {
    Set<String> volumes = new HashSet<>();
    for (String container : containers()) {
      for (JsonNode mount : Docker.inspect(container).path("Mounts")) {
        if (mount.path("Type").asString().equals("volume")) {
          volumes.add(mount.path("Name").asString());
        }
      }
    }
    return volumes;
  }

  /** What there still is of it: containers, networks and volumes, these among others. */
  List<String> leftovers(Set<String> volumes) throws IOException, InterruptedException {
    List<String> left = new ArrayList<>(containers());
    left.addAll(Docker.lines("network", "ls", "-q", "--filter", label()));
    left.addAll(Docker.lines("volume", "ls", "-q", "--filter", label()));
    Docker.lines("volume", "ls", "-q").stream().filter(volumes::contains).forEach(left::add);
    return left;
  }

  /** Takes all of it away, its image too. */
  void down() throws IOException, InterruptedException {
    try {
      run("down", "-v", "--remove-orphans").get();
    } finally {
      for (String image : Docker.lines("image", "ls", "-q", image())) {
        Docker.ask("image", "rm", "--force", image);
      }
    }
  }

  private String label() {
    return "label=com.docker.compose.project=" + name;
  }

  /** The first of so many ports in a row that are free now. */
  private static int freePort(int count) throws IOException {
    for (int attempt = 0; ; attempt++) {
      int first;
      try (ServerSocket any = new ServerSocket(0)) {
        first = any.getLocalPort();
      }
      if (areFree(first, count) || attempt == 100) {
        return first;
      }
    }
  }

  private static boolean areFree(int first, int count) {
    for (int port = first; port < first + count; port++) {
      try (ServerSocket socket = new ServerSocket(port)) {
        assert socket.isBound();
      } catch (IOException e) {
        return false;
      }
    }
    return true;
  }
}
