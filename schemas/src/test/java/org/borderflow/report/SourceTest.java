package org.borderflow.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SourceTest {
  private static final String ADDRESS_SIGNS = "aZ09-./////_~?=&+,;:@!*'()%#[]$|<^`{\\é";

  @Test
  void trimsAndTakesBlanksAsNone() {
    Source source = new Source("\u00a0Echo\t", Optional.of(" "), Optional.of(" "));
    assertThat(source).isEqualTo(Source.of("Echo"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://example.org",
        "http://example.org/a?b=c#d",
        "https://приклад.укр/новини",
        "https://example.org/%D0%A8",
      })
  void takesWebAddresses(String url) {
    assertThat(new Source("Echo", Optional.empty(), Optional.of(url)).url()).contains(url);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "example.org",
        "ftp://example.org/",
        "javascript:alert(1)",
        "https:///path",
        "https://example.org/a b",
        "https://example.org/\ud800",
        "https://example.org/\u202egpj.exe",
        "https://example.org/%zz",
      })
  void refusesOtherAddresses(String url) {
    assertThatThrownBy(() -> new Source("Echo", Optional.empty(), Optional.of(url)))
        .isInstanceOfSatisfying(
            InvalidValueException.class, e -> assertThat(e.field()).isEqualTo("source.url"));
  }

  /** What is told without taking the address apart is told as by taking it apart. */
  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {1, 2, 3})
  void takesWhatIsAUriAndNothingElse(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    for (int i = 0; i < 5_000; i++) {
      StringBuilder address = new StringBuilder(random.nextBoolean() ? "https://" : "http://");
      for (int n = random.nextInt(9); n > 0; n--) {
        address.append(ADDRESS_SIGNS.charAt(random.nextInt(ADDRESS_SIGNS.length())));
      }
      String url = address.toString();
      assertThat(isTaken(url)).as(() -> "seed " + seed + ": " + url).isEqualTo(isWebUri(url));
    }
  }

  private static boolean isTaken(String url) {
    try {
      return new Source("Echo", Optional.empty(), Optional.of(url)).url().isPresent();
    } catch (InvalidValueException e) {
      return false;
    }
  }

  private static boolean isWebUri(String url) {
    try {
      return new URI(url).getRawAuthority() != null;
    } catch (URISyntaxException e) {
      return false;
    }
  }

  @Test
  void takesAnAddressOf2000Characters() {
    String longest = "https://example.org/" + "a".repeat(1980);
    assertThat(new Source("Echo", Optional.empty(), Optional.of(longest)).url()).contains(longest);
    assertThatThrownBy(() -> new Source("Echo", Optional.empty(), Optional.of(longest + "a")))
        .isInstanceOf(InvalidValueException.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "\u00a0\u2003", "a\u0000b", "a\nb", "a\u202eb", "a\ud800b"})
  void refusesPublishers(String publisher) {
    assertThatThrownBy(() -> Source.of(publisher))
        .isInstanceOfSatisfying(
            InvalidValueException.class, e -> assertThat(e.field()).isEqualTo("source.publisher"));
  }

  @Test
  void countsCharactersNotCodeUnits() {
    assertThat(Source.of("😀".repeat(300)).publisher()).hasSize(600);
    assertThatThrownBy(() -> Source.of("😀".repeat(301)))
        .hasMessage("source.publisher has 301 characters; write at most 300");
  }
}
