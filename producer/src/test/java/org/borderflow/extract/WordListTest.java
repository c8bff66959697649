package org.borderflow.extract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.StringReader;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;

class WordListTest {
  private static List<String> forms(String text) {
    return WordList.parse("list.txt", new BufferedReader(new StringReader(text))).lines().stream()
        .flatMap(line -> line.forms().stream())
        .map(WordForms.Form::text)
        .toList();
  }

  @Test
  void makesTheFormsOfAWord() {
    assertThat(forms("person: mensch/en, *kind/er"))
        .containsExactly("mensch", "menschen", "kind", "kinder");
    assertThat(forms("%a = e en\nRU: russisch/%a"))
        .containsExactly("russisch", "russische", "russischen");
    assertThat(forms("distance: km\\/h")).containsExactly("km/h");
    assertThat(forms("GE-RU: Werchni Lars | Upper Lars"))
        .containsExactly("Werchni Lars", "Upper Lars");
  }

  @Test
  void joinsAVerbWithItsParticle() {
    assertThat(forms("%infinitive = zu\nenter: reisen reist gereist + ein"))
        .containsExactly(
            "einzureisen", "reisen", "einreisen", "reist", "einreist", "gereist", "eingereist");
    assertThat(forms("enter: komme + an")).containsExactly("komme", "ankomme");
  }

  @Test
  void namesTheLineWithoutAKey() {
    assertThatThrownBy(() -> forms("# a remark\nperson: mensch\nmensch\n"))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("list.txt:3");
  }

  @Test
  void namesOnlyCountriesThatThereAre() {
    Set<String> known = Set.of(Locale.getISOCountries());
    for (String list : List.of("places", "neighbours", "landings")) {
      assertThat(WordList.read("world/" + list + ".txt").lines())
          .allMatch(
              line ->
                  known.contains(line.key()) || line.key().equals("EU") || line.key().equals("XK"));
    }
    assertThat(WordList.read("world/crossings.txt").lines())
        .allMatch(line -> line.key().matches("[A-Z]{2}[->][A-Z]{2}"));
  }
}
