package org.borderflow.fault;

import java.nio.file.Path;
import java.util.Map;

/**
 * Under what a process of the program runs.
 *
 * @param environment variables besides those of the test
 * @param javaOptions options of its virtual machine, separated by spaces
 * @param page whether an instance serves page and API, and keeps all results in memory for it
 */
record Conditions(Map<String, String> environment, String javaOptions, boolean page) {
  /** Nothing special. */
  static final Conditions USUAL = new Conditions(Map.of(), "", false);

  /** With so many megabytes of memory, and with page and API, which need it. */
  static Conditions memory(int megabytes) {
    return new Conditions(Map.of(), "-XX:+UseSerialGC -Xmx" + megabytes + "m", true);
  }

  /** With Kafka's settings of a file. */
  static Conditions kafkaSettings(Path file) {
    return new Conditions(Map.of("BORDERFLOW_COMMAND_CONFIG", file.toString()), "", false);
  }

  /** In this time zone. */
  static Conditions zone(String zone) {
    return new Conditions(Map.of("TZ", zone), "-Duser.timezone=" + zone, false);
  }
}
