package org.borderflow.benchmark;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.borderflow.publish.PublishCommand;
import org.borderflow.topic.Topics;
import picocli.CommandLine;

/** Generated reports as {@code publish} sends them. */
final class PublishedReports {
  private PublishedReports() {}

  /** So many, in the order of publication; the same for the same number. */
  static List<ProducerRecord<byte[], byte[]>> generate(MeasuredBroker broker, int reports)
      throws IOException {
    Topics topics = broker.create();
    try (GeneratedFile file = GeneratedFile.of(reports)) {
      publish(broker, topics, file);
    }
    List<ProducerRecord<byte[], byte[]>> published =
        broker.read(topics).stream()
            .map(record -> MeasuredBroker.to(topics.reports(), record))
            .toList();
    broker.delete(topics);
    if (published.size() != reports) {
      throw new IllegalStateException(published.size() + " of " + reports + " were published");
    }
    return published;
  }

  private static void publish(MeasuredBroker broker, Topics topics, GeneratedFile file) {
    StringWriter err = new StringWriter();
    int exitCode =
        new CommandLine(new PublishCommand())
            .setErr(new PrintWriter(err))
            .execute(
                "--bootstrap-server=" + broker.bootstrapServers(),
                "--topic-prefix=" + topics.prefix(),
                file.path().toString());
    if (exitCode != 0) {
      throw new IllegalStateException("publish ended with " + exitCode + ": " + err);
    }
  }
}
