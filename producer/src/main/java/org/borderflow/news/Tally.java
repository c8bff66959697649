package org.borderflow.news;

import java.util.Locale;

/** Counts what came of a run, so that nothing is lost in silence. */
final class Tally {
  private long articles;
  private long rejected;
  private long figures;
  private long reports;
  private long repeated;
  private long unsure;
  private long turnedDown;
  private long otherLanguages;

  void take(ArticleResult result) {
    articles++;
    turnedDown += result.turnedDown().size();
    for (Outcome outcome : result.outcomes()) {
      figures++;
      if (outcome instanceof Outcome.Reported) {
        reports++;
      } else if (outcome instanceof Outcome.Repeated) {
        repeated++;
      } else {
        unsure++;
      }
    }
  }

  void reject() {
    rejected++;
  }

  void leaveOut() {
    otherLanguages++;
  }

  /** How many inputs were no articles that could be read. */
  long rejected() {
    return rejected;
  }

  /** The closing line. */
  String line(String command) {
    String languages =
        otherLanguages == 0
            ? ""
            : String.format(Locale.ROOT, "; %,d in other languages left out", otherLanguages);
    return String.format(
            Locale.ROOT,
            "%s: %,d articles, %,d figures: %,d reports, %,d said again, %,d to review;"
                + " %,d other numbers turned down; %,d articles rejected",
            command,
            articles,
            figures,
            reports,
            repeated,
            unsure,
            turnedDown,
            rejected)
        + languages;
  }
}
