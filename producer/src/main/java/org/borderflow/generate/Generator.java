package org.borderflow.generate;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.borderflow.report.Flow;
import org.borderflow.report.ReportEvent;

/**
 * Makes up a history day by day, in the order of publication. Holds some days of it in memory,
 * however long it is.
 */
public final class Generator {
  private static final int DAYS_AHEAD = 2;

  private final Scenario scenario;

  /**
   * @param scenario what is to be made up
   */
  public Generator(Scenario scenario) {
    this.scenario = scenario;
  }

  /** What happens on one flow, and what is said of it. */
  private record Strand(Traffic traffic, DailyNews daily, LongerNews longer, Chance chance) {
    static Strand of(int number, Flow flow, Scenario scenario, Agenda agenda, Chance chance) {
      Chance happening = chance.split();
      Desk desk = new Desk(number, flow, agenda);
      return new Strand(
          new Traffic(flow, scenario.from(), scenario.habits().disturbances(), happening),
          new DailyNews(desk, scenario.habits(), chance.split()),
          new LongerNews(desk, chance.split()),
          chance.split());
    }

    /** Lets a day pass. Every day has chance of its own, so that none shifts the days after it. */
    TrueDay pass(double missing) {
      TrueDay day = traffic.next();
      Chance today = chance.split();
      Chance ofDay = today.split();
      if (!today.happens(missing)) {
        daily.tell(day, ofDay);
      }
      longer.tell(day, today);
      return day;
    }
  }

  /**
   * Makes it up from the beginning; each time the same.
   *
   * @param reports takes each report and retraction, and says whether it takes more
   * @param truth takes each day of each flow, before the first report on it
   */
  public void run(Predicate<ReportEvent> reports, Consumer<TrueDay> truth) {
    Agenda agenda = new Agenda();
    List<Strand> strands = strands(agenda);
    for (int i = 0; i < scenario.days(); i++) {
      strands.forEach(strand -> truth.accept(strand.pass(scenario.habits().missing())));
      // The next day is told of from the morning after it on.
      LocalDate open = scenario.from().plusDays(i + (long) DAYS_AHEAD);
      if (!agenda.publishBefore(Desk.morning(open), reports)) {
        return;
      }
    }
    agenda.publishBefore(Instant.MAX, reports);
  }

  private List<Strand> strands(Agenda agenda) {
    Chance chance = Chance.of(scenario.seed());
    List<Strand> strands = new ArrayList<>();
    for (Flow flow : Flows.first(scenario.flows())) {
      strands.add(Strand.of(strands.size(), flow, scenario, agenda, chance.split()));
    }
    return strands;
  }
}
