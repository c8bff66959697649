package org.borderflow.extract;

import com.ibm.icu.util.ULocale;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.borderflow.extract.WordForms.Form;

/** All words of a language with what they can mean. Looked up by token, in a trie of hash maps. */
final class Lexicon {
  private static final int LONGEST_ACRONYM = 4;

  /** What is known of a word that no list has. */
  private static final Entry UNKNOWN = new Entry();

  private final Entry root = new Entry();
  private final Tails tails = new Tails();

  /** The small words that a language is told by: few, so that they are found sooner than in all. */
  private final Set<String> familiar = new HashSet<>();

  private final Language language;
  private final Words small;

  /** By the first letter of their names. */
  private final Map<Character, List<Day>> weekdays = new HashMap<>();

  private final Map<String, Integer> months = new HashMap<>();

  private record Day(String name, int number) {}

  private Lexicon(Language language, Words small) {
    this.language = language;
    this.small = small;
  }

  /** Reads all lists of a language, and the names of countries that ICU has of CLDR. */
  static Lexicon of(Language language, Words small) {
    Lexicon lexicon = new Lexicon(language, small);
    for (Category category : Category.values()) {
      switch (category) {
        case PLACE, LANDING, POINT -> lexicon.addWorld(category);
        case COUNTRY -> lexicon.addCountries();
        default -> lexicon.add(category, WordList.read(lexicon.path(category)));
      }
    }
    lexicon.addParts();
    lexicon.addDays();
    lexicon.addSmall();
    return lexicon;
  }

  /** The small words of the language. */
  Words small() {
    return small;
  }

  /** The weekday that a compound begins with: "Mittwochabend". */
  Optional<Integer> weekdayBeginning(String compound) {
    if (compound.isEmpty()) {
      return Optional.empty();
    }
    for (Day day : weekdays.getOrDefault(compound.charAt(0), List.of())) {
      if (compound.startsWith(day.name())) {
        return Optional.of(day.number());
      }
    }
    return Optional.empty();
  }

  /** The month that is written so. */
  Optional<Integer> monthNamed(String form) {
    return Optional.ofNullable(months.get(form));
  }

  /** Where a word stands in the trie; what is known of it is found there in one step. */
  Entry word(String form) {
    Entry entry = root.next(form);
    return entry == null ? UNKNOWN : entry;
  }

  private void addSmall() {
    small.exactly((form, words) -> root.grown(form).small(words));
  }

  private String path(Category category) {
    return language.code() + "/" + category.file() + ".txt";
  }

  private void addWorld(Category category) {
    WordList list = WordList.read("world/" + category.file() + ".txt");
    add(category, list);
    if (category != Category.POINT) {
      list.lines().forEach(line -> line.forms().forEach(f -> genitive(category, line.key(), f)));
    }
  }

  /** The numbers of weekdays and months, for compounds that begin with them. */
  private void addDays() {
    for (WordList.Line line : WordList.read(path(Category.TIME)).lines()) {
      String[] key = line.key().split(" ", -1);
      switch (key[0]) {
        case "weekday" -> line.forms().forEach(f -> addWeekday(f.text(), number(key)));
        case "month" -> {
          if (Character.isDigit(key[1].charAt(0))) {
            line.forms().forEach(f -> months.put(f.text(), number(key)));
          }
        }
        default -> {}
      }
    }
  }

  private void addWeekday(String name, int number) {
    if (weekdayBeginning(name).isEmpty()) {
      weekdays.computeIfAbsent(name.charAt(0), any -> new ArrayList<>()).add(new Day(name, number));
    }
  }

  private static int number(String[] key) {
    return Integer.parseInt(key[1]);
  }

  /** "Nordirak", "Ostukraine": a part of a country that German writes as one word. */
  private void addParts() {
    for (String code : Locale.getISOCountries()) {
      String name = ULocale.getDisplayCountry("und-" + code, language.code());
      if (name.indexOf(' ') < 0 && name.length() >= LONGEST_ACRONYM) {
        for (String part : small.parts(Word.COUNTRY_PART)) {
          Form form = new Form(part + name.toLowerCase(Locale.ROOT), name, "", false);
          add(Category.PLACE, code, form);
          genitive(Category.PLACE, code, form);
        }
      }
    }
  }

  private void addCountries() {
    for (String code : Locale.getISOCountries()) {
      String name = ULocale.getDisplayCountry("und-" + code, language.code());
      if (!name.contains("(") && !name.equals(code)) {
        Form form = new Form(name, name, "", false);
        add(Category.COUNTRY, code, form);
        genitive(Category.COUNTRY, code, form);
      }
    }
    for (WordList.Line line : WordList.read(path(Category.COUNTRY)).lines()) {
      for (Form form : line.forms()) {
        add(Category.COUNTRY, line.key(), form);
        genitive(Category.COUNTRY, line.key(), form);
      }
    }
  }

  /** German writes a genitive's s without an apostrophe: Polens. */
  private void genitive(Category category, String code, Form form) {
    boolean added =
        form.text().length() > LONGEST_ACRONYM && !small.looks(Word.NAME_GENITIVE, form.text());
    if (added) {
      for (String ending : small.parts(Word.NAME_GENITIVE)) {
        add(category, code, new Form(form.text() + ending, form.name(), "", false));
      }
    }
  }

  private void add(Category category, WordList list) {
    for (WordList.Line line : list.lines()) {
      line.forms().forEach(form -> add(category, line.key(), form));
    }
  }

  private void add(Category category, String key, Form form) {
    boolean acronym =
        category == Category.COUNTRY
            && form.text().length() <= LONGEST_ACRONYM
            && form.text().equals(form.text().toUpperCase(Locale.ROOT));
    Sense sense = new Sense(category, key, form.name(), form.particle(), acronym);
    List<Token> words = Tokenizer.tokens(form.text());
    Entry node = root;
    for (Token word : words) {
      node = node.grown(word.form());
    }
    node.add(sense);
    boolean telling = category == Category.PREPOSITION || category == Category.CLAUSE;
    if (telling && words.size() == 1) {
      familiar.add(words.get(0).form());
    }
    if (form.tail() && words.size() == 1) {
      tails.add(words.get(0).form(), sense);
    }
  }

  /** Whether a word is one of the language's small words, such as an article. */
  boolean isSmall(String word) {
    return familiar.contains(word);
  }

  /** What the longest known end of a compound means; nothing if it has none. */
  List<Sense> tail(String word) {
    return tails.longest(word);
  }
}
