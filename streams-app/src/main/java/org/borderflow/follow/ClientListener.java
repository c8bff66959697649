package org.borderflow.follow;

import org.apache.kafka.clients.consumer.Consumer;

/** Is told of readers of Kafka as they come and go, so that they can be measured. */
@FunctionalInterface
public interface ClientListener {
  /** Does nothing. */
  ClientListener NONE = reader -> () -> {};

  /**
   * A reader was made.
   *
   * @return to be closed before the reader is
   */
  Watched opened(Consumer<?, ?> reader);

  /** What goes on with a reader. */
  interface Watched extends AutoCloseable {
    @Override
    void close();
  }
}
