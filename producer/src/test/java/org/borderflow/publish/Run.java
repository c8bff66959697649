package org.borderflow.publish;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.borderflow.connection.CommandFailure;
import org.borderflow.connection.ExitCode;
import picocli.CommandLine;

/**
 * A command run to its end, failures shown as the main program shows them.
 *
 * @param exitCode its exit code
 * @param out what it wrote to standard output
 * @param err what it wrote to standard error
 */
public record Run(int exitCode, String out, String err) {
  /** Runs a command. */
  public static Run of(Object command, String... args) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    CommandLine line =
        new CommandLine(command)
            .setOut(new PrintWriter(out))
            .setErr(new PrintWriter(err))
            .setExecutionExceptionHandler(
                (e, failed, parsed) -> {
                  if (e instanceof CommandFailure failure) {
                    failed.getErr().println(failure.getMessage());
                    return failure.exitCode();
                  }
                  e.printStackTrace(failed.getErr());
                  return ExitCode.INTERNAL;
                });
    int exitCode = line.execute(args);
    return new Run(exitCode, out.toString(), err.toString());
  }
}
