package org.borderflow.generate;

import java.time.LocalDate;
import java.util.stream.DoubleStream;
import org.borderflow.report.Flow;

/**
 * What happens on one flow, day after day: a level with a slow trend, a yearly swing and a pattern
 * of weekdays, surges and drops, and noise that is wider than that of people who come one by one.
 */
final class Traffic {
  private static final double DAYS_OF_YEAR = 365.25;
  private static final int DAYS_OF_WEEK = 7;

  private final Flow flow;
  private final Chance chance;
  private final Disturbances disturbances;
  private final double level;
  private final double trend;
  private final double swing;
  private final double phase;
  private final double noise;
  private final double[] weekdays;
  private LocalDate day;
  private int age;

  Traffic(Flow flow, LocalDate from, double disturbancesPerYear, Chance chance) {
    this.flow = flow;
    this.day = from;
    this.chance = chance.split();
    this.disturbances = new Disturbances(chance.split(), disturbancesPerYear);
    Chance character = chance.split();
    level = StrictMath.exp(character.between(StrictMath.log(300), StrictMath.log(30_000)));
    trend = character.between(-0.3, 0.3);
    swing = character.between(0, 0.25);
    phase = character.between(0, 2 * StrictMath.PI);
    noise = character.between(0.05, 0.13);
    double weekend = character.between(-0.25, 0.35);
    weekdays =
        DoubleStream.generate(() -> character.between(-0.06, 0.06)).limit(DAYS_OF_WEEK).toArray();
    weekdays[DAYS_OF_WEEK - 2] += weekend;
    weekdays[DAYS_OF_WEEK - 1] += weekend;
  }

  /** The next day; first of all the first one. */
  TrueDay next() {
    disturbances.next();
    double expected = expected();
    double rate =
        expected * disturbances.factor() * StrictMath.exp(noise * (chance.normal() - noise / 2));
    long people = Math.max(0, Math.round(rate + StrictMath.sqrt(rate) * chance.normal()));
    LocalDate since = day.minusDays(disturbances.age());
    TrueDay happened = new TrueDay(flow, day, people, expected, disturbances.factor(), since);
    day = day.plusDays(1);
    age++;
    return happened;
  }

  private double expected() {
    double years = age / DAYS_OF_YEAR;
    double season = swing * StrictMath.sin(2 * StrictMath.PI * years + phase);
    double weekday = weekdays[day.getDayOfWeek().getValue() - 1];
    // The trend levels off, so that centuries do not end in no people or in everyone.
    return level * StrictMath.exp(trend * years / (1 + years / 10) + season + weekday);
  }
}
