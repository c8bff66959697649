package org.borderflow.news;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import org.borderflow.connection.CommandFailure;
import picocli.CommandLine;

/**
 * How a command went.
 *
 * @param exitCode its exit code
 * @param out what it wrote to standard output
 * @param err what it wrote to standard error, the line of what ended it too
 */
public record Commands(int exitCode, String out, String err) {

  /** Runs a command. */
  public static Commands run(Object command, String... args) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    int exitCode =
        new CommandLine(command)
            .setOut(new PrintWriter(out))
            .setErr(new PrintWriter(err))
            .setExecutionExceptionHandler(
                (e, line, parsed) -> {
                  if (e instanceof CommandFailure known) {
                    line.getErr().println("borderflow: " + known.getMessage());
                    return known.exitCode();
                  }
                  throw e;
                })
            .execute(args);
    return new Commands(exitCode, out.toString(), err.toString());
  }

  /** What it wrote to standard error, line by line. */
  public List<String> lines() {
    return err.lines().toList();
  }
}
