package org.borderflow.broker;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.CommonClientConfigs;
import org.borderflow.connection.KafkaConnection;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * One broker for all tests of a class: {@code @RegisterExtension static final BrokerForTests BROKER
 * = new BrokerForTests();}. It must be static. Its topics stay as they were written: history of
 * years ago may be compacted within seconds, and between two readings of one topic that would make
 * what the first saw be missing from the second.
 */
public final class BrokerForTests implements BeforeAllCallback, AfterAllCallback {
  private static final String YEARS = Long.toString(Duration.ofDays(36_500).toMillis());

  private final BrokerOptions options;
  private Optional<InProcessBroker> running = Optional.empty();

  /** A broker on a free port with a temporary data folder. */
  public BrokerForTests() {
    this(BrokerOptions.TEMPORARY);
  }

  /** A broker as the options say. */
  public BrokerForTests(BrokerOptions options) {
    this.options = options.with("log.cleaner.min.compaction.lag.ms", YEARS);
  }

  /** Where clients connect. */
  public String bootstrapServers() {
    return running.orElseThrow().bootstrapServers();
  }

  /** The way there for the project's own classes. */
  public KafkaConnection connection() {
    return new KafkaConnection(
        Map.of(CommonClientConfigs.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers()));
  }

  @Override
  public void beforeAll(ExtensionContext context) {
    running = Optional.of(InProcessBroker.start(options));
  }

  @Override
  public void afterAll(ExtensionContext context) {
    running.ifPresent(InProcessBroker::close);
    running = Optional.empty();
  }
}
