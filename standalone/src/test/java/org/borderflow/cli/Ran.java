package org.borderflow.cli;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.Map;
import picocli.CommandLine;

/** What a run of the program gave. */
record Ran(int exitCode, String out, String err) {
  static Ran in(Path folder, String... args) {
    return in(folder, Map.of(), args);
  }

  static Ran in(Path folder, Map<String, String> env, String... args) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    int exitCode = run(new PrintWriter(out), err, folder, env, args);
    return new Ran(exitCode, out.toString(), err.toString());
  }

  /** A run that writes its data elsewhere. */
  static Ran to(PrintWriter out, Path folder, String... args) {
    StringWriter err = new StringWriter();
    return new Ran(run(out, err, folder, Map.of(), args), "", err.toString());
  }

  private static int run(
      PrintWriter out, StringWriter err, Path folder, Map<String, String> env, String... args) {
    CommandLine command = Borderflow.commandLine().addSubcommand(new Probe());
    return new Invocation(command, out, new PrintWriter(err), env, folder).exitCode(args);
  }
}
