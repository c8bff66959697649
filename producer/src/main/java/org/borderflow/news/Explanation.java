package org.borderflow.news;

import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import org.borderflow.extract.Extracted;
import org.borderflow.extract.Field;
import org.borderflow.extract.Reason;
import org.borderflow.extract.TurnedDown;
import org.borderflow.report.Report;
import org.borderflow.report.Text;

/** What was decided of an article's numbers, and why, for people. */
final class Explanation {
  private final Consumer<String> lines;

  /**
   * @param lines takes each line
   */
  Explanation(Consumer<String> lines) {
    this.lines = lines;
  }

  void explain(ArticleResult result) {
    lines.accept(
        result.source().place()
            + ": "
            + Text.shown(result.source().id())
            + ": figures: "
            + result.outcomes().size()
            + ", other numbers: "
            + result.turnedDown().size());
    result.outcomes().forEach(this::explain);
    result.turnedDown().forEach(this::explain);
  }

  private void explain(Outcome outcome) {
    Extracted figure = outcome.figure();
    lines.accept(
        String.format(
            Locale.ROOT,
            "  %s: %s; confidence %.2f",
            Text.quote(figure.phrase().text()),
            fate(outcome),
            figure.confidence().value()));
    for (Map.Entry<Field, Reason> reason : figure.reasons().entrySet()) {
      lines.accept(
          "    " + reason.getKey().code() + ": " + Text.shown(reason.getValue().toString()));
    }
  }

  private static String fate(Outcome outcome) {
    if (outcome instanceof Outcome.Reported reported) {
      return "report " + words(reported.report());
    }
    if (outcome instanceof Outcome.Repeated repeated) {
      return "said again, " + words(repeated.report());
    }
    return "to review, " + Text.shown(String.join("; ", ((Outcome.Unsure) outcome).why()));
  }

  private static String words(Report report) {
    return report.flow()
        + ", "
        + report.figure().quantifier().code()
        + " "
        + (report.figure().low() == report.figure().high()
            ? report.figure().low()
            : report.figure().low() + " to " + report.figure().high())
        + ", "
        + report.period().start()
        + " to "
        + report.period().end()
        + ", "
        + report.period().kind().code();
  }

  private void explain(TurnedDown number) {
    lines.accept(
        "  "
            + Text.quote(number.phrase().text())
            + ": turned down, "
            + number.why().code()
            + ": "
            + Text.shown(number.reason()));
  }
}
