package org.borderflow.benchmark;

import org.borderflow.topic.Topics;

/** Where the stream writes to, rejects apart. */
enum Output {
  DAYS(Topics.DEFAULT.days()),
  SURGES(Topics.DEFAULT.surges()),
  CHANGELOG(MeasuredStream.APPLICATION + "-" + MeasuredStream.STORE + "-changelog");

  private final String topic;

  Output(String topic) {
    this.topic = topic;
  }

  String topic() {
    return topic;
  }
}
