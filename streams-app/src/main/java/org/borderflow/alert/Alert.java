package org.borderflow.alert;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.borderflow.episode.EpisodeKind;
import org.borderflow.episode.SurgeEpisode;
import org.borderflow.report.Flow;
import org.borderflow.report.Mode;
import tools.jackson.databind.node.ObjectNode;

/**
 * An alert as Alertmanager's API v2 takes it.
 *
 * @param application this installation's application id, so that two can share an Alertmanager
 * @param episode what it tells of
 * @param startsAt when it began, by the wall clock: Alertmanager knows no event time
 * @param endsAt when it ended; while it lasts, when Alertmanager is to take it for ended if nothing
 *     more is heard
 */
record Alert(String application, SurgeEpisode episode, Instant startsAt, Instant endsAt) {

  /** What identifies it. Words of few values, and names of flows. */
  Map<String, String> labels() {
    Flow flow = episode.flow();
    Map<String, String> labels = new LinkedHashMap<>();
    labels.put(
        "alertname", episode.kind() == EpisodeKind.SURGE ? "BorderflowSurge" : "BorderflowDrop");
    labels.put("application", application);
    labels.put("border", flow.border().toString());
    labels.put("origin", flow.origin());
    labels.put("destination", flow.destination());
    flow.crossingPoint().ifPresent(point -> labels.put("crossing_point", point));
    flow.mode().map(Mode::code).ifPresent(mode -> labels.put("mode", mode));
    flow.nationality().ifPresent(code -> labels.put("nationality", code));
    labels.put("measure", flow.measure().code());
    labels.put("severity", episode.isConfirmed() ? "warning" : "info");
    return labels;
  }

  /** As JSON. */
  ObjectNode json(Optional<PublicUrl> links) {
    ObjectNode json = Json.object();
    ObjectNode labels = json.putObject("labels");
    labels().forEach(labels::put);
    ObjectNode annotations = json.putObject("annotations");
    annotations().forEach(annotations::put);
    links.ifPresent(to -> annotations.put("evidence", to.evidence(episode).toString()));
    json.put("startsAt", startsAt.toString());
    json.put("endsAt", endsAt.toString());
    links.ifPresent(
        to -> json.put("generatorURL", to.page(episode.key(), Optional.of(episode)).toString()));
    return json;
  }

  private Map<String, String> annotations() {
    Map<String, String> annotations = new LinkedHashMap<>();
    annotations.put(
        "summary", EpisodeWords.kind(episode.kind()) + ", " + EpisodeWords.flow(episode.flow()));
    annotations.put("description", episode.reason());
    annotations.put("first_day", episode.first().toString());
    annotations.put("last_day", episode.last().toString());
    annotations.put("peak_day", episode.peakDay().toString());
    return annotations;
  }
}
