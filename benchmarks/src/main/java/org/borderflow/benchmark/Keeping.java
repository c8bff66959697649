package org.borderflow.benchmark;

import java.util.Set;
import java.util.UUID;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.processor.api.ContextualProcessor;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorSupplier;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.StoreBuilder;
import org.apache.kafka.streams.state.Stores;

/**
 * Makes processors that copy each record, and keep it: what any stream must do that knows a report
 * again, finds it by its identity and gives one result for it. The store is Kafka's usual one, on
 * disk, with a changelog.
 */
final class Keeping implements ProcessorSupplier<byte[], byte[], byte[], byte[]> {
  private static final String STORE = "kept";
  private static final byte[] NOTHING = new byte[0];

  private final FirstReport first;

  Keeping(FirstReport first) {
    this.first = first;
  }

  @Override
  public Set<StoreBuilder<?>> stores() {
    return Set.of(
        Stores.keyValueStoreBuilder(
            Stores.persistentKeyValueStore(STORE), Serdes.String(), Serdes.ByteArray()));
  }

  @Override
  public Processor<byte[], byte[], byte[], byte[]> get() {
    return new Keep();
  }

  private final class Keep extends ContextualProcessor<byte[], byte[], byte[], byte[]> {
    @Override
    public void process(Record<byte[], byte[]> record) {
      first.note();
      KeyValueStore<String, byte[]> store = context().getStateStore(STORE);
      String identity = UUID.nameUUIDFromBytes(record.value()).toString();
      if (store.get(identity) == null) {
        store.put(identity, record.value());
        store.put("i " + identity, NOTHING);
      }
      context().forward(record);
    }
  }
}
