package org.borderflow.extract;

import java.util.Locale;

/**
 * The small words that decide, and how words look that do. Each is a key of the files {@code
 * words.txt}, in the folder of a language or of the world; a language without such words leaves it
 * out.
 */
enum Word {
  // Words that join, and that link.

  /** Joins two things, or the ends of a range. */
  AND,
  /** Joins two points of time, or goes on behind a number: 1956 or 1957, 500 or more. */
  OR,
  /** Behind a number and such a word: it is the least. */
  OR_MORE,
  /** Behind a number and such a word: it is about so many. */
  OR_SO,
  /** Joins two counts of one unit: four or five days. */
  RANGE_OR,
  /** Joins two days: from Sunday to Monday. */
  RANGE_TO,
  /** Begins what somebody says or expects. */
  THAT,
  /** Links a noun of crossing with its number: the arrival of 5,000. */
  OF,
  /** Links a noun of crossing with those who cross: entries by Russians. */
  BY,
  /** What a name of a country in the genitive ends with, where it is a word of its own. */
  GENITIVE,
  // Words that compare.

  /** Before what a number is compared with. */
  THAN,
  /** Behind more or less, before what it is compared with. */
  MULTIPLE_THAN,
  /** More or less, where it compares even if nothing follows: 80 per cent more. */
  MORE,
  /** Begins what something is like: as many as came in May. */
  LIKE,
  /** Begins a quantifier that compares: above the 5,000 of last year. */
  COMPARED_ARTICLE,
  // Words beside a border or a place.

  /** Between a country and its border: Polish eastern border. */
  BORDER_ADJECTIVE,
  /** Behind a border, before the country on its other side. */
  BORDER_TO,
  /** Words for the country spoken of that are into it. */
  INTO_HERE,
  /** Words for the country spoken of that are inside it. */
  INSIDE_HERE,
  /** Stands behind a place that a preposition has before it already: von der Türkei aus. */
  AFTERWARDS,
  /** Ends a preposition that means in, and makes it into: in den Tschad. */
  INTO_CASE,
  /** A preposition that is from, or links a noun with where it stands: Bahnhof von Passau. */
  FROM_OR_OF,
  /** Goes on behind a place that a journey begins at: von Passau nach Wien. */
  GOING_ON,
  /** Before the end of a journey whose beginning is named: from Turkey to Libya. */
  GOING_TO,
  /** How adjectives end that may stand between a preposition and a place. */
  INFLECTED,
  /** Nouns between a preposition and a place's name: the port of Odessa. */
  PLACE_NOUN,
  /** Beginnings of a part of a country that is one word: Nordirak. */
  COUNTRY_PART,
  /** What names end with in the genitive, unless they do already: Polens. */
  NAME_GENITIVE,
  // Verbs, and what they look like.

  /** Verbs of flying: who flies need not come from a neighbour. */
  FLYING,
  /** Names of verbs of going on from where people are. */
  ONWARD,
  /** Verbs that say how many came to a country, where others speak of those who cross to it. */
  RECEIVED,
  /** Names of verbs of going back that also say something else. */
  GO_BACK,
  /** Names of verbs that are said of people alone. */
  OF_PEOPLE,
  /** Names of verbs that speak of a border by themselves. */
  BORDER_VERB,
  /** Names of nouns that speak of a border by themselves. */
  BORDER_NOUN,
  /** How a verb ends that no list knows, if it is long. */
  VERB_ENDING,
  /** How a past tense ends that no list knows. */
  PAST_ENDING,
  /** Verbs that may belong to a noun: the number of refugees arriving. */
  PRESENT_PARTICIPLE,
  /** Before a word that is then a noun, and no verb: the crossing. */
  NOUN_MARK,
  /** What is no noun even behind such a word. */
  NO_NOUN,
  // What is, and what may be.

  /** Right behind a modal verb: it is said to have happened. */
  PERFECT_BEHIND_MODAL,
  /** Ends a clause with a participle before it: it is said to have happened. */
  PERFECT_AT_END,
  /** What a participle before such a word looks like. */
  PARTICIPLE,
  /** What always is an infinitive. */
  INFINITIVE,
  /** How infinitives end, unless they look like a participle. */
  INFINITIVE_ENDING,
  /** What looks like a participle though it ends as an infinitive. */
  LIKE_PARTICIPLE,
  /** Infinitives that look like a participle. */
  NO_PARTICIPLE,
  /** Begins a condition without if. */
  CONDITION_VERB,
  /** Verbs of what would be. */
  UNREAL,
  /** Verbs of reported speech that a list of subjunctives cannot hold. */
  REPORTED,
  /** Behind a negation: not only, not counting. */
  NOT_DENYING,
  // Beside the number and its noun.

  /** Articles that begin another noun than the one that is counted. */
  OTHER_ARTICLE,
  /** Words of time that may stand between a number and its noun. */
  FURTHER,
  /** Words behind a number that are no noun. */
  UNCOUNTED,
  /** Before an amount of money. */
  CURRENCY,
  /** Before a number that names, and counts nothing. */
  NAMING,
  /** Joined to a number by a hyphen: it is an age. */
  AGE,
  /** Between half or a quarter and what it is a part of. */
  PART_LINK,
  /** Joins number words within one: fünfundzwanzig. */
  NUMBER_JOINT,
  // Who says so.

  /** Before an authority, behind what it says. */
  SO,
  /** Agencies that are written with small letters too. */
  SMALL_AGENCY,
  /** Particles of verbs of speech that stand behind the time: teilte am Montag mit. */
  SPEECH_PARTICLE,
  /** Words of speech that say nothing of when it was said. */
  NO_SPEECH_TIME,
  /** Between a verb of speech and the day: said late on Monday. */
  BEFORE_DAY,
  // Words of time.

  /** One, before a unit of time, where the list of numbers has it not. */
  ONE,
  /** Right before a date. */
  DATE_ON,
  /** Between a day, a month and a year. */
  DATE_OF,
  /** Before a date or a day. */
  DATE_ARTICLE,
  /** Between the stretch spoken of and its year. */
  SAME_OF,
  /** Between a week and its month. */
  MONTH_OF,
  /** Between a part of a month and the month: Ende des Monats. */
  PART_OF,
  /** Before a year, behind one of its parts. */
  OF_YEAR,
  /** Joined to digits: an ordinal. */
  ORDINAL_ENDING,
  /** Before an ordinal in digits with a full stop. */
  ORDINAL_ARTICLE,
  /** Between the night and its day. */
  NIGHT_TO,
  /** Before one unit of time: it ends today. */
  UP_TO_NOW,
  /** Units of time in the plural. */
  PLURAL_UNIT,
  /** What a week of a month ends with, as one word: Augustwoche. */
  WEEK_COMPOUND,
  /** Parts of the day written small: nachmittags. */
  PART_ADVERB,
  /** Before a part of the day. */
  PART_ADJECTIVE,
  /** Before days of no date: on ordinary Saturdays. */
  ON_DAYS,
  /** What weekdays look like that are of no date. */
  WEEKDAY_PLURAL,
  /** Between within and the length of time. */
  WITHIN_LINK,
  /** Words for within that only say how long something took, unless hours follow. */
  LOOSE_WITHIN,
  /** Behind years: an age. */
  OLD;

  /** As the files write it. */
  String key() {
    return name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }
}
