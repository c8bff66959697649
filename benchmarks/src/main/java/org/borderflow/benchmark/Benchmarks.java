package org.borderflow.benchmark;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import org.borderflow.connection.ExitCode;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/** The program {@code benchmarks.jar}. */
@Command(
    name = "benchmarks",
    description = {
      "Measures the stream: what a report costs, what is kept and sent of it,",
      "how fast reports get there, and how fast it works through them."
    },
    synopsisSubcommandLabel = "COMMAND",
    footer = {
      "",
      "Examples:",
      "  java -jar benchmarks/target/benchmarks.jar cost",
      "  java -jar benchmarks/target/benchmarks.jar state",
      "  java -jar benchmarks/target/benchmarks.jar throughput",
      "  java -jar benchmarks/target/benchmarks.jar extraction",
      "  java -jar benchmarks/target/benchmarks.jar parts",
      "  java -jar benchmarks/target/benchmarks.jar bench",
      "  java -jar benchmarks/target/benchmarks.jar latency",
      "  java -jar benchmarks/target/benchmarks.jar demo",
      "  java -jar benchmarks/target/benchmarks.jar restore",
      "  java -jar benchmarks/target/benchmarks.jar shares run.jfr"
    })
final class Benchmarks {
  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      scope = ScopeType.INHERIT,
      description = "show this help and exit")
  @SuppressWarnings("UnusedVariable") // For the parser and the help alone.
  private boolean help;

  private Benchmarks() {}

  /** Runs a command and ends this process with its exit code. */
  public static void main(String[] args) {
    PrintStream out = utf8(FileDescriptor.out);
    PrintStream err = utf8(FileDescriptor.err);
    System.exit(
        run(
            args,
            new PrintWriter(out, true, StandardCharsets.UTF_8),
            new PrintWriter(err, true, StandardCharsets.UTF_8),
            err));
  }

  /**
   * Runs a command.
   *
   * @param args the command line
   * @param out where tables go
   * @param err where errors go
   * @param progress where JMH tells what it does
   * @return the exit code
   */
  static int run(String[] args, PrintWriter out, PrintWriter err, PrintStream progress) {
    return new CommandLine(new Benchmarks())
        .addSubcommand(new CostCommand(progress))
        .addSubcommand(new StateCommand())
        .addSubcommand(new ThroughputCommand())
        .addSubcommand(new ExtractionCommand(progress))
        .addSubcommand(new PartsCommand(progress))
        .addSubcommand(new BenchCommand())
        .addSubcommand(new LatencyCommand())
        .addSubcommand(new DemoCommand())
        .addSubcommand(new RestoreCommand())
        .addSubcommand(new SharesCommand())
        .setOut(out)
        .setErr(err)
        .setCaseInsensitiveEnumValuesAllowed(true)
        .setParameterExceptionHandler(
            (e, wrong) ->
                say(
                    err,
                    ExitCode.USAGE,
                    e.getMessage()
                        + "; see "
                        + e.getCommandLine().getCommandSpec().qualifiedName()
                        + " --help"))
        .setExecutionExceptionHandler(
            (e, command, parsed) ->
                say(err, ExitCode.INTERNAL, "it could not be measured: " + e.getMessage()))
        .execute(args);
  }

  private static int say(PrintWriter err, int exitCode, String line) {
    err.println("benchmarks: " + line.replaceAll("\\s*\\R\\s*", " "));
    return exitCode;
  }

  private static PrintStream utf8(FileDescriptor descriptor) {
    return new PrintStream(new FileOutputStream(descriptor), true, StandardCharsets.UTF_8);
  }
}
