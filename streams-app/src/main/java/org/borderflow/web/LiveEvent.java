package org.borderflow.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.borderflow.assessment.SurgeAssessment;
import org.borderflow.day.DayEstimate;
import org.borderflow.episode.EpisodeKind;
import org.borderflow.episode.SurgeEpisode;
import org.borderflow.view.Change;
import org.borderflow.view.Counts;
import org.borderflow.view.Results;

/** Changes as server-sent events. */
final class LiveEvent {
  private LiveEvent() {}

  /** A change with its id, as it goes over the line. */
  static byte[] of(String id, Change change) {
    if (change instanceof Change.Day day) {
      return text(id, "day", new Day(day.key().flow().toString(), day.key().day(), day.estimate()));
    }
    if (change instanceof Change.Surge surge) {
      return text(
          id,
          "surge",
          new Surge(surge.key().flow().toString(), surge.key().day(), surge.assessment()));
    }
    if (change instanceof Change.Episode one) {
      return text(
          id,
          "episode",
          new Episode(
              one.key().flow().toString(), one.key().first(), one.key().kind(), one.episode()));
    }
    Change.Clock clock = (Change.Clock) change;
    return text(id, "clock", new Clock(Optional.of(clock.eventTime()), true, clock.counts()));
  }

  /** How the results stand, for one who has just come. */
  static byte[] clock(String id, Results now) {
    return text(id, "clock", new Clock(now.eventTime(), now.ready(), now.counts()));
  }

  /** Says that events are missing, and that everything has to be read anew. */
  static byte[] reset(String id) {
    return text(id, "reset", new Reset());
  }

  private static byte[] text(String id, String kind, Object data) {
    byte[] head = ("id: " + id + "\nevent: " + kind + "\ndata: ").getBytes(UTF_8);
    byte[] json = Json.lean(data);
    byte[] all = new byte[head.length + json.length + 2];
    System.arraycopy(head, 0, all, 0, head.length);
    System.arraycopy(json, 0, all, head.length, json.length);
    all[all.length - 2] = '\n';
    all[all.length - 1] = '\n';
    return all;
  }

  @JsonPropertyOrder({"flow", "day", "estimate"})
  private record Day(String flow, LocalDate day, Optional<DayEstimate> estimate) {}

  @JsonPropertyOrder({"flow", "day", "assessment"})
  private record Surge(String flow, LocalDate day, Optional<SurgeAssessment> assessment) {}

  @JsonPropertyOrder({"flow", "first", "kind", "episode"})
  private record Episode(
      String flow, LocalDate first, EpisodeKind kind, Optional<SurgeEpisode> episode) {}

  @JsonPropertyOrder({"eventTime", "ready", "counts"})
  private record Clock(Optional<Instant> eventTime, boolean ready, Counts counts) {}

  private record Reset() {}
}
