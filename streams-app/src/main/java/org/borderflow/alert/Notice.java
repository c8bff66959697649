package org.borderflow.alert;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.borderflow.episode.EpisodeChange;
import org.borderflow.json.EventCodec;

/**
 * A change of an episode, to be told.
 *
 * @param heard the record that brought it
 * @param change what became of the episode since the receiver heard of it last
 */
record Notice(Heard heard, EpisodeChange change) {

  /** In plain words, on one line. */
  String sentence() {
    return EpisodeWords.sentence(this);
  }

  /**
   * The same for the same change, however often and by whomever it is sent; another for any other.
   * The publication is part of it: an episode may be withdrawn, and come again as it was.
   */
  String idempotencyKey() {
    String head = heard.key() + "\n" + change.code() + "\n" + heard.publishedAt() + "\n";
    byte[] content = heard.episode().map(EventCodec.EPISODE::write).orElse(new byte[0]);
    return Hashes.sha256(head.getBytes(UTF_8), content);
  }
}
