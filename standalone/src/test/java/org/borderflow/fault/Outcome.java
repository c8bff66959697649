package org.borderflow.fault;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.borderflow.backtest.Results;
import org.borderflow.report.ReportEvent;

/** How it must end, whatever has happened. */
final class Outcome {
  private Outcome() {}

  /** Reports in so many parts of much the same size, in their order. */
  static List<List<ReportEvent>> parts(List<ReportEvent> events, int count) {
    List<List<ReportEvent>> parts = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      parts.add(events.subList(events.size() * i / count, events.size() * (i + 1) / count));
    }
    return parts;
  }

  /**
   * Waits until all is worked through. Then the topic holds every acknowledged report, once, and
   * results are what they say, to the byte.
   *
   * @param publishedAgain some were published twice, so they may lie there twice
   * @param what for people
   */
  static void isAsTheReportsSay(Installation here, boolean publishedAgain, String what) {
    here.awaitLag(0);
    if (publishedAgain) {
      assertThat(here.held().stream().distinct().toList())
          .as("%s: acknowledged", what)
          .isEqualTo(here.acknowledgedAsJson().stream().distinct().toList());
    } else {
      assertThat(here.held())
          .as("%s: acknowledged, and each once", what)
          .isEqualTo(here.acknowledgedAsJson());
    }
    assertThat(here.results().differenceTo(Results.expected(here.acknowledged())))
        .as(what)
        .isEmpty();
  }
}
