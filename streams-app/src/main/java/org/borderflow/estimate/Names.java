package org.borderflow.estimate;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.borderflow.report.Source;

/**
 * Who is meant by the names in reports. Authorities are written many ways, and pages name the
 * agency whose text they print, in brackets behind their own name: copies of one agency's text are
 * one voice. Case and repeated spaces make no difference; an unknown name stands for itself.
 *
 * @param authorities authorities by spelling
 * @param agencies the agency's name by spelling
 */
public record Names(Map<String, Known> authorities, Map<String, String> agencies) {
  /** Every name stands for itself. */
  public static final Names NONE = new Names(Map.of(), Map.of());

  /** How much a named authority counts that is not listed, against a bare publisher. */
  public static final int NAMED = 3;

  private static final int BARE = 1;

  /**
   * A listed authority.
   *
   * @param name its one name
   * @param weight how much it counts, at least 1
   */
  public record Known(String name, int weight) {
    /**
     * @throws IllegalArgumentException when the weight is less than 1
     */
    public Known {
      if (weight < 1) {
        throw new IllegalArgumentException("weight " + weight);
      }
    }
  }

  /** Takes the names as they are now. */
  public Names {
    authorities = folded(authorities);
    agencies = folded(agencies);
  }

  /** Who answers for a source's figure. */
  Authority authority(Source source) {
    return source
        .authority()
        .map(this::named)
        .orElseGet(() -> new Authority(voice(source.publisher()), false, BARE));
  }

  /** Whose text a publisher prints: the agency's that it names, or its own. */
  String voice(String publisher) {
    String text = publisher.strip();
    int open = text.lastIndexOf('(');
    if (open < 0 || !text.endsWith(")")) {
      return publisher;
    }
    for (String part : text.substring(open + 1, text.length() - 1).split("[/,;]", -1)) {
      Optional<String> agency = Optional.ofNullable(agencies.get(fold(part)));
      if (agency.isPresent()) {
        return agency.get();
      }
    }
    return publisher;
  }

  private Authority named(String spelling) {
    Known known =
        Optional.ofNullable(authorities.get(fold(spelling))).orElse(new Known(spelling, NAMED));
    return new Authority(known.name(), true, known.weight());
  }

  private static <T> Map<String, T> folded(Map<String, T> names) {
    Map<String, T> folded = new TreeMap<>();
    names.forEach((spelling, name) -> folded.put(fold(spelling), name));
    return Map.copyOf(folded);
  }

  private static String fold(String spelling) {
    return spelling.strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
  }
}
