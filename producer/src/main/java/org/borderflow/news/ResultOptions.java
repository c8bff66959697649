package org.borderflow.news;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.borderflow.connection.CommandFailure;
import org.borderflow.connection.ExitCode;
import picocli.CommandLine.Option;

/** What is to become of what is found; shared by all commands that extract. */
public final class ResultOptions {
  static final String STANDARD = "-";

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      defaultValue = "jsonl",
      description =
          "jsonl or csv: the reports, as publish reads them; spans: each article with all its"
              + " figures and where they stand (default: ${DEFAULT-VALUE}).")
  private String format = "jsonl";

  @Option(
      names = "--output",
      paramLabel = "FILE",
      defaultValue = STANDARD,
      description = "Writes them here; - is standard output (default: ${DEFAULT-VALUE}).")
  private String output = STANDARD;

  @Option(
      names = "--min-confidence",
      paramLabel = "0..1",
      defaultValue = "0.5",
      description = "Figures below it are no reports, but to review (default: ${DEFAULT-VALUE}).")
  private double minConfidence = 0.5;

  @Option(
      names = "--review",
      paramLabel = "FILE",
      description =
          "Adds figures to this file that lack something, or are below --min-confidence, for"
              + " review (default: told, a line each).")
  private Optional<Path> review = Optional.empty();

  @Option(
      names = "--explain",
      description = "Tells on standard error why each number is a figure or none, and each field.")
  private boolean explain;

  @Option(
      names = "--max-rejects",
      paramLabel = "N",
      defaultValue = "0",
      description =
          "More articles than this that cannot be read end with exit code 1"
              + " (default: ${DEFAULT-VALUE}); the others are extracted all the same.")
  private long maxRejects;

  /** Made by picocli. */
  public ResultOptions() {}

  /** The forms of output. */
  enum Format {
    JSON_LINES,
    CSV,
    SPANS
  }

  Format format() {
    return switch (format) {
      case "jsonl" -> Format.JSON_LINES;
      case "csv" -> Format.CSV;
      case "spans" -> Format.SPANS;
      default -> throw usage("--format is \"" + format + "\"; write jsonl, csv or spans");
    };
  }

  String output() {
    return output;
  }

  double minConfidence() {
    return minConfidence;
  }

  Optional<Path> review() {
    return review;
  }

  boolean explains() {
    return explain;
  }

  long maxRejects() {
    return maxRejects;
  }

  /**
   * Checks what picocli cannot.
   *
   * @throws CommandFailure with {@link ExitCode#USAGE}
   */
  void check() {
    format();
    if (!(minConfidence >= 0 && minConfidence <= 1)) {
      throw usage("--min-confidence is " + minConfidence + "; write a number from 0 to 1");
    }
    if (maxRejects < 0) {
      throw usage("--max-rejects is " + maxRejects + "; write 0 or more");
    }
    if (review.filter(file -> file.toString().equals(output)).isPresent()) {
      throw usage("--review and --output name the same file; name different ones");
    }
  }

  /** The files that are written, which must be none that is read. */
  List<Path> written() {
    Optional<Path> file = Optional.of(output).filter(to -> !to.equals(STANDARD)).map(Path::of);
    return Stream.concat(review.stream(), file.stream()).toList();
  }

  static CommandFailure usage(String line) {
    return new CommandFailure(ExitCode.USAGE, line);
  }
}
