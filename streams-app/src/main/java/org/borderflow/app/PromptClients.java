package org.borderflow.app;

import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import org.apache.kafka.clients.CommonClientConfigs;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.streams.KafkaClientSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Clients of which the producers gather what a report leads to, and send it together when told.
 * Sent without waiting, its ten records would go in several requests, and a broker answers those of
 * a connection one after the other. Flushing is done on a thread of its own, because it waits for
 * the answer, and the stream has other reports to work on.
 */
final class PromptClients implements KafkaClientSupplier, AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(PromptClients.class);

  /** By the client's name: one that takes the place of another has its name. */
  private final Map<String, Producer<byte[], byte[]>> producers = new ConcurrentHashMap<>();

  private final Semaphore asked = new Semaphore(0);
  private final Thread thread = new Thread(this::sendWhenAsked, "borderflow-send");
  private volatile boolean isOpen = true;

  PromptClients() {
    thread.setDaemon(true);
    thread.start();
  }

  @Override
  public Producer<byte[], byte[]> getProducer(Map<String, Object> configuration) {
    String name = String.valueOf(configuration.get(CommonClientConfigs.CLIENT_ID_CONFIG));
    Producer<byte[], byte[]> producer = new ListedProducer(configuration, name);
    producers.put(name, producer);
    return producer;
  }

  @Override
  public Consumer<byte[], byte[]> getConsumer(Map<String, Object> configuration) {
    return consumer(configuration);
  }

  @Override
  public Consumer<byte[], byte[]> getRestoreConsumer(Map<String, Object> configuration) {
    return consumer(configuration);
  }

  @Override
  public Consumer<byte[], byte[]> getGlobalConsumer(Map<String, Object> configuration) {
    return consumer(configuration);
  }

  /** Off the list when it is closed: a thread that dies leaves its buffers to the next. */
  private final class ListedProducer extends KafkaProducer<byte[], byte[]> {
    private final String name;

    ListedProducer(Map<String, Object> configuration, String name) {
      super(configuration, new ByteArraySerializer(), new ByteArraySerializer());
      this.name = name;
    }

    @Override
    public void close(Duration patience) {
      producers.remove(name, this);
      super.close(patience);
    }
  }

  private static Consumer<byte[], byte[]> consumer(Map<String, Object> configuration) {
    return new KafkaConsumer<>(
        configuration, new ByteArrayDeserializer(), new ByteArrayDeserializer());
  }

  @Override
  public Admin getAdmin(Map<String, Object> configuration) {
    return Admin.create(configuration);
  }

  /** The names of the producers that would send. */
  Set<String> listed() {
    return Set.copyOf(producers.keySet());
  }

  /** Has all that was handed to producers until now sent at once; does not wait for it. */
  void sendNow() {
    asked.release();
  }

  private void sendWhenAsked() {
    while (isOpen) {
      asked.acquireUninterruptibly();
      asked.drainPermits();
      producers.values().forEach(PromptClients::send);
    }
  }

  private static void send(Producer<byte[], byte[]> producer) {
    try {
      producer.flush();
    } catch (KafkaException | IllegalStateException e) {
      LOG.debug("what waits is not sent at once", e); // The stream hears of it by itself.
    }
  }

  /** The clients themselves are closed by those who use them. */
  @Override
  public void close() {
    isOpen = false;
    asked.release();
  }
}
