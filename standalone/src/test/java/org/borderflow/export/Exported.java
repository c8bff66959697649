package org.borderflow.export;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.borderflow.cli.Borderflow;
import org.borderflow.connection.KafkaConnection;

/**
 * A run of the program.
 *
 * @param exitCode its exit code
 * @param out its standard output
 * @param err its standard error
 */
record Exported(int exitCode, String out, String err) {
  /** Runs a command. */
  static Exported run(String... args) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    int exitCode = Borderflow.run(args, new PrintWriter(out), new PrintWriter(err, true), Map.of());
    return new Exported(exitCode, out.toString(), err.toString());
  }

  /** Runs a command on a broker. */
  static Exported on(KafkaConnection connection, String prefix, String... args) {
    List<String> all = new ArrayList<>(List.of(args));
    all.addAll(
        List.of("--bootstrap-server", connection.bootstrapServers(), "--topic-prefix", prefix));
    return run(all.toArray(String[]::new));
  }
}
