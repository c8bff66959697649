package org.borderflow.benchmark.flink;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;

/** Processor time of the threads that do a job's work. */
final class TaskTime {
  /** Flink's name for the group of a job's threads; those that read from Kafka are in it too. */
  private static final String TASKS = "Flink Task Threads";

  /** A producer's own thread, which is not counted of other streams either. */
  private static final String CLIENT_THREAD = "kafka-";

  private TaskTime() {}

  /** Of those that are alive; nanoseconds. */
  static long soFar() {
    ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    return Thread.getAllStackTraces().keySet().stream()
        .filter(TaskTime::isTask)
        .mapToLong(thread -> Math.max(0, threads.getThreadCpuTime(thread.getId())))
        .sum();
  }

  private static boolean isTask(Thread thread) {
    ThreadGroup group = thread.getThreadGroup();
    return group != null
        && group.getName().equals(TASKS)
        && !thread.getName().startsWith(CLIENT_THREAD);
  }
}
