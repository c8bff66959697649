package org.borderflow.extract;

import java.util.Optional;

/**
 * What a number counts.
 *
 * @param type what kind of noun it is
 * @param noun the noun; {@link Hit#NONE} if none was found
 * @param end the token behind it; behind the number if there is none
 * @param nationality the one nationality that is named with it
 * @param modifier a verb between number and noun: "33 illegally entered people"
 */
record Head(Type type, Hit noun, int end, Optional<String> nationality, Optional<Hit> modifier) {

  /** Kinds of nouns. */
  enum Type {
    /** People. */
    PEOPLE,
    /** Crossings, entries, arrivals. */
    CROSSINGS,
    /** Something that is known to be neither. */
    OTHER,
    /** A noun that no list knows. */
    UNKNOWN,
    /** No noun: the number stands alone. */
    NONE
  }
}
