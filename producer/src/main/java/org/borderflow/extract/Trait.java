package org.borderflow.extract;

import java.util.Locale;

/**
 * How a language builds its words and sentences, as far as the rules must know. Each is a word of
 * the files {@code grammar.txt}. What they do not say is so as English has it.
 */
enum Trait {
  /** Nouns are written with a capital, all other words small. */
  CAPITAL_NOUNS,
  /** Nouns and numbers are put together to one word, whose end tells what it is. */
  COMPOUNDS,
  /** Every clause is divided from the next by a comma. */
  COMMA_CLAUSES,
  /** A relative pronoun looks like an article. */
  ARTICLE_RELATIVES,
  /** A participle stands before its noun with all that belongs to it: "aus Ungarn kommende". */
  LONG_ATTRIBUTES,
  /** Subject and object may stand on either side of the verb. */
  FREE_ORDER,
  /** The verb's mood tells that others' words are passed on. */
  MOOD_REPORTS,
  /** Hundred and thousand need no article: "tausend Menschen". */
  BARE_SCALES,
  /** The month may stand before its day: "September 24". */
  MONTH_FIRST;

  /** As the files write it. */
  String key() {
    return name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }
}
