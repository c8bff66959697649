package org.borderflow.extract;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;

/** A language's small words, and the traits of its grammar; built once, and never changed. */
final class Words {
  private static final String ANY = "*";

  /** Of no such word. Of the same class as all other sets: asking it costs no more. */
  static final Set<Word> NONE = EnumSet.noneOf(Word.class);

  private final Map<String, Set<Word>> exact = new HashMap<>();
  private final Map<Word, List<Pattern>> patterns = new EnumMap<>(Word.class);
  private final Set<Trait> traits = EnumSet.noneOf(Trait.class);

  /** A part of a word that tells, and where it must stand. */
  private record Pattern(String part, boolean begins, boolean ends) {
    boolean fits(String form) {
      if (begins) {
        return form.startsWith(part);
      }
      return ends ? form.endsWith(part) : form.contains(part);
    }
  }

  private Words() {}

  /**
   * Reads the words of a language, and those of the world.
   *
   * @throws IllegalStateException when a list is missing, or has a key that means nothing
   */
  static Words of(Language language) {
    Words words = new Words();
    words.read("world/words.txt");
    words.read(language.code() + "/words.txt");
    words.readTraits(language.code() + "/grammar.txt");
    return words;
  }

  private void read(String path) {
    for (WordList.Line line : WordList.read(path).lines()) {
      Word word =
          Arrays.stream(Word.values())
              .filter(w -> w.key().equals(line.key()))
              .findFirst()
              .orElseThrow(() -> unknown(path, line.key()));
      line.forms().forEach(form -> add(word, form));
    }
  }

  private void readTraits(String path) {
    for (WordList.Line line : WordList.read(path).lines()) {
      for (WordForms.Form form : line.forms()) {
        traits.add(
            Arrays.stream(Trait.values())
                .filter(t -> t.key().equals(form.text()))
                .findFirst()
                .orElseThrow(() -> unknown(path, form.text())));
      }
    }
  }

  private static IllegalStateException unknown(String path, String key) {
    return new IllegalStateException(path + ": \"" + key + "\" means nothing; see its head");
  }

  private void add(Word word, WordForms.Form form) {
    boolean open = form.text().endsWith(ANY);
    if (!open && !form.tail()) {
      exact.computeIfAbsent(form.text(), any -> EnumSet.noneOf(Word.class)).add(word);
      return;
    }
    String part = open ? form.text().substring(0, form.text().length() - 1) : form.text();
    patterns
        .computeIfAbsent(word, any -> new ArrayList<>())
        .add(new Pattern(part, !form.tail(), !open));
  }

  /** Gives each word that is one by itself, with what it is. */
  void exactly(BiConsumer<String, Set<Word>> taker) {
    exact.forEach(taker);
  }

  boolean has(Trait trait) {
    return traits.contains(trait);
  }

  /** What a word is by itself, whatever it looks like. */
  Set<Word> exactly(String form) {
    return exact.getOrDefault(form, NONE);
  }

  /** Whether a word looks so. */
  boolean looks(Word word, String form) {
    List<Pattern> known = patterns.get(word);
    if (known == null) {
      return false;
    }
    for (Pattern pattern : known) {
      if (pattern.fits(form)) {
        return true;
      }
    }
    return false;
  }

  boolean holds(Word word, String form) {
    return exactly(form).contains(word) || looks(word, form);
  }

  /** The words that are such, but for those that only look so. */
  List<String> forms(Word word) {
    return exact.entrySet().stream()
        .filter(entry -> entry.getValue().contains(word))
        .map(Map.Entry::getKey)
        .sorted()
        .toList();
  }

  /** The parts that such words are told by. */
  List<String> parts(Word word) {
    return patterns.getOrDefault(word, List.of()).stream().map(Pattern::part).toList();
  }

  /** What stands before the longest part that the word ends with; empty if it ends with none. */
  Optional<String> stem(Word word, String form) {
    return parts(word).stream()
        .filter(form::endsWith)
        .max((a, b) -> Integer.compare(a.length(), b.length()))
        .map(part -> form.substring(0, form.length() - part.length()));
  }
}
