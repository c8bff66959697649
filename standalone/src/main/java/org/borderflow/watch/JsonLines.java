package org.borderflow.watch;

import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.util.RawValue;

/** A record as a JSON object around the event's own JSON, which stays as it is in the topic. */
final class JsonLines implements Lines {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  @Override
  public String line(Seen seen) {
    ObjectNode line =
        JSON.createObjectNode()
            .put("type", seen.kind().code())
            .put("key", seen.key())
            .put("at", seen.at())
            .put("timestamp", seen.timestamp().toString());
    if (seen.result() instanceof Result.Episode episode) {
      line.put("change", episode.told().change().code()).put("news", episode.told().news());
    }
    seen.json()
        .ifPresentOrElse(
            json -> line.putRawValue("value", new RawValue(onOneLine(json))),
            () -> line.putNull("value"));
    return JSON.writeValueAsString(line);
  }

  /** Between two values JSON takes a space as a line's end, and within a text it has neither. */
  private static String onOneLine(String json) {
    return json.replace('\n', ' ').replace('\r', ' ');
  }
}
