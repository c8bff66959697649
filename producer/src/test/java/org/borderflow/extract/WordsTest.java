package org.borderflow.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The small words of each language, as its files have them. */
class WordsTest {
  private static final Words GERMAN = Words.of(Language.GERMAN);
  private static final Words ENGLISH = Words.of(Language.ENGLISH);

  @Test
  void keepsLanguagesApart() {
    assertThat(GERMAN.holds(Word.AND, "und")).isTrue();
    assertThat(GERMAN.holds(Word.AND, "and")).isFalse();
    assertThat(ENGLISH.holds(Word.AND, "and")).isTrue();
    assertThat(ENGLISH.holds(Word.AND, "und")).isFalse();
  }

  @Test
  void addsTheWordsOfTheWorld() {
    assertThat(List.of(GERMAN, ENGLISH))
        .allMatch(words -> words.holds(Word.CURRENCY, "$"))
        .allMatch(words -> words.holds(Word.NAMING, "covid"));
  }

  @Test
  void tellsByBeginningEndAndWhatIsHeld() {
    assertThat(GERMAN.holds(Word.ONWARD, "weiterreisen")).isTrue();
    assertThat(GERMAN.holds(Word.ONWARD, "reisenweiter")).isFalse();
    assertThat(GERMAN.holds(Word.PAST_ENDING, "stiegen")).isFalse();
    assertThat(GERMAN.holds(Word.PAST_ENDING, "sagten")).isTrue();
    assertThat(GERMAN.holds(Word.BORDER_NOUN, "landesgrenzen")).isTrue();
    assertThat(ENGLISH.holds(Word.PRESENT_PARTICIPLE, "anything")).isTrue();
  }

  @Test
  void findsWhatStandsBeforeTheLongestEnd() {
    assertThat(GERMAN.stem(Word.WEEK_COMPOUND, "augustwoche")).contains("august");
    assertThat(GERMAN.stem(Word.WEEK_COMPOUND, "augustwochen")).contains("august");
    assertThat(GERMAN.stem(Word.WEEK_COMPOUND, "august")).isEmpty();
    assertThat(ENGLISH.stem(Word.WEEK_COMPOUND, "augustwoche")).isEmpty();
  }

  @Test
  void readsTheTraits() {
    assertThat(GERMAN.has(Trait.CAPITAL_NOUNS)).isTrue();
    assertThat(ENGLISH.has(Trait.CAPITAL_NOUNS)).isFalse();
    assertThat(ENGLISH.has(Trait.MONTH_FIRST)).isTrue();
  }

  @Test
  void hasAWordForEveryConstant() {
    Set<String> keys =
        Stream.of("world/words.txt", "de/words.txt", "en/words.txt")
            .flatMap(path -> WordList.read(path).lines().stream())
            .map(WordList.Line::key)
            .collect(Collectors.toSet());

    assertThat(Arrays.stream(Word.values()).map(Word::key)).isSubsetOf(keys);
  }
}
