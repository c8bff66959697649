package org.borderflow.fault;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.borderflow.fault.FaultProxy.Fault;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * A broker that is killed after it has promised a commit and before it has told the partitions. It
 * writes its markers over a connection to itself, which it makes for the first one; so a network
 * that takes no new connections holds it exactly there.
 */
@Timeout(value = 3, unit = TimeUnit.MINUTES)
class UnfinishedCommitIT {
  private static final int PARTITIONS = 20;
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private static final Duration STANDSTILL = Duration.ofSeconds(11);

  /** For a broker to find out that it was away. */
  private static final Duration AFTERMATH = Duration.ofSeconds(3);

  private final FaultProxy network = new FaultProxy();

  @TempDir Path folder;
  private BrokerProcess broker;

  @BeforeEach
  void start() throws Exception {
    int port;
    try (ServerSocket free = new ServerSocket(0)) {
      port = free.getLocalPort();
    }
    network.to(port);
    broker = new BrokerProcess(folder, port, network.port());
    try (Admin admin = Admin.create(clients())) {
      admin
          .createTopics(List.of(new NewTopic("results", PARTITIONS, (short) 1)))
          .all()
          .get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
    }
  }

  @AfterEach
  void end() {
    broker.close();
    network.close();
  }

  @Test
  void whatIsCommittedIsThereAfterAKill() throws Exception {
    Set<String> committed = commitWithoutMarkers();
    broker.kill();
    broker.startAgain();
    network.set(Fault.NONE);

    assertThat(committedRecords()).isEqualTo(committed);
  }

  /** Kafka gives a broker that is not heard of for nine seconds up, unless it is told otherwise. */
  @Test
  void whatIsCommittedIsThereAfterAStandstill() throws Exception {
    Set<String> committed = commitWithoutMarkers();
    broker.freeze();
    Thread.sleep(STANDSTILL.toMillis());
    broker.thaw();
    Thread.sleep(AFTERMATH.toMillis());
    network.set(Fault.NONE);

    assertThat(committedRecords()).isEqualTo(committed);
  }

  private Set<String> commitWithoutMarkers() throws Exception {
    Map<String, Object> config = clients("transactional.id", "stream");
    Set<String> sent =
        IntStream.range(0, PARTITIONS)
            .mapToObj("partition %d"::formatted)
            .collect(Collectors.toCollection(TreeSet::new));
    KafkaProducer<String, String> producer =
        new KafkaProducer<>(config, new StringSerializer(), new StringSerializer());
    producer.initTransactions();
    producer.beginTransaction();
    List<Future<?>> acknowledged = new ArrayList<>();
    for (int i = 0; i < PARTITIONS; i++) {
      acknowledged.add(producer.send(new ProducerRecord<>("results", i, "key", "partition " + i)));
    }
    for (Future<?> one : acknowledged) {
      one.get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
    }
    network.set(Fault.REFUSE);
    producer.commitTransaction();
    producer.close(Duration.ZERO);
    return sent;
  }

  private Set<String> committedRecords() {
    Map<String, Object> config = clients("isolation.level", "read_committed");
    Set<String> read = new TreeSet<>();
    try (KafkaConsumer<String, String> consumer =
        new KafkaConsumer<>(config, new StringDeserializer(), new StringDeserializer())) {
      List<TopicPartition> partitions =
          IntStream.range(0, PARTITIONS).mapToObj(i -> new TopicPartition("results", i)).toList();
      consumer.assign(partitions);
      consumer.seekToBeginning(partitions);
      long giveUp = System.nanoTime() + PATIENCE.toNanos();
      while (read.size() < PARTITIONS && System.nanoTime() < giveUp) {
        consumer.poll(Duration.ofMillis(200)).forEach(record -> read.add(record.value()));
      }
    }
    return read;
  }

  private Map<String, Object> clients(String... option) {
    Map<String, Object> config = new HashMap<>();
    config.put("bootstrap.servers", "127.0.0.1:" + network.port());
    if (option.length > 0) {
      config.put(option[0], option[1]);
    }
    return config;
  }
}
