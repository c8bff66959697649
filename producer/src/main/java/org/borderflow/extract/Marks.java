package org.borderflow.extract;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** The words of a text that the lists know, by category and by token. */
@SuppressWarnings("EnumOrdinal") // An index into arrays of this run alone: the quickest there is.
final class Marks {
  private static final Set<Category> NOUNS =
      EnumSet.of(Category.PEOPLE, Category.CROSSING, Category.NOUN, Category.DEMONYM);
  private static final Set<Category> COMPOUNDS =
      EnumSet.of(
          Category.PEOPLE,
          Category.CROSSING,
          Category.NOUN,
          Category.SAID,
          Category.PLACE_WORD,
          Category.TIME);
  private static final int LONGEST = 8;
  private static final Hit[] NONE = {};

  private final List<Token> tokens;
  private final List<Entry> known;
  private final List<List<Hit>> hits = new ArrayList<>(Category.values().length);

  /** By category and token; a category without hits has no tokens. */
  private final Hit[][] cover = new Hit[Category.values().length][];

  /** By category and token, how many hits begin before it. */
  private final int[][] before = new int[Category.values().length][];

  /** The words from one token on, each a word longer, while they are looked up. */
  private final Entry[] path = new Entry[LONGEST];

  private Marks(List<Token> tokens, List<Entry> known) {
    this.tokens = tokens;
    this.known = known;
    for (int i = 0; i < cover.length; i++) {
      hits.add(List.of());
      cover[i] = NONE;
    }
  }

  /**
   * Looks all tokens up. Of each category, the longest words win.
   *
   * @param known what the lexicon has of each token
   */
  static Marks of(List<Token> tokens, List<Entry> known, Lexicon lexicon) {
    Marks marks = new Marks(tokens, known);
    for (int i = 0; i < tokens.size(); i++) {
      marks.lookUp(i, lexicon);
    }
    for (int category = 0; category < marks.before.length; category++) {
      marks.before[category] = counts(marks.hits.get(category), tokens.size());
    }
    return marks;
  }

  private static int[] counts(List<Hit> sorted, int tokens) {
    int[] before = new int[sorted.isEmpty() ? 1 : tokens + 1];
    int from = 0;
    for (int i = 0; i < sorted.size(); i++) {
      int first = sorted.get(i).first();
      Arrays.fill(before, from, first + 1, i);
      from = first + 1;
    }
    Arrays.fill(before, from, before.length, sorted.size());
    return before;
  }

  /** The hits of a category, in the order of the text. */
  List<Hit> all(Category category) {
    return hits.get(category.ordinal());
  }

  /** The hits of a category that begin in the range. */
  List<Hit> in(Category category, int first, int end) {
    int[] known = before[category.ordinal()];
    int from = known[Math.max(0, Math.min(first, known.length - 1))];
    int to = known[Math.max(0, Math.min(end, known.length - 1))];
    return from == to ? List.of() : all(category).subList(from, to);
  }

  /** The hit that covers a token; {@link Hit#NONE} if there is none, or no such token. */
  Hit at(Category category, int token) {
    Hit[] covered = cover[category.ordinal()];
    return token >= 0 && token < covered.length ? covered[token] : Hit.NONE;
  }

  /** Whether a token belongs to such words. */
  boolean is(Category category, String key, int token) {
    return at(category, token).is(key);
  }

  private void lookUp(int first, Lexicon lexicon) {
    boolean noun = false;
    for (int length = follow(first); length > 0; length--) {
      for (Sense sense : path[length - 1].senses()) {
        noun |= NOUNS.contains(sense.category());
        add(new Hit(sense, first, first + length));
      }
    }
    if (tokens.get(first).word() && !noun) {
      for (Sense sense : lexicon.tail(tokens.get(first).form())) {
        if (COMPOUNDS.contains(sense.category())) {
          add(new Hit(sense, first, first + 1));
        }
      }
    }
  }

  /** Follows the trie from a token on as far as it goes; gives how many tokens that is. */
  private int follow(int first) {
    Entry node = known.get(first);
    path[0] = node;
    int length = 1;
    int most = Math.min(LONGEST, tokens.size() - first);
    while (length < most && node.goesOn()) {
      Entry next = node.next(tokens.get(first + length).form());
      if (next == null) {
        return length;
      }
      path[length] = next;
      length++;
      node = next;
    }
    return length;
  }

  private void add(Hit hit) {
    Token token = tokens.get(hit.first());
    Sense sense = hit.sense();
    boolean named = !sense.category().capital() || token.capital();
    boolean written = !sense.acronym() || token.capitals();
    // A verb may have several senses, told by its particle; an event several days, by the
    // countries.
    boolean many = sense.category() == Category.VERB || sense.category() == Category.EVENT;
    boolean free = many || !at(sense.category(), hit.first()).found();
    if (!named || !written || !free) {
      return;
    }
    Hit[] covered = covered(sense.category());
    all(sense.category()).add(hit);
    for (int i = hit.first(); i < hit.end(); i++) {
      if (!covered[i].found()) {
        covered[i] = hit;
      }
    }
  }

  /** The table of a category, which its first hit begins. */
  private Hit[] covered(Category category) {
    Hit[] covered = cover[category.ordinal()];
    if (covered.length == 0) {
      covered = new Hit[tokens.size()];
      Arrays.fill(covered, Hit.NONE);
      cover[category.ordinal()] = covered;
      hits.set(category.ordinal(), new ArrayList<>());
    }
    return covered;
  }
}
