package org.borderflow.stream;

import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.kafka.streams.processor.StateStore;
import org.apache.kafka.streams.processor.StateStoreContext;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.StoreBuilder;
import org.apache.kafka.streams.state.internals.CacheFlushListener;
import org.apache.kafka.streams.state.internals.CachedStateStore;
import org.borderflow.assessment.SurgeAssessment;
import org.borderflow.day.DayEstimate;
import org.borderflow.json.EventCodec;
import org.jspecify.annotations.Nullable;

/**
 * What the processors of one task keep in memory together: what they last read and wrote, and what
 * is yet to be written. It follows from the store and the records since the last commit, and is
 * lost with the task. A store in name only: that is how Kafka Streams gives each task one of its
 * own, and has it written before each commit.
 */
final class TaskMemory implements StateStore, CachedStateStore<Object, Object> {
  static final String NAME = "memory";

  private static final String DAY = "d ";
  private static final String SURGE = "s ";

  /** Reports listed as evidence by the estimates in memory, about 500 bytes each. */
  private static final int DAY_EVIDENCE = 30_000;

  /** Assessments in memory, about 600 bytes each. */
  private static final int SURGES = 15_000;

  /** Estimates and assessments that may wait to be written, some kB each. */
  private static final int MOST_UNWRITTEN = 5_000;

  private final Map<String, Runnable> beforeCommit = new LinkedHashMap<>();
  private @Nullable EventStore<DayEstimate> days;
  private @Nullable EventStore<SurgeAssessment> surges;
  private boolean open;

  /** Makes one for each task; nothing of it is written anywhere. */
  static StoreBuilder<TaskMemory> builder() {
    return new Builder();
  }

  /** Begins anew: the store may hold something else than it did. */
  void begin(KeyValueStore<String, byte[]> store) {
    days =
        new EventStore<>(
            DAY,
            store,
            EventCodec.DAY_ESTIMATE,
            estimate -> estimate.evidence().size(),
            DAY_EVIDENCE);
    surges = new EventStore<>(SURGE, store, EventCodec.SURGE_ASSESSMENT, assessment -> 1, SURGES);
  }

  /** The estimates of days, each as it follows from its flow's own reports. */
  EventStore<DayEstimate> days() {
    return Processing.initialised(days);
  }

  /** The assessments. */
  EventStore<SurgeAssessment> surges() {
    return Processing.initialised(surges);
  }

  /**
   * Has some work done whenever what is yet to be written is written, and so before each commit: it
   * then holds all that the records before it lead to. Works are done in the order in which they
   * are first named.
   *
   * @param name what it is known by; one of the same name takes its place
   */
  void beforeCommit(String name, Runnable work) {
    beforeCommit.put(name, work);
  }

  /** Writes all that is yet to be written. */
  void write() {
    beforeCommit.values().forEach(Runnable::run);
  }

  /** Whether so much is yet to be written that it should not wait for a commit. */
  boolean isFull() {
    return days().unwritten().size() + surges().unwritten().size() >= MOST_UNWRITTEN;
  }

  @Override
  public void flushCache() {
    write();
  }

  @Override
  public boolean setFlushListener(
      CacheFlushListener<Object, Object> listener, boolean sendOldValues) {
    return false;
  }

  @Override
  public void clearCache() {
    days = null;
    surges = null;
    beforeCommit.clear();
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public void init(StateStoreContext context, StateStore root) {
    // A task that begins anew after an error may find another state.
    clearCache();
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
