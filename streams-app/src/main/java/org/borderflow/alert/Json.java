package org.borderflow.alert;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.borderflow.episode.SurgeEpisode;
import org.borderflow.json.EventCodec;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.util.RawValue;

/** JSON that receivers get. */
final class Json {
  private static final JsonMapper MAPPER = JsonMapper.builder().build();

  private Json() {}

  static ObjectNode object() {
    return MAPPER.createObjectNode();
  }

  static ArrayNode array() {
    return MAPPER.createArrayNode();
  }

  /** The episode's own event, to the byte. */
  static RawValue event(SurgeEpisode episode) {
    return new RawValue(new String(EventCodec.EPISODE.write(episode), UTF_8));
  }

  /** In UTF-8. */
  static byte[] bytes(Object node) {
    return MAPPER.writeValueAsBytes(node);
  }
}
