package org.borderflow.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * What a document of the project refers to is there: a class has not been renamed, a page moved.
 */
class LinksTest {
  private static final Path PROJECT = Path.of("..").toAbsolutePath().normalize();

  /** A link's target and its part after #; not those that go out of the project. */
  private static final Pattern LINK =
      Pattern.compile("]\\((?![a-z]+:)([^)#\\s]*)(?:#([^)\\s]+))?\\)");

  private static final Pattern HEADING = Pattern.compile("(?m)^#+ +(.*)$");

  @Test
  void everyLinkLeadsSomewhere() throws IOException {
    List<Path> documents = documents();
    assertThat(documents).contains(PROJECT.resolve("README.md"));
    assertThat(documents.stream().flatMap(LinksTest::dead)).isEmpty();
  }

  private static List<Path> documents() throws IOException {
    try (Stream<Path> docs = Files.walk(PROJECT.resolve("docs"));
        Stream<Path> beside = Files.list(PROJECT)) {
      return Stream.concat(docs, beside)
          .filter(file -> file.toString().endsWith(".md"))
          .sorted()
          .toList();
    }
  }

  private static Stream<String> dead(Path document) {
    return LINK.matcher(text(document))
        .results()
        .filter(link -> !leads(document, link))
        .map(link -> PROJECT.relativize(document) + ": " + link.group());
  }

  private static boolean leads(Path from, MatchResult link) {
    Path to = link.group(1).isEmpty() ? from : from.resolveSibling(link.group(1)).normalize();
    return Files.exists(to)
        && Optional.ofNullable(link.group(2))
            .filter(heading -> to.toString().endsWith(".md"))
            .map(heading -> headings(to).anyMatch(heading::equals))
            .orElse(true);
  }

  /** As GitHub names them. */
  private static Stream<String> headings(Path document) {
    return HEADING
        .matcher(text(document))
        .results()
        .map(heading -> heading.group(1).toLowerCase(Locale.ROOT))
        .map(heading -> heading.replaceAll("[^\\p{L}\\p{N}_\\- ]", "").strip().replace(' ', '-'));
  }

  private static String text(Path document) {
    try {
      return Files.readString(document);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
