package org.borderflow.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ExcerptTest {
  private static final Report REPORT =
      Report.of(
          Flow.of("RU", "FI"),
          Optional.empty(),
          Figure.exact(8_572),
          Period.of("2022-09-24", "2022-09-24", PeriodKind.TOTAL),
          Source.of("Echo"),
          Instant.parse("2022-09-25T12:00:00Z"));

  @Test
  void takesTheWholeSentenceWhereThereIsRoom() {
    String article = "Es ist kalt. Am Samstag kamen 8.572 Russen an. Mehr morgen.";
    int from = article.indexOf("8.572");
    Excerpt excerpt =
        Excerpt.around(article, from, from + 5, article.indexOf("Am"), article.indexOf(" Mehr"))
            .orElseThrow();
    assertThat(excerpt.text()).isEqualTo("Am Samstag kamen 8.572 Russen an.");
    assertThat(phrase(excerpt)).isEqualTo("8.572");
  }

  /** The car is one code point and two chars. */
  @Test
  void countsCodePoints() {
    Excerpt excerpt = around("🚗🚗 about ", "8,572", " people");
    assertThat(excerpt).isEqualTo(new Excerpt("🚗🚗 about 8,572 people", 9, 14));
  }

  @Test
  void putsSpaceTogetherAndLeavesOutWhatIsUnseen() {
    Excerpt excerpt =
        around("\n Am\u00a0\t Samstag \u202e", "8\u200b.572\u0007", "\r\nRussen\u2028an \n");
    assertThat(excerpt.text()).isEqualTo("Am Samstag 8.572 Russen an");
    assertThat(phrase(excerpt)).isEqualTo("8.572");
  }

  @Test
  void spaceWithinThePhrasesEndsIsOutsideIt() {
    Excerpt excerpt = around("kamen", " 8.572 ", "an");
    assertThat(excerpt).isEqualTo(new Excerpt("kamen 8.572 an", 6, 11));
  }

  @Test
  void aPhraseThatCannotBeSeenHasNone() {
    assertThat(Excerpt.around("a\u200b b", 1, 2, 0, 4)).isEmpty();
  }

  /** 60 words of 6 characters on either side; 200 − 5 leave 97 in front, with the ellipsis. */
  @Test
  void cutsWholeWordsOffOnBothSides() {
    String words = "abcde ".repeat(60);
    Excerpt excerpt = around(words, "8.572", " " + words);
    assertThat(excerpt.text()).startsWith("…abcde abcde").endsWith("abcde…").doesNotContain("… ");
    assertThat(excerpt.text().codePointCount(0, excerpt.text().length())).isBetween(190, 200);
    assertThat(excerpt.start()).isBetween(90, 97);
    assertThat(phrase(excerpt)).isEqualTo("8.572");
  }

  @Test
  void whatOneSideDoesNotNeedTheOtherHas() {
    Excerpt excerpt = around("x".repeat(189) + " ", "8.572", " da.");
    assertThat(excerpt.text()).isEqualTo("x".repeat(189) + " 8.572 da.");
  }

  @Test
  void aPhraseWithoutEndIsCut() {
    Excerpt excerpt = around("vorher ", "9".repeat(10_000), " nachher");
    assertThat(excerpt).isEqualTo(new Excerpt("9".repeat(199) + "…", 0, 200));
  }

  /** Any text at all: the excerpt is one that its own constructor takes, with a phrase in it. */
  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {1, 2, 3})
  void anyTextHasAnExcerptOrNone(long seed) {
    Random random = new Random(Long.getLong("borderflow.seed", seed));
    int[] alphabet = {
      ' ', '\n', 'a', '8', '.', 0xA0, 0x200B, 0x200D, 0x202E, 0x301, 0xD800, 0xDC00, 0x1F697, 0
    };
    for (int i = 0; i < 5_000; i++) {
      StringBuilder text = new StringBuilder();
      int length = 3 + random.nextInt(600);
      for (int j = 0; j < length; j++) {
        text.appendCodePoint(alphabet[random.nextInt(alphabet.length)]);
      }
      int from = random.nextInt(text.length());
      int to = from + random.nextInt(text.length() - from);
      Excerpt.around(text.toString(), from, to, 0, text.length())
          .ifPresent(excerpt -> assertThat(phrase(excerpt)).isNotBlank());
    }
  }

  @Test
  void isNoPartOfTheContent() {
    Report quoted = REPORT.withExcerpt(Optional.of(new Excerpt("8,572 came", 0, 5)));
    assertThat(quoted.contentHash()).isEqualTo(REPORT.contentHash());
    assertThat(quoted.reportId()).isEqualTo(REPORT.reportId());
  }

  @Test
  void ofTwoAlikeTheFirstInOrderIsKeptWhicheverComesFirst() {
    Optional<Excerpt> none = Optional.empty();
    Optional<Excerpt> a = Optional.of(new Excerpt("about 8,572", 6, 11));
    Optional<Excerpt> b = Optional.of(new Excerpt("some 8,572", 5, 10));
    Optional<Excerpt> wider = Optional.of(new Excerpt("about 8,572", 0, 11));
    assertThat(Excerpt.preferred(none, none)).isEmpty();
    assertThat(Excerpt.preferred(none, b)).isEqualTo(Excerpt.preferred(b, none)).isEqualTo(b);
    assertThat(Excerpt.preferred(a, b)).isEqualTo(Excerpt.preferred(b, a)).isEqualTo(a);
    assertThat(Excerpt.preferred(a, wider)).isEqualTo(Excerpt.preferred(wider, a)).isEqualTo(wider);
    assertThat(REPORT.withExcerpt(a).isBetterQuotedThan(REPORT)).isTrue();
    assertThat(REPORT.isBetterQuotedThan(REPORT.withExcerpt(a))).isFalse();
    assertThat(REPORT.withExcerpt(a).isBetterQuotedThan(REPORT.withExcerpt(a))).isFalse();
  }

  @Test
  void refusesAPhraseOutsideTheText() {
    refuses("excerpt.end", () -> new Excerpt("8,572", 0, 6));
    refuses("excerpt.end", () -> new Excerpt("8,572", 2, 2));
    refuses("excerpt.start", () -> new Excerpt("8,572", 5, 6));
    refuses("excerpt.start", () -> new Excerpt("8,572", -1, 2));
    refuses("excerpt.text", () -> new Excerpt("8,572 ", 0, 5));
    refuses("excerpt.text", () -> new Excerpt("x".repeat(201), 0, 5));
  }

  private static Excerpt around(String before, String phrase, String after) {
    String article = before + phrase + after;
    return Excerpt.around(
            article, before.length(), before.length() + phrase.length(), 0, article.length())
        .orElseThrow();
  }

  private static String phrase(Excerpt excerpt) {
    String text = excerpt.text();
    return text.substring(
        text.offsetByCodePoints(0, excerpt.start()), text.offsetByCodePoints(0, excerpt.end()));
  }

  private static void refuses(String field, Runnable making) {
    assertThatThrownBy(making::run)
        .isInstanceOfSatisfying(
            InvalidValueException.class, e -> assertThat(e.field()).isEqualTo(field));
  }
}
