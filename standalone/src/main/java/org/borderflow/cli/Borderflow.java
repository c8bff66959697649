package org.borderflow.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import org.borderflow.admin.DoctorCommand;
import org.borderflow.admin.TopicsCommand;
import org.borderflow.app.NotifyCommand;
import org.borderflow.app.StreamCommand;
import org.borderflow.backtest.BacktestCommand;
import org.borderflow.demo.DemoCommand;
import org.borderflow.explain.ExplainCommand;
import org.borderflow.export.ExportCommand;
import org.borderflow.feed.FeedCommand;
import org.borderflow.generate.GenerateCommand;
import org.borderflow.mapping.MappingsCommand;
import org.borderflow.news.ExtractCommand;
import org.borderflow.proof.EvaluateCommand;
import org.borderflow.publish.PublishCommand;
import org.borderflow.replay.ReplayCommand;
import org.borderflow.reset.ResetCommand;
import org.borderflow.review.ReviewCommand;
import org.borderflow.sample.SampleCommand;
import org.borderflow.watch.WatchCommand;
import org.borderflow.web.HealthCommand;
import picocli.AutoComplete.GenerateCompletion;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/** The program {@code borderflow}. */
@Command(
    name = "borderflow",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    description = "Reported border-crossing figures, one per border and day, with surges flagged.",
    subcommands = {
      DemoCommand.class,
      PublishCommand.class,
      ReplayCommand.class,
      ExtractCommand.class,
      ReviewCommand.class,
      FeedCommand.class,
      StreamCommand.class,
      NotifyCommand.class,
      BacktestCommand.class,
      ExplainCommand.class,
      EvaluateCommand.class,
      ExportCommand.class,
      SampleCommand.class,
      MappingsCommand.class,
      GenerateCommand.class,
      TopicsCommand.class,
      DoctorCommand.class,
      HealthCommand.class,
      ResetCommand.class,
      WatchCommand.class,
      ConfigCommand.class,
      CompletionCommand.class,
      ManCommand.class,
      HelpCommand.class,
      GenerateCompletion.class,
    },
    synopsisSubcommandLabel = "COMMAND",
    footerHeading = "%nExamples:%n",
    footer = {
      "  borderflow help                            all commands",
      "  borderflow help COMMAND                    one command, with examples",
      "  borderflow config COMMAND                  its settings, and their sources",
      "  source <(borderflow completion bash)       completion of commands and options",
      "",
      "Settings: an option --some-name can also be given as the variable",
      "BORDERFLOW_SOME_NAME, or as some-name=... in a properties file. The command",
      "line comes first, then the variable, then the file.",
    },
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "  0:all done",
      "  1:more input was rejected than allowed, the rest was done; or the reports"
          + " do not say what was asked for, or an export left something out",
      "  2:the command line is wrong",
      "  3:an input cannot be read, or an output cannot be written",
      "  4:Kafka cannot be reached or refuses this user, or its topics are not as they must be",
      "  5:some of the input was sent, the rest was not",
      " 70:an error of the program's own",
      "130:ended by Ctrl-C",
      "137:out of memory; in a container without an init, 3",
      "141:whoever read the output went away",
      "143:ended by SIGTERM",
    })
public final class Borderflow {
  @Option(
      names = "--config",
      paramLabel = "FILE",
      scope = ScopeType.INHERIT,
      description =
          "Settings file; else BORDERFLOW_CONFIG, else borderflow.properties in this folder.")
  @SuppressWarnings("UnusedVariable") // Here for the parser and the help; SettingsFile reads it.
  private Path config = Path.of(SettingsFile.USUAL_NAME);

  @Option(
      names = "--debug",
      scope = ScopeType.INHERIT,
      description = "On an error, show the stack trace.")
  private boolean debug;

  Borderflow() {}

  boolean debug() {
    return debug;
  }

  /** The program with its commands, as yet without settings. */
  static CommandLine commandLine() {
    CommandLine top = new CommandLine(new Borderflow());
    // The name that completion had at first.
    top.getSubcommands().values().stream()
        .filter(command -> command.getCommand() instanceof GenerateCompletion)
        .forEach(command -> command.getCommandSpec().usageMessage().hidden(true));
    ConfigCommand.prepare(top);
    return top;
  }

  /** Runs a command and ends this process with its exit code. */
  public static void main(String[] args) {
    FileOutputStream stdout = new FileOutputStream(FileDescriptor.out);
    System.setOut(new PrintStream(stdout, true, StandardCharsets.UTF_8));
    System.setErr(
        new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8));
    PrintWriter out = StandardOutput.writer(stdout, StandardOutput::isPipe);
    PrintWriter err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
    System.exit(run(args, out, err, System.getenv()));
  }

  /**
   * Runs a command.
   *
   * @param args the command line
   * @param out where data go
   * @param err where all else goes
   * @param env the environment variables
   * @return the exit code, one of {@link org.borderflow.connection.ExitCode} or 141
   */
  public static int run(String[] args, PrintWriter out, PrintWriter err, Map<String, String> env) {
    return new Invocation(commandLine(), out, err, env, Path.of("")).exitCode(args);
  }
}
