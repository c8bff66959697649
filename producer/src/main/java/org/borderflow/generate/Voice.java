package org.borderflow.generate;

import java.time.LocalDate;
import java.util.Optional;
import org.borderflow.report.CountedAt;
import org.borderflow.report.Flow;
import org.borderflow.report.Source;

/**
 * Someone who says a number. The names are made up, so that nobody real is said to have said it.
 *
 * @param publisher who publishes it
 * @param authority whose figure it is; empty where that is not said
 * @param countedAt which side counted, where that is said
 */
record Voice(String publisher, Optional<String> authority, Optional<CountedAt> countedAt) {
  /** How many outlets there are, one of which prints no figure but misprints. */
  static final int OUTLETS = 13;

  private static final String PAGES = "https://example.org/";

  /** The side that people enter, on its own page. */
  static Voice ofArrival(Flow flow) {
    String name = service(flow.destination());
    return new Voice(name, Optional.of(name), Optional.of(CountedAt.ARRIVAL));
  }

  /** The side that people leave, on its own page. */
  static Voice ofDeparture(Flow flow) {
    String name = service(flow.origin());
    return new Voice(name, Optional.of(name), Optional.of(CountedAt.DEPARTURE));
  }

  /**
   * An outlet that passes on what the side that people enter has counted.
   *
   * @param number which outlet, from 0
   * @param named whether it says whose figure it is
   */
  static Voice ofOutlet(int number, Flow flow, boolean named) {
    return new Voice(
        "Outlet " + (char) ('A' + number),
        named ? Optional.of(service(flow.destination())) : Optional.empty(),
        Optional.empty());
  }

  private static String service(String country) {
    return "Border service of " + country;
  }

  /** As the source of a figure that was published on a day. */
  Source on(LocalDate day, int flow) {
    String page = publisher.replace(' ', '-') + "/" + day + "/" + flow;
    return new Source(publisher, authority, Optional.of(PAGES + page));
  }
}
