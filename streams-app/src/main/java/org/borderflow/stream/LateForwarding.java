package org.borderflow.stream;

import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.internals.InternalProcessorContext;
import org.apache.kafka.streams.processor.internals.ProcessorNode;
import org.apache.kafka.streams.processor.internals.ProcessorRecordContext;
import org.jspecify.annotations.Nullable;

/**
 * Lets a processor forward when no record is being processed, as Kafka's own caches do before a
 * commit. There is no public way to: see decision 45.
 */
final class LateForwarding {
  private final InternalProcessorContext<?, ?> context;
  private final ProcessorNode<?, ?, ?, ?> node;
  private @Nullable ProcessorRecordContext last;

  /**
   * @param context of the processor that is being initialised
   */
  LateForwarding(ProcessorContext<?, ?> context) {
    this.context = (InternalProcessorContext<?, ?>) context;
    this.node = this.context.currentNode();
  }

  /** Notes the record that is being processed: what is written later is written on its behalf. */
  void note() {
    last = context.recordContext();
  }

  /** Does some work as if that record were still being processed. */
  void run(Runnable work) {
    ProcessorNode<?, ?, ?, ?> nodeBefore = context.currentNode();
    ProcessorRecordContext recordBefore = context.recordContext();
    context.setCurrentNode(node);
    context.setRecordContext(last);
    try {
      work.run();
    } finally {
      context.setCurrentNode(nodeBefore);
      context.setRecordContext(recordBefore);
    }
  }
}
