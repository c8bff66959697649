package org.borderflow.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The words of languages stand in the word lists: the code names their keys, and no word. */
class NoWordsInCodeTest {
  private static final Path CODE = Path.of("src/main/java/org/borderflow/extract");
  private static final Path LISTS = Path.of("src/main/resources/org/borderflow/extract");
  private static final Pattern REMARK = Pattern.compile("/\\*.*?\\*/|//[^\\n]*", Pattern.DOTALL);
  private static final Pattern LITERAL = Pattern.compile("\"((?:[^\"\\\\\\n]|\\\\.)*)\"");
  private static final Pattern WORD = Pattern.compile("[\\p{L}']+");

  /** A text's word, or the name of a hit, beside a literal: "form().equals(". */
  private static final Pattern COMPARED =
      Pattern.compile(
          "\\b(?:form|name|word|words|text)(?:\\([^()]*\\))?\\s*"
              + "\\.(?:equals|equalsIgnoreCase|startsWith|endsWith|contains|indexOf|lastIndexOf|matches)"
              + "\\(\\s*\"[^\"]*\\p{L}");

  /** What is no word of a text, nor the name of a key: a compiler's warning. */
  private static final Set<String> NAMES = Set.of("EnumOrdinal");

  @Test
  void namesNothingButKeys() throws IOException {
    Set<String> known = keys();
    List<String> words = new ArrayList<>();
    for (Path file : files(CODE)) {
      for (String literal : literals(file)) {
        if (WORD.matcher(literal).matches() && !known.contains(literal)) {
          words.add(file.getFileName() + ": " + literal);
        }
      }
    }
    assertThat(words).as("words in the code; they belong into a word list").isEmpty();
  }

  @Test
  void comparesNoWordWithALiteral() throws IOException {
    List<String> compared = new ArrayList<>();
    for (Path file : files(CODE)) {
      COMPARED.matcher(code(file)).results().map(MatchResult::group).forEach(compared::add);
    }
    assertThat(compared).isEmpty();
  }

  @Test
  void holdsNoLetterOfOneLanguageAlone() throws IOException {
    List<String> letters = new ArrayList<>();
    for (Path file : files(CODE)) {
      for (String literal : literals(file)) {
        if (unescaped(literal).chars().anyMatch(c -> c > 'z' && Character.isLetter(c))) {
          letters.add(file.getFileName() + ": " + literal);
        }
      }
    }
    assertThat(letters).isEmpty();
  }

  private static String unescaped(String literal) {
    return Pattern.compile("\\\\u([0-9a-fA-F]{4})")
        .matcher(literal)
        .replaceAll(m -> String.valueOf((char) Integer.parseInt(m.group(1), 16)).replace("$", ""));
  }

  /** All that the lists, their files and the codes of results are named by, word by word. */
  private static Set<String> keys() throws IOException {
    Set<String> keys = new HashSet<>(NAMES);
    for (Path list : files(LISTS)) {
      keys.add(list.getFileName().toString().replace(".txt", ""));
      for (String line : Files.readAllLines(list)) {
        int colon = line.indexOf(": ");
        if (colon > 0 && !line.startsWith("#") && !line.startsWith("%")) {
          keys.addAll(List.of(line.substring(0, colon).split("[ ]", -1)));
        }
      }
    }
    for (Language language : Language.values()) {
      keys.add(language.code());
    }
    return keys;
  }

  private static List<String> literals(Path file) throws IOException {
    return LITERAL.matcher(code(file)).results().map(m -> m.group(1).strip()).toList();
  }

  private static String code(Path file) throws IOException {
    return REMARK.matcher(Files.readString(file)).replaceAll(" ");
  }

  private static List<Path> files(Path folder) throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      List<Path> files = all.filter(Files::isRegularFile).toList();
      assertThat(files).isNotEmpty();
      return files;
    }
  }

  @Test
  void hasTheSameListsForEveryLanguage() throws IOException {
    Set<String> german = names(Language.GERMAN);
    for (Language language : Language.values()) {
      assertThat(names(language)).isEqualTo(german);
    }
  }

  private static Set<String> names(Language language) throws IOException {
    Set<String> names = new HashSet<>();
    files(LISTS.resolve(language.code())).forEach(f -> names.add(f.getFileName().toString()));
    assertThat(names).allMatch(name -> name.equals(name.toLowerCase(Locale.ROOT)));
    return names;
  }
}
