package org.borderflow.watch;

import java.util.Locale;
import org.borderflow.topic.Topics;

/** What can be followed. */
enum Kind {
  DAY,
  SURGE,
  EPISODE;

  /** The topic that holds it. */
  String topic(Topics topics) {
    return switch (this) {
      case DAY -> topics.days();
      case SURGE -> topics.surges();
      case EPISODE -> topics.episodes();
    };
  }

  /** Its name in JSON Lines. */
  String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
