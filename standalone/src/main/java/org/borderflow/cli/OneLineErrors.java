package org.borderflow.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.borderflow.connection.CommandFailure;
import org.borderflow.connection.ExitCode;
import org.borderflow.report.Text;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/** Says what went wrong in one line on stderr; never a stack trace unless asked for. */
final class OneLineErrors implements IExecutionExceptionHandler, IParameterExceptionHandler {
  private final PrintWriter err;
  private final Settings settings;
  private final BooleanSupplier debug;

  OneLineErrors(PrintWriter err, Settings settings, BooleanSupplier debug) {
    this.err = err;
    this.settings = settings;
    this.debug = debug;
  }

  @Override
  public int handleExecutionException(Exception e, CommandLine command, ParseResult parsed) {
    return report(e);
  }

  @Override
  public int handleParseException(ParameterException e, String[] args) {
    if (e.getCause() instanceof CommandFailure failure) {
      return report(failure);
    }
    say(
        e.getMessage()
            + origin(e, args)
            + suggestion(e)
            + "; see "
            + e.getCommandLine().getCommandSpec().qualifiedName()
            + " --help");
    return ExitCode.USAGE;
  }

  /** Reports what ended a command and gives its exit code. */
  int report(Throwable e) {
    if (e instanceof OutputClosed) {
      return OutputClosed.EXIT_CODE;
    }
    if (e instanceof CommandFailure failure) {
      say(String.valueOf(failure.getMessage()));
      if (debug.getAsBoolean()) {
        err.print(stackTrace(e));
      }
      return failure.exitCode();
    }
    return internal(e);
  }

  private int internal(Throwable e) {
    String what = "internal error: " + e;
    if (debug.getAsBoolean()) {
      say(what);
      err.print(stackTrace(e));
    } else {
      say(what + "; " + keep(stackTrace(e)));
    }
    return ExitCode.INTERNAL;
  }

  private void say(String line) {
    err.println("borderflow: " + Text.shown(line.replaceAll("\\s*\\R\\s*", " ")));
    err.flush();
  }

  private String origin(ParameterException e, String[] args) {
    ArgSpec argument = e.getArgSpec();
    if (!(argument instanceof OptionSpec option) || given(option, args)) {
      return "";
    }
    return settings.find(option).map(found -> " (from " + found.origin() + ")").orElse("");
  }

  private static boolean given(OptionSpec option, String[] args) {
    List<String> names = List.of(option.names());
    return Arrays.stream(args)
        .anyMatch(arg -> names.stream().anyMatch(name -> isOption(name, arg)));
  }

  private static boolean isOption(String name, String arg) {
    return arg.equals(name) || arg.startsWith(name + "=");
  }

  private static String suggestion(ParameterException e) {
    return e instanceof UnmatchedArgumentException unmatched
            && !unmatched.getSuggestions().isEmpty()
        ? "; did you mean " + String.join(" or ", unmatched.getSuggestions()) + "?"
        : "";
  }

  private static String keep(String stackTrace) {
    try {
      Path file = Files.createTempFile("borderflow-error-", ".txt");
      Files.writeString(file, stackTrace);
      return "the stack trace is in " + file + "; please report it";
    } catch (IOException e) {
      return "run again with --debug to see the stack trace";
    }
  }

  private static String stackTrace(Throwable e) {
    StringWriter text = new StringWriter();
    e.printStackTrace(new PrintWriter(text));
    return text.toString();
  }
}
