package org.borderflow.follow;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Arrays;
import java.util.Optional;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.borderflow.episode.EpisodeChange;

/**
 * What an episode's record says beside the episode.
 *
 * @param change what became of it
 * @param news whether people are to hear of it, as decided in event time
 */
public record EpisodeNews(EpisodeChange change, boolean news) {

  /**
   * What the headers say; without them, or with such as are not known, a change that is no news.
   */
  public static EpisodeNews of(Headers headers) {
    Optional<EpisodeChange> change =
        text(headers, org.borderflow.topic.Headers.EPISODE_CHANGE)
            .flatMap(
                code ->
                    Arrays.stream(EpisodeChange.values())
                        .filter(one -> one.code().equals(code))
                        .findFirst());
    boolean news =
        text(headers, org.borderflow.topic.Headers.NEWS).map(Boolean::parseBoolean).orElse(false);
    return new EpisodeNews(change.orElse(EpisodeChange.UPDATED), change.isPresent() && news);
  }

  private static Optional<String> text(Headers headers, String name) {
    return Optional.ofNullable(headers.lastHeader(name))
        .map(Header::value)
        .map(value -> new String(value, UTF_8));
  }
}
