package org.borderflow.publish;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.Callback;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.jspecify.annotations.Nullable;

/** A producer that takes every record but one. */
public final class LosingKafka extends FakeKafka {
  private final Way way;
  private final int which;
  private int handedOver;

  /** How the one is lost. */
  public enum Way {
    /** Its callback hears of an error; all others arrive. */
    TOLD,
    /** Nobody ever hears of it. */
    SILENT,
    /** The client throws. */
    REFUSED,
    /** Waiting for what is under way breaks off, and nobody hears of it. */
    FLUSH_BREAKS_OFF
  }

  /**
   * @param which the place of the one that is lost, from 1
   */
  public LosingKafka(Way way, int which) {
    this.way = way;
    this.which = which;
  }

  @Override
  public synchronized Future<RecordMetadata> send(
      ProducerRecord<byte[], byte[]> sending, @Nullable Callback callback) {
    if (++handedOver != which || callback == null) {
      return super.send(sending, callback);
    }
    if (way == Way.REFUSED) {
      throw new KafkaException("refused");
    }
    if (way == Way.TOLD) {
      callback.onCompletion(null, new RecordTooLargeException("too large"));
    }
    return new CompletableFuture<>();
  }

  @Override
  public synchronized void flush() {
    if (way == Way.FLUSH_BREAKS_OFF && handedOver >= which) {
      throw new KafkaException("broken off");
    }
    super.flush();
  }
}
