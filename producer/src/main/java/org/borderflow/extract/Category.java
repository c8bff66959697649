package org.borderflow.extract;

/** What a word list is about. Each list is one file, or one in every language's folder. */
enum Category {
  VERB("verbs", false),
  PEOPLE("people", false),
  CROSSING("crossings", false),
  NOUN("nouns", false),
  QUANTIFIER("quantifiers", false),
  NUMBER("numbers", false),
  WAY("ways", false),
  PLACE_WORD("places", false),
  ROUTE("routes", false),
  PREPOSITION("prepositions", false),
  CLAUSE("clauses", false),
  TIME("time", false),
  EVENT("events", false),
  COMPARISON("comparisons", false),
  SAID("said", false),
  ADJECTIVE("adjectives", false),
  DEMONYM("demonyms", true),
  COUNTRY("names", true),
  PLACE("places", true),
  LANDING("landings", true),
  POINT("crossings", true);

  private final String file;
  private final boolean capital;

  Category(String file, boolean capital) {
    this.file = file;
    this.capital = capital;
  }

  /** The file's name, without folder and ending. */
  String file() {
    return file;
  }

  /** Whether its words are names, written with a capital. */
  boolean capital() {
    return capital;
  }
}
