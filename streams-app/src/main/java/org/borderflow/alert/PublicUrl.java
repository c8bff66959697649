package org.borderflow.alert;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URI;
import java.net.URLEncoder;
import java.time.LocalDate;
import java.util.Optional;
import org.borderflow.episode.EpisodeKey;
import org.borderflow.episode.SurgeEpisode;
import org.borderflow.report.Flow;

/**
 * Where people find this installation's page and API.
 *
 * @param target its address
 */
record PublicUrl(Target target) {

  /** The page of an episode's flow, at the day that is furthest from what was expected. */
  URI page(EpisodeKey key, Optional<SurgeEpisode> episode) {
    LocalDate day = episode.map(SurgeEpisode::peakDay).orElse(key.first());
    return at("?flow=" + encode(key.flow()) + "&day=" + day);
  }

  /** That day as the API gives it: the figure with its evidence. */
  URI evidence(SurgeEpisode episode) {
    return at("api/v1/flows/" + encode(episode.flow()) + "/days/" + episode.peakDay());
  }

  private URI at(String rest) {
    return target.resolve(rest).uri();
  }

  /** As a path needs it: a space is %20, where a form would have a plus. */
  private static String encode(Flow flow) {
    return URLEncoder.encode(flow.toString(), UTF_8).replace("+", "%20");
  }
}
