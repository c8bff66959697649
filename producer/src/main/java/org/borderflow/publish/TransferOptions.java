package org.borderflow.publish;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;
import org.borderflow.connection.CommandFailure;
import org.borderflow.connection.ConnectionOptions;
import org.borderflow.connection.ExitCode;
import org.borderflow.connection.KafkaConnection;
import org.borderflow.mapping.MapOption;
import org.borderflow.mapping.Mapping;
import org.borderflow.topic.Topics;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The options that publish and replay share. */
public final class TransferOptions {
  static final String STANDARD = "-";

  @Parameters(
      paramLabel = "FILE",
      arity = "0..*",
      description = "CSV or JSON Lines, or with --map any CSV; plain or gzip; - is standard input.")
  private List<String> files = List.of();

  @Mixin private MapOption map = new MapOption();

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

  /** The inputs as named; {@code -} is standard input. */
  public List<String> files() {
    return files;
  }

  /** How the files become reports where they are not in our own form. */
  Optional<Mapping> mapping() {
    return map.mapping();
  }

  /** Whether files are in another form than our own. */
  public boolean isMapped() {
    return map.isGiven();
  }

  /**
   * Checks that there is something to read.
   *
   * @throws CommandFailure with {@link ExitCode#USAGE}
   */
  void requireFiles() {
    if (files.isEmpty()) {
      throw usage("no FILE is named; name at least one, - is standard input");
    }
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

  /** How to reach Kafka. */
  public KafkaConnection connection() {
    return kafka.connection();
  }

  /** Names of the topics. */
  public Topics topics() {
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
    summaryJson.filter(to -> !to.equals(STANDARD)).ifPresent(TransferOptions::requireWritable);
    topics();
  }

  /** Found out before anything is sent; what the file holds stays until there is a summary. */
  private static void requireWritable(String file) {
    try {
      Files.newByteChannel(Path.of(file), StandardOpenOption.CREATE, StandardOpenOption.WRITE)
          .close();
    } catch (IOException | InvalidPathException e) {
      throw new CommandFailure(
          ExitCode.UNREADABLE,
          "--summary-json " + file + " cannot be written (" + e + "); name another file");
    }
  }

  static CommandFailure usage(String line) {
    return new CommandFailure(ExitCode.USAGE, line);
  }
}
