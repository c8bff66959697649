package org.borderflow.extract;

import java.util.List;
import java.util.Optional;

/** Tells by what stands right beside a number that it counts no people. */
final class Syntax {
  private final Reading text;

  Syntax(Reading text) {
    this.text = text;
  }

  /** Why the number is none of people; empty if nothing beside it says so. */
  Optional<TurnedDown> against(Scene scene) {
    Candidate number = scene.number();
    if (!number.readable()) {
      return down(scene, Distractor.UNREADABLE, "too large to be a number of people");
    }
    Optional<When> time = within(scene.times(), number);
    if (time.isPresent()) {
      return down(
          scene,
          time.get().numbers(),
          "belongs to \"" + text.words(time.get().first(), time.get().end()) + "\"");
    }
    int before = number.number() - 1;
    int behind = number.end();
    if (before >= 0 && text.is(before, Word.CURRENCY)) {
      return down(scene, Distractor.MONEY, "stands behind a currency");
    }
    if (before >= 0 && (text.is(before, Word.NAMING) || namingPoint(before))) {
      return down(scene, Distractor.IDENTIFIER, "is a name, not a count");
    }
    if (joinedBehind(behind)) {
      Distractor why = text.is(behind + 1, Word.AGE) ? Distractor.AGE : Distractor.OTHER;
      return down(
          scene, why, "is part of the word \"" + text.words(number.number(), behind + 2) + "\"");
    }
    if (joinedBefore(before)) {
      return down(scene, Distractor.IDENTIFIER, "is part of a name");
    }
    return beside(scene, before, behind);
  }

  private Optional<TurnedDown> beside(Scene scene, int before, int behind) {
    if (ordinal(behind)) {
      return down(scene, Distractor.ORDINAL, "is an ordinal");
    }
    if ((text.is(behind, '/') && !text.token(behind).spaced())
        || (text.is(before, '/') && digitsBefore(before))) {
      return down(scene, Distractor.OTHER, "is part of a ratio or a name");
    }
    if (text.is(behind, ':')
        && behind + 1 < text.size()
        && text.token(behind + 1).number()
        && !text.token(behind + 1).spaced()) {
      return down(scene, Distractor.OTHER, "is part of a ratio or a time");
    }
    if (text.marks().is(Category.CLAUSE, "instead", scene.number().first() - 1)) {
      return down(scene, Distractor.OTHER, "is the former number, which another one replaces");
    }
    int said = scene.number().first() - 1;
    while (said > 0 && text.found(Category.QUANTIFIER, said)) {
      said--;
    }
    if (text.marks().is(Category.CLAUSE, "population", said)) {
      return down(scene, Distractor.POPULATION, "is how many live there");
    }
    Hit room = text.marks().at(Category.CLAUSE, scene.number().first() - 1);
    if (room.is("capacity")) {
      return down(scene, Distractor.CAPACITY, "is room for so many");
    }
    for (int i = before - 2; i < scene.number().first(); i++) {
      Hit groups = text.marks().at(Category.CLAUSE, i);
      if (groups.is("groups") && groups.end() >= scene.number().first() - 2) {
        return down(scene, Distractor.GROUP_SIZE, "is the size of each group");
      }
    }
    return Optional.empty();
  }

  private boolean digitsBefore(int slash) {
    return slash > 0 && text.token(slash - 1).number();
  }

  private static Optional<When> within(List<When> times, Candidate number) {
    for (When time : times) {
      boolean inside = time.holds(number.number()) || time.holds(number.end() - 1);
      if (inside && time.form() != When.Form.RATE) {
        return Optional.of(time);
      }
    }
    return Optional.empty();
  }

  private boolean namingPoint(int point) {
    return text.is(point, '.')
        && point > 0
        && text.is(point - 1, Word.NAMING)
        && text.token(point - 1).form().length() <= 3;
  }

  /** "10-seitig", "24-hour". */
  private boolean joinedBehind(int i) {
    return text.is(i, '-')
        && !text.token(i).spaced()
        && i + 1 < text.size()
        && text.token(i + 1).word()
        && !text.token(i + 1).spaced();
  }

  /** "Covid-19". A range's second number stands behind a number. */
  private boolean joinedBefore(int i) {
    return text.is(i, '-')
        && !text.token(i).spaced()
        && i > 0
        && text.token(i - 1).word()
        && !text.token(i + 1).spaced();
  }

  private boolean ordinal(int behind) {
    if (behind >= text.size() || text.token(behind).spaced() || !text.token(behind - 1).number()) {
      return false;
    }
    if (text.is(behind, Word.ORDINAL_ENDING)) {
      return true;
    }
    boolean small = text.token(behind - 1).form().length() <= 2;
    return text.is(behind, '.')
        && small
        && behind + 1 < text.size()
        && text.sentence(behind) == text.sentence(behind + 1)
        && text.token(behind + 1).word();
  }

  private Optional<TurnedDown> down(Scene scene, Distractor why, String reason) {
    Candidate number = scene.number();
    return Optional.of(new TurnedDown(text.phrase(number.first(), number.end()), why, reason));
  }
}
