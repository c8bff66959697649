package org.borderflow.publish;

import org.borderflow.connection.KafkaConnection;
import org.borderflow.topic.Topics;

/** Opens the way to Kafka. */
@FunctionalInterface
public interface Senders {

  /**
   * A sink that leads to the reports topic.
   *
   * @throws org.borderflow.connection.CommandFailure when no broker answers or the topic is missing
   */
  ReportSink open(KafkaConnection connection, Topics topics);
}
