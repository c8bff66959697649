package org.borderflow.alert;

import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.errors.SerializationException;

/**
 * A partition that a channel has: how far it has been dealt with, and its teller. It is read from
 * the topic's beginning at every start, so that the teller knows what there is.
 */
final class Line {
  private final Teller teller;
  private final Progress progress;
  private final long known;
  private Optional<OffsetAndMetadata> committed = Optional.empty();
  private boolean closed;

  /**
   * @param remembered from the last run
   * @param teller made from the same marks
   */
  Line(Memory remembered, Teller teller) {
    this.progress = remembered.progress();
    this.known = progress.next();
    this.teller = teller;
  }

  /**
   * Takes a record; gives what is to be delivered because of it.
   *
   * @throws UnreadableRecordException when it cannot be read, and never will be, and that has not
   *     been found before
   */
  Optional<Delivery> hear(ConsumerRecord<byte[], byte[]> record) {
    boolean isLeft = progress.isLeft(record.offset());
    try {
      Heard heard = Heard.of(record);
      if (isLeft) {
        Optional<Delivery> delivery = teller.hear(heard);
        if (delivery.isEmpty()) {
          progress.silent(record.offset());
        }
        return delivery;
      }
      teller.learn(heard);
    } catch (SerializationException e) {
      progress.silent(record.offset());
      if (isLeft) {
        throw new UnreadableRecordException(e);
      }
    }
    return Optional.empty();
  }

  /** The delivery of a record succeeded, or was refused for good. */
  void delivered(long offset) {
    progress.delivered(offset);
  }

  /** Every attempt failed. */
  void undelivered(long offset) {
    if (teller.refreshes()) {
      progress.delivered(offset);
    } else {
      progress.undelivered(offset);
    }
  }

  /** Whether a reader that far knows everything that was dealt with before this start. */
  boolean isKnown(long position) {
    return position >= known;
  }

  Teller teller() {
    return teller;
  }

  /** What to commit, if it is not what was committed last. */
  Optional<OffsetAndMetadata> toCommit() {
    return Optional.of(new Memory(progress, teller.marks()).toCommit())
        .filter(now -> !committed.equals(Optional.of(now)));
  }

  void committed(OffsetAndMetadata now) {
    committed = Optional.of(now);
  }

  /** The partition is another member's now. */
  void close() {
    closed = true;
  }

  boolean isClosed() {
    return closed;
  }

  /** A record that is none of the topic's. */
  static final class UnreadableRecordException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private UnreadableRecordException(SerializationException cause) {
      super(cause.getMessage(), cause);
    }
  }
}
