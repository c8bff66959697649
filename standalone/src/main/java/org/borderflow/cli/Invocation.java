package org.borderflow.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Map;
import org.borderflow.connection.CommandFailure;
import org.borderflow.connection.ExitCode;
import org.borderflow.report.Text;
import picocli.CommandLine;
import picocli.CommandLine.Help;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.RunLast;

/**
 * One run of the program, with all that it takes from its surroundings given.
 *
 * @param command the top command with its subcommands, as yet unparsed
 * @param out where data go
 * @param err where all else goes
 * @param env the environment variables
 * @param workingFolder where the usual settings file is looked for
 */
record Invocation(
    CommandLine command,
    PrintWriter out,
    PrintWriter err,
    Map<String, String> env,
    Path workingFolder) {

  /** What goes to {@code err} is made fit for a terminal. */
  Invocation {
    err = PlainWriter.before(err);
  }

  /** Runs the command and gives its exit code. */
  int exitCode(String... args) {
    OneLineErrors early = new OneLineErrors(err, new Settings(env, SettingsFile.NONE), () -> false);
    try {
      Settings settings = new Settings(env, SettingsFile.find(args, env, workingFolder));
      Borderflow top = command.getCommand();
      OneLineErrors errors = new OneLineErrors(err, settings, top::debug);
      prepare(settings, errors);
      UnknownSettings.warnings(command, settings).forEach(this::warn);
      return run(errors, args);
    } catch (CommandFailure e) {
      return early.report(e);
    }
  }

  private void warn(String line) {
    err.println("borderflow: warning: " + Text.shown(line));
  }

  private int run(OneLineErrors errors, String... args) {
    try {
      return flushed(command.execute(args), errors);
    } catch (Error e) {
      // Picocli hands over exceptions only.
      return errors.report(e);
    }
  }

  private int flushed(int exitCode, OneLineErrors errors) {
    try {
      out.flush();
      return exitCode;
    } catch (OutputClosed | CommandFailure e) {
      return exitCode == ExitCode.OK ? errors.report(e) : exitCode;
    }
  }

  /** As picocli does, but the help, too, may meet an output that cannot be written. */
  private int execute(ParseResult parsed, OneLineErrors errors) {
    try {
      UnknownClientSettings.warnings(parsed).forEach(this::warn);
      return new RunLast().execute(parsed);
    } catch (OutputClosed | CommandFailure e) {
      return errors.report(e);
    }
  }

  private void prepare(Settings settings, OneLineErrors errors) {
    command
        .setOut(out)
        .setErr(err)
        .setDefaultValueProvider(settings)
        .setExecutionStrategy(parsed -> execute(parsed, errors))
        .setExecutionExceptionHandler(errors)
        .setParameterExceptionHandler(errors)
        .setColorScheme(Help.defaultColorScheme(colours()))
        .setExpandAtFiles(false)
        .setAllowOptionsAsOptionParameters(false);
  }

  /** Picocli itself looks whether a terminal is there. */
  private Ansi colours() {
    boolean unwanted =
        !env.getOrDefault("NO_COLOR", "").isEmpty() || "dumb".equals(env.get("TERM"));
    return unwanted ? Ansi.OFF : Ansi.AUTO;
  }
}
