package org.borderflow.benchmark;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;

/**
 * Processor time that was used until a moment.
 *
 * @param process by this process, the broker, the compiler and the collector with it; nanoseconds
 * @param streams by the threads of streams in it that are alive; nanoseconds
 */
record ProcessorTime(long process, long streams) {
  private static final String STREAM_THREAD = "-StreamThread-";

  /** Its producer and its consumers have threads of their own, named after it. */
  private static final String CLIENT_THREAD = "kafka-";

  static ProcessorTime soFar() {
    ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    long streams = 0;
    for (long id : threads.getAllThreadIds()) {
      // One may have ended in between.
      var thread = threads.getThreadInfo(id);
      if (thread != null && isStream(thread.getThreadName())) {
        streams += Math.max(0, threads.getThreadCpuTime(id));
      }
    }
    return new ProcessorTime(
        ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean()).getProcessCpuTime(),
        streams);
  }

  private static boolean isStream(String thread) {
    return thread.contains(STREAM_THREAD) && !thread.startsWith(CLIENT_THREAD);
  }

  ProcessorTime since(ProcessorTime begin) {
    return new ProcessorTime(process - begin.process, streams - begin.streams);
  }
}
