package org.borderflow.naming;

import java.nio.file.Path;
import java.util.Optional;
import org.borderflow.connection.CommandFailure;
import org.borderflow.estimate.Names;
import picocli.CommandLine.Option;

/** Who is meant by the names in reports, the same of every command that estimates. */
public final class NamesOptions {
  @Option(
      names = "--names",
      paramLabel = "FILE",
      description = "which names mean one authority or agency, as CSV (default: a list of its own)")
  private Optional<Path> file = Optional.empty();

  /** Filled by picocli. */
  public NamesOptions() {}

  /**
   * The names of the file, or the shipped ones.
   *
   * @throws CommandFailure when it cannot be read, naming the line
   */
  public Names names() {
    return NamesFile.readOrShipped(file);
  }
}
