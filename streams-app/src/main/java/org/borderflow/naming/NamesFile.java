package org.borderflow.naming;

import static java.nio.charset.StandardCharsets.UTF_8;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.borderflow.connection.CommandFailure;
import org.borderflow.connection.ExitCode;
import org.borderflow.estimate.Names;

/**
 * Reads names from CSV with the columns {@code kind,spelling,name,weight}: an {@code authority}
 * with how much it counts (a bare publisher counts 1, an authority that is not listed 3), or an
 * {@code agency}, without weight.
 */
public final class NamesFile {
  private static final String SHIPPED = "names.csv";

  private NamesFile() {}

  /** The names that come with the program. */
  public static Names shipped() {
    try (InputStream bytes =
            Objects.requireNonNull(NamesFile.class.getResourceAsStream(SHIPPED), SHIPPED);
        Reader reader = new InputStreamReader(bytes, UTF_8)) {
      return read(SHIPPED, reader);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * The names of a file, or the shipped ones without a file.
   *
   * @throws CommandFailure when it cannot be read, naming the line
   */
  public static Names readOrShipped(Optional<Path> file) {
    return file.map(NamesFile::read).orElseGet(NamesFile::shipped);
  }

  private static Names read(Path file) {
    try (Reader reader = Files.newBufferedReader(file)) {
      return read(file.toString(), reader);
    } catch (IOException | UncheckedIOException | CsvParseException e) {
      throw new CommandFailure(
          ExitCode.UNREADABLE, file + ": cannot be read; name a CSV file in UTF-8 with --names");
    }
  }

  private static Names read(String file, Reader reader) {
    Map<String, Names.Known> authorities = new HashMap<>();
    Map<String, String> agencies = new HashMap<>();
    try (CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(reader)) {
      for (NamedCsvRecord row : rows) {
        String spelling = field(file, row, "spelling");
        String name = field(file, row, "name");
        switch (field(file, row, "kind")) {
          case "authority" -> authorities.put(spelling, new Names.Known(name, weight(file, row)));
          case "agency" -> agencies.put(spelling, name);
          default -> throw wrong(file, row, "kind is neither authority nor agency");
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new Names(authorities, agencies);
  }

  private static int weight(String file, NamedCsvRecord row) {
    String weight = field(file, row, "weight");
    if (!weight.matches("[1-9][0-9]?")) {
      throw wrong(file, row, "weight is \"" + weight + "\", not 1 to 99");
    }
    return Integer.parseInt(weight);
  }

  private static String field(String file, NamedCsvRecord row, String column) {
    return row.findField(column)
        .filter(text -> !text.isBlank())
        .map(String::strip)
        .orElseThrow(() -> wrong(file, row, column + " is missing"));
  }

  private static CommandFailure wrong(String file, NamedCsvRecord row, String problem) {
    return new CommandFailure(
        ExitCode.UNREADABLE,
        file
            + ":"
            + row.getStartingLineNumber()
            + ": "
            + problem
            + "; write kind,spelling,name,weight");
  }
}
