package org.borderflow.watch;

import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.borderflow.assessment.SurgeAssessment;
import org.borderflow.assessment.SurgeState;
import org.borderflow.day.DayEstimate;
import org.borderflow.day.DayKey;
import org.borderflow.episode.EpisodeChange;
import org.borderflow.episode.EpisodeKey;
import org.borderflow.episode.EpisodeKind;
import org.borderflow.episode.SurgeEpisode;
import org.borderflow.wording.EpisodeText;
import org.borderflow.wording.FlowText;

/**
 * A record in words, behind the time of the publication that it is due to (UTC). Used by one
 * thread.
 */
final class TextLines implements Lines {
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT).withZone(ZoneOffset.UTC);
  private static final int MOST_EPISODES = 1_000;
  private static final String RED = "\u001b[1;31m";
  private static final String BLUE = "\u001b[1;34m";
  private static final String PLAIN = "\u001b[0m";

  private final boolean colours;

  /** What episodes were: a withdrawal says no more than which one it was. Bounded. */
  private final Map<EpisodeKey, SurgeEpisode> known =
      new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<EpisodeKey, SurgeEpisode> eldest) {
          return size() > MOST_EPISODES;
        }
      };

  TextLines(boolean colours) {
    this.colours = colours;
  }

  @Override
  public String line(Seen seen) {
    return TIME.format(seen.timestamp()) + "  " + text(seen.result());
  }

  private String text(Result result) {
    if (result instanceof Result.Day day) {
      return "Day: "
          + place(day.key())
          + day.estimate().map(TextLines::figure).orElse(": no figure any more");
    }
    if (result instanceof Result.Surge surge) {
      return surge
          .assessment()
          .map(this::assessed)
          .orElseGet(() -> "Assessment: " + place(surge.key()) + ": none any more");
    }
    Result.Episode episode = (Result.Episode) result;
    String words = episode(episode);
    return coloured(words, episode.key().kind() == EpisodeKind.SURGE ? RED : BLUE);
  }

  private static String place(DayKey key) {
    return FlowText.of(key.flow()) + " on " + key.day();
  }

  private static String figure(DayEstimate day) {
    String range =
        day.low() == day.high()
            ? ""
            : ", range " + FlowText.people(day.low()) + "–" + FlowText.people(day.high());
    return ": "
        + FlowText.people(day.best())
        + FlowText.did(day.flow())
        + range
        + ", basis "
        + day.basis().code()
        + (day.disputed() ? ", disputed" : "");
  }

  private String assessed(SurgeAssessment surge) {
    String words =
        head(surge.state())
            + ": "
            + place(surge.key())
            + ": "
            + FlowText.people(surge.observed())
            + FlowText.did(surge.flow())
            + surge.expectation().map(FlowText::against).orElse("");
    return surge.state().isSurge()
        ? coloured(words, RED)
        : surge.state().isDrop() ? coloured(words, BLUE) : words;
  }

  private static String head(SurgeState state) {
    return switch (state) {
      case NO_BASELINE -> "No baseline";
      case NONE -> "No surge";
      case POSSIBLE -> "Possible surge day";
      case CONFIRMED -> "Surge day";
      case POSSIBLE_DROP -> "Possible drop day";
      case DROP -> "Drop day";
    };
  }

  private String episode(Result.Episode seen) {
    Optional<SurgeEpisode> was = Optional.ofNullable(known.remove(seen.key()));
    seen.episode().ifPresent(now -> known.put(seen.key(), now));
    return EpisodeText.of(seen.told().change(), was, seen.episode())
        .or(() -> seen.episode().map(EpisodeText::updated))
        .orElseGet(() -> gone(seen));
  }

  private static String gone(Result.Episode seen) {
    String kind = seen.key().kind() == EpisodeKind.SURGE ? "Surge" : "Drop";
    String what =
        seen.told().change() == EpisodeChange.WITHDRAWN
            ? " is withdrawn: "
            : " does not begin on this day any more: ";
    return kind + what + FlowText.of(seen.key().flow()) + ", first day " + seen.key().first();
  }

  private String coloured(String words, String colour) {
    int head = words.indexOf(':');
    return colours ? colour + words.substring(0, head) + PLAIN + words.substring(head) : words;
  }
}
