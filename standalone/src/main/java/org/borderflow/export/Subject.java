package org.borderflow.export;

import org.borderflow.report.Coded;
import org.borderflow.topic.Topics;

/** What is exported. */
enum Subject implements Coded {
  DAYS,
  SURGES,
  EPISODES,
  REPORTS;

  /** Whether it is numbers day by day, as Prometheus keeps them. */
  boolean isSeries() {
    return this == DAYS || this == SURGES;
  }

  String topic(Topics topics) {
    return switch (this) {
      case DAYS -> topics.days();
      case SURGES -> topics.surges();
      case EPISODES -> topics.episodes();
      case REPORTS -> topics.reports();
    };
  }
}
