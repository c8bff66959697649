package org.borderflow.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The list of what is shipped, against what is shipped: both as the build has left them. */
class BillOfMaterialsIT {
  private static final Path BOM = Path.of("target", "borderflow.cdx.json");
  private static final Path LIBRARIES = Path.of("target", "lib");

  /** Our own modules are packed anew with each build, be the list made or not. */
  private static final String OWN = "borderflow-";

  @BeforeEach
  void isMade() {
    Assumptions.assumeTrue(Files.exists(BOM), "built with -Dquick, which leaves it out");
  }

  @Test
  void everyLibraryIsInItWithItsHash() throws Exception {
    Set<String> listed =
        components()
            .flatMap(one -> one.at("/hashes").valueStream())
            .filter(hash -> hash.at("/alg").asString().equals("SHA-256"))
            .map(hash -> hash.at("/content").asString())
            .collect(Collectors.toSet());
    Set<String> missing = new TreeSet<>();
    for (Path jar : libraries()) {
      if (!listed.contains(sha256(jar))) {
        missing.add(jar.getFileName().toString());
      }
    }
    assertThat(missing).isEmpty();
    assertThat(libraries()).hasSizeGreaterThan(50);
  }

  @Test
  void everyComponentHasALicence() throws IOException {
    assertThat(
            components()
                .filter(one -> one.at("/licenses").isEmpty())
                .map(one -> one.at("/purl").asString()))
        .isEmpty();
  }

  private static Stream<JsonNode> components() {
    return JsonMapper.builder().build().readTree(BOM.toFile()).at("/components").valueStream();
  }

  private static Set<Path> libraries() throws IOException {
    try (Stream<Path> jars = Files.list(LIBRARIES)) {
      return jars.filter(jar -> !jar.getFileName().toString().startsWith(OWN))
          .collect(Collectors.toSet());
    }
  }

  private static String sha256(Path file) throws Exception {
    return HexFormat.of()
        .formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file)));
  }
}
