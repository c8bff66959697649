package org.borderflow.export;

import java.io.Writer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.errors.SerializationException;
import org.borderflow.json.UnreadableEventException;
import org.borderflow.report.InvalidValueException;

/** Gathers records, and writes what they come to. */
interface Export {

  /**
   * Takes a record.
   *
   * @throws UnreadableEventException when its value is not what its topic is for
   * @throws InvalidValueException when its key is not
   * @throws SerializationException when its key is none at all
   */
  void take(ConsumerRecord<byte[], byte[]> record);

  /** Writes everything, and leaves the writer open. */
  void write(Writer to);

  /** How many there are of what is exported. */
  long size();
}
