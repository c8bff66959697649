package org.borderflow.stream;

import org.apache.kafka.common.metrics.Sensor;
import org.apache.kafka.streams.StreamsMetrics;
import org.apache.kafka.streams.processor.api.ProcessorContext;

/**
 * Counts the reports of a task whose estimating is done, as a metric of Kafka Streams beside those
 * of its own: {@value #METRIC}, by thread and task. While what was {@link Postponed} is worked off,
 * no report is taken in, and Kafka's own counts stand still; this one shows that the stream works.
 */
public final class EstimatedCount implements AutoCloseable {
  /** The metric's name. */
  public static final String METRIC = "estimated-total";

  private static final String GROUP = "estimating";
  private static final String OPERATION = METRIC.replace("-total", "");

  private final StreamsMetrics metrics;
  private final Sensor sensor;

  /**
   * @param context of the processor that is being initialised, on the thread that works for it
   */
  EstimatedCount(ProcessorContext<?, ?> context) {
    String task = context.taskId().toString();
    metrics = context.metrics();
    sensor =
        metrics.addRateTotalSensor(
            GROUP, task, OPERATION, Sensor.RecordingLevel.INFO, "task-id", task);
  }

  /** Counts one. */
  void add() {
    sensor.record();
  }

  /** Takes the metric away; a task that is no longer here must not seem to stand still. */
  @Override
  public void close() {
    metrics.removeSensor(sensor);
  }
}
