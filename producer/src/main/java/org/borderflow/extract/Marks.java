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

  private final List<Token> tokens;
  private final List<List<Hit>> hits = new ArrayList<>();
  private final Hit[][] cover = new Hit[Category.values().length][];

  private Marks(List<Token> tokens) {
    this.tokens = tokens;
    for (int i = 0; i < cover.length; i++) {
      hits.add(new ArrayList<>());
      cover[i] = new Hit[tokens.size()];
      Arrays.fill(cover[i], Hit.NONE);
    }
  }

  /** Looks all tokens up. Of each category, the longest words win. */
  static Marks of(List<Token> tokens, Lexicon lexicon) {
    Marks marks = new Marks(tokens);
    for (int i = 0; i < tokens.size(); i++) {
      marks.lookUp(i, lexicon);
    }
    return marks;
  }

  /** The hits of a category, in the order of the text. */
  List<Hit> all(Category category) {
    return hits.get(category.ordinal());
  }

  /** The hits of a category that begin in the range. */
  List<Hit> in(Category category, int first, int end) {
    List<Hit> found = all(category);
    int from = lowerBound(found, first);
    int to = lowerBound(found, end);
    return found.subList(from, to);
  }

  private static int lowerBound(List<Hit> sorted, int token) {
    int low = 0;
    int high = sorted.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (sorted.get(middle).first() < token) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  /** The hit that covers a token; {@link Hit#NONE} if there is none, or no such token. */
  Hit at(Category category, int token) {
    return token >= 0 && token < tokens.size() ? cover[category.ordinal()][token] : Hit.NONE;
  }

  /** Whether a token belongs to such words. */
  boolean is(Category category, String key, int token) {
    return at(category, token).is(key);
  }

  private void lookUp(int first, Lexicon lexicon) {
    Lexicon.Node node = lexicon.root();
    List<List<Sense>> found = new ArrayList<>(2);
    for (int i = first; i < tokens.size() && i < first + LONGEST; i++) {
      Lexicon.Node next = node.next.get(tokens.get(i).form());
      if (next == null) {
        break;
      }
      found.add(next.senses);
      node = next;
    }
    boolean noun = false;
    for (int length = found.size(); length > 0; length--) {
      for (Sense sense : found.get(length - 1)) {
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

  private void add(Hit hit) {
    Token token = tokens.get(hit.first());
    Sense sense = hit.sense();
    boolean named = !sense.category().capital() || token.capital();
    boolean written = !sense.acronym() || token.capitals();
    Hit[] covered = cover[sense.category().ordinal()];
    // A verb may have several senses, told by its particle; an event several days, by the
    // countries.
    boolean many = sense.category() == Category.VERB || sense.category() == Category.EVENT;
    boolean free = many || !covered[hit.first()].found();
    if (!named || !written || !free) {
      return;
    }
    hits.get(sense.category().ordinal()).add(hit);
    for (int i = hit.first(); i < hit.end(); i++) {
      if (!covered[i].found()) {
        covered[i] = hit;
      }
    }
  }
}
