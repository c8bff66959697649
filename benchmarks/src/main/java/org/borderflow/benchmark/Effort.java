package org.borderflow.benchmark;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;

/**
 * What a thread has spent. Unlike time, it does not depend on what else the machine is doing.
 *
 * @param nanos processor time in nanoseconds
 * @param bytes memory allocated, freed since or not
 */
record Effort(long nanos, long bytes) {
  static final Effort NONE = new Effort(0, 0);

  /** What this thread has spent since it began. */
  static Effort soFar() {
    ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    return new Effort(threads.getCurrentThreadCpuTime(), threads.getCurrentThreadAllocatedBytes());
  }

  Effort since(Effort before) {
    return new Effort(nanos - before.nanos, bytes - before.bytes);
  }
}
