package org.borderflow.stream;

import java.util.Map;
import org.apache.kafka.streams.processor.StateStore;
import org.apache.kafka.streams.processor.StateStoreContext;
import org.apache.kafka.streams.state.StoreBuilder;
import org.apache.kafka.streams.state.internals.CacheFlushListener;
import org.apache.kafka.streams.state.internals.CachedStateStore;
import org.borderflow.assessment.SurgeAssessment;
import org.borderflow.day.DayEstimate;

/**
 * What the processors of one task keep in memory together. It follows from the store, and is lost
 * with the task. A store in name only: that is how Kafka Streams gives each task one of its own.
 */
final class TaskMemory implements StateStore, CachedStateStore<Object, Object> {
  static final String NAME = "memory";

  /** About 2 kB of JSON each. */
  private static final long DAY_BYTES = 6L << 20;

  /** About half a kB each. */
  private static final long SURGE_BYTES = 3L << 20;

  private final Recent<DayEstimate> days = new Recent<>(DAY_BYTES);
  private final Recent<SurgeAssessment> surges = new Recent<>(SURGE_BYTES);
  private Runnable beforeCommit = () -> {};
  private boolean open;

  /** Makes one for each task; nothing of it is written anywhere. */
  static StoreBuilder<TaskMemory> builder() {
    return new Builder();
  }

  Recent<DayEstimate> days() {
    return days;
  }

  Recent<SurgeAssessment> surges() {
    return surges;
  }

  /** Does some work before each commit, so that the commit holds all that it leads to. */
  void beforeCommit(Runnable work) {
    beforeCommit = work;
  }

  @Override
  public void flushCache() {
    beforeCommit.run();
  }

  @Override
  public boolean setFlushListener(
      CacheFlushListener<Object, Object> listener, boolean sendOldValues) {
    return false;
  }

  @Override
  public void clearCache() {
    days.clear();
    surges.clear();
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public void init(StateStoreContext context, StateStore root) {
    // A task that begins anew after an error may find another state.
    clearCache();
    beforeCommit = () -> {};
    context.register(root, (key, value) -> {});
    open = true;
  }

  @Override
  public void close() {
    open = false;
  }

  @Override
  public boolean persistent() {
    return false;
  }

  @Override
  public boolean isOpen() {
    return open;
  }

  private static final class Builder implements StoreBuilder<TaskMemory> {
    @Override
    public StoreBuilder<TaskMemory> withCachingEnabled() {
      throw new UnsupportedOperationException("it is memory already");
    }

    @Override
    public StoreBuilder<TaskMemory> withCachingDisabled() {
      return this;
    }

    @Override
    public StoreBuilder<TaskMemory> withLoggingEnabled(Map<String, String> config) {
      throw new UnsupportedOperationException("it follows from the other store");
    }

    @Override
    public StoreBuilder<TaskMemory> withLoggingDisabled() {
      return this;
    }

    @Override
    public TaskMemory build() {
      return new TaskMemory();
    }

    @Override
    public Map<String, String> logConfig() {
      return Map.of();
    }

    @Override
    public boolean loggingEnabled() {
      return false;
    }

    @Override
    public String name() {
      return NAME;
    }
  }
}
