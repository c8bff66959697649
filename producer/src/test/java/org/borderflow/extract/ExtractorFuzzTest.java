package org.borderflow.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Any text at all: no exception, valid offsets, and time that grows as the text does. */
class ExtractorFuzzTest {
  private static final int ROUNDS = 400;
  private static final Published PUBLISHED = Published.on(LocalDate.of(2022, 9, 27));
  private static final String[] PIECES = {
    "\u200b",
    "\u202e",
    "\u00a0",
    "\u2009",
    "\n",
    "\t",
    ".",
    ",",
    "-",
    "\u2013",
    "(",
    "%",
    "$",
    "'",
    "\u2019",
    "99999999999999999999",
    "31.2.",
    "2022-13-45",
    "00",
    "1.2.3",
    "1,2,3",
    "zwischen",
    "bis",
    "seit",
    "von",
    "und",
    "mehr als",
    "\ud83d\ude00",
    "\ud800",
    "e\u0301",
    "http://1.2/3",
    "a@b.c",
    "\u0661\u0662",
    "Mio.",
    "halbe",
    "in der Nacht zum",
    "half a",
    "of",
    "ersten",
    "last",
    "vor",
    "Dienstag",
    "0",
    "\u4e2d\u6587",
    "A4",
    "18-",
    "24/7"
  };

  static Stream<Long> seeds() {
    long chosen = Long.getLong("borderflow.seed", 1L);
    return Stream.iterate(chosen, seed -> seed + 1).limit(5);
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void standsAnyText(long seed) {
    Random random = new Random(seed);
    List<CaseFile.Case> cases = CaseFile.all().toList();
    for (int round = 0; round < ROUNDS; round++) {
      String text = mutated(cases.get(random.nextInt(cases.size())).article().text(), random);
      Extraction found = Extractor.standard().extract(Article.of(text, PUBLISHED));
      found.figures().forEach(figure -> check(text, figure.phrase()));
      found.turnedDown().forEach(down -> check(text, down.phrase()));
      assertThat(found.figures())
          .allSatisfy(f -> assertThat(f.reasons()).hasSize(Field.values().length));
    }
  }

  private static void check(String text, Phrase phrase) {
    assertThat(text.substring(phrase.start(), phrase.end())).isEqualTo(phrase.text());
    assertThat(phrase.sentenceStart()).isBetween(0, phrase.start());
    assertThat(phrase.sentenceEnd()).isBetween(phrase.end(), text.length());
  }

  private static String mutated(String text, Random random) {
    StringBuilder changed = new StringBuilder(text);
    int changes = 1 + random.nextInt(12);
    for (int i = 0; i < changes; i++) {
      int at = random.nextInt(changed.length() + 1);
      switch (random.nextInt(4)) {
        case 0 -> changed.insert(at, PIECES[random.nextInt(PIECES.length)]);
        case 1 -> changed.insert(at, " " + PIECES[random.nextInt(PIECES.length)] + " ");
        case 2 -> changed.delete(at, Math.min(changed.length(), at + 1 + random.nextInt(6)));
        default -> changed.insert(at, text, 0, random.nextInt(text.length()));
      }
    }
    return changed.toString();
  }

  /**
   * Eight times the text may take at most thirty times as long: quadratic time would take
   * sixty-four times, and measuring short times is rough.
   */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "1.000 Menschen kamen aus Syrien nach ",
        "5 ",
        "und kamen ",
        "Am Montag kamen 500 Menschen, ",
        "aus Polen und ",
        "- ",
        "zwischen 5 und ",
        "seit ",
        "500 kamen an\n",
        "fünf",
        "a.",
        "\u200b"
      })
  void takesLinearTime(String piece) {
    int length = 12_000;
    nanos(piece, length); // Compiled once, the code is as fast for both.
    long one = Math.max(2_000_000L, Math.min(nanos(piece, length), nanos(piece, length)));
    long eight = Math.min(nanos(piece, 8 * length), nanos(piece, 8 * length));

    assertThat(eight).isLessThan(30 * one);
  }

  private static long nanos(String piece, int length) {
    Article article = Article.of(piece.repeat(length / piece.length()), PUBLISHED);
    long start = System.nanoTime();
    Extraction found = Extractor.standard().extract(article);
    long taken = System.nanoTime() - start;
    assertThat(found).isNotNull();
    return taken;
  }
}
