package org.borderflow.alert;

import java.util.ArrayList;
import java.util.List;
import org.borderflow.episode.EpisodeKind;
import org.borderflow.report.Flow;
import org.borderflow.report.Measure;

/** Episodes in plain words. */
final class EpisodeWords {
  private EpisodeWords() {}

  /**
   * A change on one line, as in {@code New surge, RU > FI (land, RU nationals): surge of 1 day,
   * 2022-09-22; furthest on ...}.
   */
  static String sentence(Notice notice) {
    Heard heard = notice.heard();
    String kind = kind(heard.key().kind());
    String flow = flow(heard.key().flow());
    return heard
        .episode()
        .map(episode -> became(notice, kind) + ", " + flow + ": " + episode.reason())
        .orElseGet(
            () ->
                kind
                    + " withdrawn, "
                    + flow
                    + ": after newer reports, the one that began on "
                    + heard.key().first()
                    + " does not stand any more");
  }

  /** {@code RU > FI (land, RU nationals)}. */
  static String flow(Flow flow) {
    List<String> which = new ArrayList<>();
    flow.crossingPoint().ifPresent(which::add);
    flow.mode().ifPresent(mode -> which.add(mode.code()));
    flow.nationality().ifPresent(nationality -> which.add(nationality + " nationals"));
    if (flow.measure() != Measure.CROSSINGS) {
      which.add(flow.measure() == Measure.NET ? "net" : "both ways");
    }
    String countries = flow.origin() + " > " + flow.destination();
    return which.isEmpty() ? countries : countries + " (" + String.join(", ", which) + ")";
  }

  /** {@code Surge} or {@code Drop}. */
  static String kind(EpisodeKind kind) {
    return kind == EpisodeKind.SURGE ? "Surge" : "Drop";
  }

  private static String became(Notice notice, String kind) {
    return switch (notice.change()) {
      case OPENED -> "New " + notice.heard().key().kind().code();
      case ESCALATED -> kind + " escalated";
      case UPDATED -> kind + " updated";
      case CLOSED -> kind + " over";
      case WITHDRAWN -> kind + " withdrawn";
    };
  }
}
