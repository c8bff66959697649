package org.borderflow.web;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.borderflow.episode.EpisodeKey;
import org.borderflow.episode.EpisodeKind;
import org.borderflow.episode.SurgeEpisode;
import org.borderflow.report.Flow;

/** {@code /episodes}, and the same for Grafana as {@code /annotations}. */
final class EpisodeList {
  private static final int USUAL = 500;
  private static final int MOST = 5_000;
  private static final LocalTime LAST_SECOND = LocalTime.of(23, 59, 59);

  private EpisodeList() {}

  static Endpoint episodes() {
    return new Endpoint(
        "/api/v1/episodes",
        Query.known("flow", "from", "to", "open", "limit", "after"),
        asked -> {
          Slice<SurgeEpisode> slice = slice(asked, asked.query().yesOrNo("open"));
          return Answer.json(Json.lean(new Body(slice.items(), slice.next())));
        });
  }

  static Endpoint annotations() {
    return new Endpoint(
        "/api/v1/annotations",
        Query.known("flow", "from", "to", "limit", "after"),
        asked -> {
          Slice<SurgeEpisode> slice = slice(asked, Optional.empty());
          return Answer.json(Json.lean(slice.map(EpisodeList::annotation)))
              .with(NextLink.headers(asked, "/api/v1/annotations", slice.next()));
        });
  }

  private static Slice<SurgeEpisode> slice(Asked asked, Optional<Boolean> open) {
    int limit = asked.query().limit(USUAL, MOST);
    Optional<EpisodeKey> after = asked.query().after(EpisodeKey::parse);
    DayRange range = asked.query().range();
    Stream<SurgeEpisode> found =
        asked
            .flows(after.map(EpisodeKey::flow))
            .flatMap(flow -> flow.episodes().values().stream())
            .filter(one -> range.meets(one.first(), one.last()))
            .filter(one -> open.stream().allMatch(wanted -> wanted == one.isOpen()))
            .filter(one -> after.stream().allMatch(key -> one.key().compareTo(key) > 0));
    return Slice.of(found, limit, SurgeEpisode::key);
  }

  private static Annotation annotation(SurgeEpisode episode) {
    Flow flow = episode.flow();
    String what = episode.kind() == EpisodeKind.SURGE ? "Surge" : "Drop";
    return new Annotation(
        at(episode.first(), LocalTime.MIN),
        at(episode.last(), LAST_SECOND),
        what + " " + flow,
        episode.reason(),
        List.of(
            episode.kind().code(),
            episode.isConfirmed() ? "confirmed" : "possible",
            episode.isOpen() ? "open" : "closed",
            flow.border().toString(),
            flow.toString()));
  }

  private static Instant at(LocalDate day, LocalTime time) {
    return day.atTime(time).toInstant(ZoneOffset.UTC);
  }

  @JsonPropertyOrder({"episodes", "next"})
  private record Body(List<SurgeEpisode> episodes, Optional<String> next) {}

  @JsonPropertyOrder({"time", "timeEnd", "title", "text", "tags"})
  private record Annotation(
      Instant time, Instant timeEnd, String title, String text, List<String> tags) {}
}
