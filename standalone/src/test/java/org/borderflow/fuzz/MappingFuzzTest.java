package org.borderflow.fuzz;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.borderflow.input.ReportFiles;
import org.borderflow.input.Row;
import org.borderflow.input.Rows;
import org.borderflow.input.UnreadableInputException;
import org.borderflow.mapping.Mapping;
import org.borderflow.mapping.MappingException;
import org.borderflow.mapping.Mappings;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Any file is a mapping, or said to be none; and any table is read by one, row by row. */
class MappingFuzzTest {
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-01-01T00:00:00Z"), ZoneOffset.UTC);

  /** Of the form of each mapping that comes along: its header and a row, as its source has them. */
  private static final List<String> TABLES =
      List.of(
          """
          Date,Control Point,Arrival / Departure,Hong Kong Residents,Mainland Visitors,Other Visitors,Total,
          01-01-2023,Lo Wu,Arrival,1,2,3,6,
          """,
          """
          date,individuals
          2022-03-01,"1,000"
          """,
          """
          Port Name,State,Port Code,Border,Date,Measure,Value,Latitude,Longitude,Point
          Detroit,Michigan,3801,US-Canada Border,Jan 2024,Pedestrians,12,1,2,x
          """);

  @FuzzTest
  void anyMapping(byte[] bytes) throws IOException {
    isReadOrSaidToBeNone(bytes);
  }

  @FuzzTest
  void anyTable(byte[] bytes) throws IOException {
    for (String name : Mappings.SHIPPED) {
      readBy(Mappings.open(name), bytes);
    }
  }

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {1, 2})
  void changedMappings(long seed) throws IOException {
    long chosen = Long.getLong("borderflow.seed", seed);
    List<String> seeds = Mappings.SHIPPED.stream().map(Mappings::text).toList();
    int mappings = 0;
    for (byte[] bytes : Mutations.of(seeds, chosen, 1_000).toList()) {
      Optional<Mapping> mapping = isReadOrSaidToBeNone(bytes);
      mappings += mapping.isPresent() ? 1 : 0;
      if (mapping.isPresent()) {
        readBy(mapping.get(), TABLES.get(mappings % TABLES.size()).getBytes(UTF_8));
      }
    }
    assertThat(mappings).as("seed %d: some are mappings still", chosen).isPositive();
  }

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {1, 2})
  void changedTables(long seed) throws IOException {
    long chosen = Long.getLong("borderflow.seed", seed);
    for (byte[] bytes : Mutations.of(TABLES, chosen, 1_000).toList()) {
      anyTable(bytes);
    }
  }

  private static Optional<Mapping> isReadOrSaidToBeNone(byte[] bytes) throws IOException {
    Path file = Files.createTempFile("mapping", ".yaml");
    try {
      return Optional.of(Mappings.open(Files.write(file, bytes).toString()));
    } catch (MappingException e) {
      assertPlain(String.valueOf(e.getMessage()));
      return Optional.empty();
    } finally {
      Files.delete(file);
    }
  }

  private static void readBy(Mapping mapping, byte[] bytes) throws IOException {
    ReportFiles files = new ReportFiles(CLOCK, Optional.of(mapping), MappingFuzzTest::assertPlain);
    try (Rows rows = files.open("a.csv", new ByteArrayInputStream(bytes))) {
      for (Optional<Row> row = rows.next(); row.isPresent(); row = rows.next()) {
        if (row.get() instanceof Row.Bad bad) {
          assertPlain(bad.message());
        }
      }
    } catch (UnreadableInputException | MappingException e) {
      assertPlain(String.valueOf(e.getMessage()));
    }
  }

  private static void assertPlain(String line) {
    assertThat(line).doesNotContainPattern("[\\p{Cc}\u202e]").hasSizeLessThan(5_000);
  }
}
