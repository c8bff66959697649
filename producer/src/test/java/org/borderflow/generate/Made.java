package org.borderflow.generate;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.borderflow.report.Report;
import org.borderflow.report.ReportEvent;

/** A history that was made up, whole. */
record Made(List<ReportEvent> events, List<TrueDay> truth) {
  static final LocalDate FROM = LocalDate.parse("2023-01-01");

  static Made of(long seed, int flows, int days) {
    return of(new Scenario(seed, flows, FROM, days, Habits.USUAL));
  }

  static Made of(Scenario scenario) {
    List<ReportEvent> events = new ArrayList<>();
    List<TrueDay> truth = new ArrayList<>();
    new Generator(scenario).run(events::add, truth::add);
    return new Made(events, truth);
  }

  List<Report> reports() {
    return events.stream().filter(Report.class::isInstance).map(Report.class::cast).toList();
  }
}
