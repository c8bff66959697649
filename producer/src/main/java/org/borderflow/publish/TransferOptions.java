package org.borderflow.publish;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.borderflow.connection.CommandFailure;
import org.borderflow.connection.ConnectionOptions;
import org.borderflow.connection.ExitCode;
import org.borderflow.connection.KafkaConnection;
import org.borderflow.topic.Topics;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The options that publish and replay share. */
public final class TransferOptions {
  static final String STANDARD = "-";

  @Parameters(
      paramLabel = "FILE",
      arity = "1..*",
      description = "CSV or JSON Lines, plain or gzip; - is standard input.")
  private List<String> files = List.of();

  @Mixin private ConnectionOptions kafka = new ConnectionOptions();

  @Option(
      names = "--rejects",
      paramLabel = "FILE",
      description =
          "Writes rejected rows here as they stand, to be mended and published;"
              + " empty when there are none.")
  private Optional<Path> rejects = Optional.empty();

  @Option(
      names = "--max-rejects",
      paramLabel = "N",
      defaultValue = "0",
      description =
          "More rejected rows than this end with exit code 1 (default: ${DEFAULT-VALUE});"
              + " the good ones are sent all the same.")
  private long maxRejects;

  @Option(
      names = "--dry-run",
      description = "Checks every row and prints what would be sent; needs no broker.")
  private boolean dryRun;

  @Option(
      names = "--summary-json",
      paramLabel = "FILE",
      description = "Writes the summary as one JSON object; - is standard output.")
  private Optional<String> summaryJson = Optional.empty();

  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      description = "Shows this help.")
  @SuppressWarnings("UnusedVariable") // picocli looks at it.
  private boolean help;

  List<String> files() {
    return files;
  }

  Optional<Path> rejects() {
    return rejects;
  }

  long maxRejects() {
    return maxRejects;
  }

  Optional<String> summaryJson() {
    return summaryJson;
  }

  /** Whether nothing is to be sent. */
  public boolean isDryRun() {
    return dryRun;
  }

  KafkaConnection connection() {
    return kafka.connection();
  }

  Topics topics() {
    return kafka.topics();
  }

  /**
   * Checks what picocli cannot.
   *
   * @throws CommandFailure with {@link ExitCode#USAGE}
   */
  void check() {
    if (maxRejects < 0) {
      throw usage("--max-rejects is " + maxRejects + "; write 0 or more");
    }
    if (files.stream().filter(STANDARD::equals).count() > 1) {
      throw usage("standard input (-) is named twice; name it once");
    }
    if (dryRun && summaryJson.filter(STANDARD::equals).isPresent()) {
      throw usage("--dry-run prints to standard output; name a file for --summary-json");
    }
    topics();
  }

  static CommandFailure usage(String line) {
    return new CommandFailure(ExitCode.USAGE, line);
  }
}
