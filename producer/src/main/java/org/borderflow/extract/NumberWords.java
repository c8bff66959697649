package org.borderflow.extract;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * What number words are worth, also those that German writes together: zweihundertfünfzigtausend.
 */
final class NumberWords {
  private static final int LONGEST = 60;
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
  private static final BigDecimal THOUSAND = BigDecimal.valueOf(1000);

  private final Map<String, BigDecimal> values = new HashMap<>();
  private final Map<String, BigDecimal> scales = new HashMap<>();
  private final Map<String, BigDecimal> parts = new HashMap<>();
  private final boolean compounds;
  private final Words joints;

  /** The words that numbers are put together of, by their first letter, the longest first. */
  private final List<List<String>> atoms = new ArrayList<>();

  /** Those of them that a number can begin with: not what only joins two. */
  private final List<List<String>> beginnings = new ArrayList<>();

  NumberWords(Language language, Words words) {
    compounds = words.has(Trait.COMPOUNDS);
    joints = words;
    List<WordList.Line> lines = WordList.read(language.code() + "/numbers.txt").lines();
    for (WordList.Line line : lines) {
      String[] key = line.key().split(" ", -1);
      switch (key[0]) {
        case "scale" -> put(scales, line, new BigDecimal(key[1]));
        case "part" -> put(parts, line, new BigDecimal(key[1]));
        case "vague", "several", "none", "range", "between" -> {}
        default -> put(values, line, new BigDecimal(key[0]));
      }
    }
    collectAtoms();
  }

  private void collectAtoms() {
    Set<String> all =
        new TreeSet<>(
            Comparator.comparingInt(String::length)
                .reversed()
                .thenComparing(Comparator.naturalOrder()));
    all.addAll(values.keySet());
    all.addAll(scales.keySet());
    all.addAll(parts.keySet());
    all.addAll(joints.forms(Word.NUMBER_JOINT));
    for (char letter = 0; letter <= 'z'; letter++) {
      String first = String.valueOf(letter);
      List<String> with = all.stream().filter(atom -> atom.startsWith(first)).toList();
      atoms.add(with);
      beginnings.add(with.stream().filter(a -> !joints.holds(Word.NUMBER_JOINT, a)).toList());
    }
  }

  private void put(Map<String, BigDecimal> map, WordList.Line line, BigDecimal value) {
    for (WordForms.Form form : line.forms()) {
      if (form.text().indexOf(' ') < 0) {
        map.put(form.text(), value);
      }
    }
  }

  /** The value of one word; empty if it is no number of 2 or more. */
  Optional<BigDecimal> value(String word) {
    BigDecimal simple = values.get(word);
    if (simple != null) {
      return simple.compareTo(BigDecimal.ONE) > 0 ? Optional.of(simple) : Optional.empty();
    }
    return compound(word);
  }

  /** What the word multiplies a number before it with; empty if it does not. */
  Optional<BigDecimal> scale(String word) {
    return Optional.ofNullable(scales.get(word));
  }

  /** The part of a scale: half, a quarter. */
  Optional<BigDecimal> part(String word) {
    return Optional.ofNullable(parts.get(word));
  }

  /** The value of a word that is put together of number words; empty if it is none. */
  Optional<BigDecimal> compound(String word) {
    boolean may = compounds && !word.isEmpty() && word.length() <= LONGEST && atomEnd(word, 0) > 0;
    return may ? sum(word) : Optional.empty();
  }

  private Optional<BigDecimal> sum(String word) {
    BigDecimal total = BigDecimal.ZERO;
    BigDecimal current = BigDecimal.ZERO;
    boolean any = false;
    int at = 0;
    while (at < word.length()) {
      int end = atomEnd(word, at);
      if (end < 0) {
        return Optional.empty();
      }
      String atom = word.substring(at, end);
      at = end;
      BigDecimal scale = scales.get(atom);
      if (scale == null) {
        current = current.add(valueOf(atom));
      } else if (scale.compareTo(HUNDRED) <= 0) {
        current = current.signum() == 0 ? scale : current.multiply(scale);
        any = true;
      } else {
        BigDecimal count = current.signum() == 0 ? BigDecimal.ONE : current;
        total = total.add(count.multiply(scale));
        current = BigDecimal.ZERO;
        any = true;
      }
    }
    BigDecimal sum = total.add(current);
    boolean large = sum.compareTo(THOUSAND.multiply(THOUSAND).multiply(THOUSAND)) > 0;
    boolean pair = sum.compareTo(BigDecimal.valueOf(20)) > 0 && sum.compareTo(HUNDRED) < 0;
    return (any || pair) && !large ? Optional.of(sum) : Optional.empty();
  }

  private BigDecimal valueOf(String atom) {
    BigDecimal value = values.get(atom);
    BigDecimal part = parts.get(atom);
    return value != null ? value : part != null ? part : BigDecimal.ZERO;
  }

  /** The end of the longest number word that begins at {@code start}; -1 if there is none. */
  private int atomEnd(String word, int start) {
    char first = word.charAt(start);
    if (first > 'z') {
      return -1;
    }
    for (String atom : (start > 0 ? atoms : beginnings).get(first)) {
      if (word.startsWith(atom, start)) {
        return start + atom.length();
      }
    }
    return -1;
  }
}
