package org.borderflow.export;

import org.borderflow.report.Coded;
import org.borderflow.topic.Topics;

/** What is exported. */
enum Subject implements Coded {
  DAYS,
  SURGES,
  EPISODES,
  REPORTS;

  String topic(Topics topics) {
    return switch (this) {
      case DAYS -> topics.days();
      case SURGES -> topics.surges();
      case EPISODES -> topics.episodes();
      case REPORTS -> topics.reports();
    };
  }
}
