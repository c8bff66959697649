package org.borderflow.generate;

import java.time.Duration;
import java.time.Instant;
import org.borderflow.report.Figure;
import org.borderflow.report.Period;
import org.borderflow.report.Report;

/**
 * What is said of single days of one flow: a first figure, those who pass it on, revisions,
 * misprints and what is taken back. In the end all but the misprints are true, and these stand
 * against four or more.
 */
final class DailyNews {
  private static final double UNNAMED = 0.1;
  private static final double LATE = 0.08;
  private static final int LATEST_DAYS = 4;
  private static final int SOONEST_MINUTE = 20;
  private static final int MINUTES = 580;
  private static final int MISPRINTS_FROM = 4;
  private static final double MISPRINTS = 0.2;
  private static final double OTHER_SIDE = 0.3;

  private final Desk desk;
  private final Habits habits;

  /** How often the service gives the exact number. */
  private final double precision;

  /** How often the service gives it on a page of its own. */
  private final double openness;

  private final boolean bothSidesTell;

  DailyNews(Desk desk, Habits habits, Chance character) {
    this.desk = desk;
    this.habits = habits;
    precision = character.between(0.4, 1);
    openness = character.between(0.6, 1);
    bothSidesTell = character.happens(1.0 / 3);
  }

  /** Puts what is said of a day onto the agenda. */
  void tell(TrueDay day, Chance chance) {
    Instant first = Desk.morningAfter(day.day(), chance);
    boolean revised = chance.happens(habits.revisions());
    Release release =
        new Release(
            day.people(),
            revised ? preliminary(day.people(), chance) : day.people(),
            revised,
            chance.happens(precision),
            Period.ofDay(day.day()),
            first,
            first.plus(Duration.ofDays(1 + (long) chance.below(3))));
    if (chance.happens(openness)) {
      said(Voice.ofArrival(desk.flow()), release, first, chance);
    }
    int repeats = repeats(release, chance);
    if (!revised && repeats >= MISPRINTS_FROM && chance.happens(MISPRINTS)) {
      misprint(release, chance);
    }
    if (bothSidesTell && chance.happens(OTHER_SIDE)) {
      Instant at = later(first, chance);
      desk.say(
          Voice.ofDeparture(desk.flow()),
          Wording.rounded(day.people(), chance),
          release.period,
          at,
          chance);
    }
  }

  /** A day's figure: what was given out first, and what it is in the end. */
  private record Release(
      long people,
      long first,
      boolean revised,
      boolean exact,
      Period period,
      Instant firstAt,
      Instant revisedAt) {}

  /** Off by 2 to 8 in a hundred, and by one at least. */
  private static long preliminary(long people, Chance chance) {
    long off = 1 + Math.round(people * chance.between(0.02, 0.08));
    return chance.happens(0.5) ? people + off : Math.max(0, people - off);
  }

  private int repeats(Release release, Chance chance) {
    int repeats = 0;
    for (int i = 0; i < Voice.OUTLETS - 1; i++) {
      if (chance.happens(habits.repeats() / Habits.MOST_REPEATS)) {
        Voice outlet = Voice.ofOutlet(i, desk.flow(), !chance.happens(UNNAMED));
        said(outlet, release, later(release.firstAt, chance), chance);
        repeats++;
      }
    }
    return repeats;
  }

  /** Says the figure, and if it is revised that too. */
  private void said(Voice voice, Release release, Instant at, Chance chance) {
    desk.say(voice, worded(voice, release, release.first, chance), release.period, at, chance);
    if (release.revised) {
      Instant after = at.isAfter(release.revisedAt) ? at : release.revisedAt;
      desk.say(
          voice,
          worded(voice, release, release.people, chance),
          release.period,
          soon(after, chance),
          chance);
    }
  }

  private Figure worded(Voice voice, Release release, long people, Chance chance) {
    boolean service = voice.countedAt().isPresent();
    if (release.exact) {
      return service ? Figure.exact(people) : Wording.any(people, habits.ranges(), chance);
    }
    return service || !chance.happens(habits.ranges())
        ? Wording.rounded(people, chance)
        : Wording.between(people, chance);
  }

  private void misprint(Release release, Chance chance) {
    Instant at = later(release.firstAt, chance);
    Report wrong =
        desk.say(
            Voice.ofOutlet(Voice.OUTLETS - 1, desk.flow(), true),
            Wording.misprint(release.people, chance),
            release.period,
            at,
            chance);
    if (chance.happens(0.5)) {
      desk.takeBack(wrong, at.plus(Duration.ofDays(1)));
    }
  }

  private static Instant later(Instant first, Chance chance) {
    Instant soon = soon(first, chance);
    return chance.happens(LATE)
        ? soon.plus(Duration.ofDays(1 + (long) chance.below(LATEST_DAYS)))
        : soon;
  }

  private static Instant soon(Instant first, Chance chance) {
    return first.plusSeconds(Desk.minutes(SOONEST_MINUTE + (long) chance.below(MINUTES)));
  }
}
