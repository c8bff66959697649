package org.borderflow.history;

import java.io.InputStream;
import java.nio.file.InvalidPathException;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.borderflow.connection.CommandFailure;
import org.borderflow.connection.ExitCode;
import org.borderflow.estimate.Estimator;
import org.borderflow.input.History;
import org.borderflow.input.UnreadableInputException;
import org.borderflow.mapping.MapOption;
import org.borderflow.mapping.Mapping;
import org.borderflow.naming.NamesOptions;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** The reports that a command works on as a whole: files, and who is meant by the names in them. */
public final class HistoryOptions {
  @Parameters(
      paramLabel = "FILE",
      arity = "1..*",
      description = "CSV or JSON Lines, or with --map any CSV; plain or gzip; - is standard input")
  private List<String> inputs = List.of();

  @Mixin private MapOption map = new MapOption();

  @Mixin private NamesOptions names = new NamesOptions();

  /** Filled by picocli. */
  public HistoryOptions() {}

  /**
   * The files' reports and retractions.
   *
   * @param stdin what {@code -} stands for
   * @param clock the present, by which reports from the future are refused
   * @param lines takes a line for each row that is rejected, and for each oddity of a file
   * @throws CommandFailure when one, or the mapping, cannot be read
   */
  public History read(InputStream stdin, InstantSource clock, Consumer<String> lines) {
    return read(inputs, stdin, clock, map.mapping(), lines);
  }

  /** As {@link #read(InputStream, InstantSource, Consumer)}, of files named elsewhere. */
  public static History read(
      List<String> inputs,
      InputStream stdin,
      InstantSource clock,
      Optional<Mapping> mapping,
      Consumer<String> lines) {
    try {
      return History.read(inputs, stdin, clock, mapping, lines);
    } catch (UnreadableInputException e) {
      throw new CommandFailure(ExitCode.UNREADABLE, String.valueOf(e.getMessage()));
    } catch (InvalidPathException e) {
      throw new CommandFailure(
          ExitCode.UNREADABLE, e.getInput() + ": is no file name (" + e.getReason() + ")");
    }
  }

  /**
   * What estimates their days.
   *
   * @throws CommandFailure when the file of names cannot be read
   */
  public Estimator estimator() {
    return new Estimator(names.names());
  }
}
