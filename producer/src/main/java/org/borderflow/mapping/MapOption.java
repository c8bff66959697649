package org.borderflow.mapping;

import java.util.Optional;
import org.borderflow.connection.CommandFailure;
import org.borderflow.connection.ExitCode;
import picocli.CommandLine.Option;

/** How files that are not in our own form are read, the same of every command that reads files. */
public final class MapOption {
  @Option(
      names = "--map",
      paramLabel = "MAPPING",
      description =
          "Reads the files as CSV of another form, by a mapping: a YAML file, or one of"
              + " data.gov.hk-passengers, unhcr-country-totals, bts-border-crossing"
              + " (see borderflow mappings).")
  private Optional<String> map = Optional.empty();

  /** Filled by picocli. */
  public MapOption() {}

  /** Whether files are in another form than our own. */
  public boolean isGiven() {
    return map.isPresent();
  }

  /**
   * The mapping, if one is given.
   *
   * @throws CommandFailure with {@link ExitCode#UNREADABLE} when it cannot be used
   */
  public Optional<Mapping> mapping() {
    try {
      return map.map(Mappings::open);
    } catch (MappingException e) {
      throw new CommandFailure(ExitCode.UNREADABLE, String.valueOf(e.getMessage()));
    }
  }
}
