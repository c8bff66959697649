package org.borderflow.benchmark;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.borderflow.generate.GenerateCommand;
import picocli.CommandLine;

/**
 * A temporary file of generated reports as CSV, the same for the same number; beside it the same
 * reports in other forms.
 *
 * @param folder where they are
 */
record GeneratedFile(Path folder) implements AutoCloseable {
  private static final long SEED = 11;

  /**
   * Generates one.
   *
   * @param reports how many
   */
  static GeneratedFile of(long reports) throws IOException {
    GeneratedFile file = new GeneratedFile(Files.createTempDirectory("borderflow-"));
    StringWriter err = new StringWriter();
    int exitCode =
        new CommandLine(new GenerateCommand())
            .setErr(new PrintWriter(err))
            .execute("--reports=" + reports, "--output=" + file.path());
    if (exitCode != 0) {
      file.close();
      throw new IllegalStateException("generate ended with " + exitCode + ": " + err);
    }
    file.shuffle();
    file.pack();
    return file;
  }

  /** In the order of publication. */
  Path path() {
    return folder.resolve("reports.csv");
  }

  /** In no order. */
  Path shuffled() {
    return folder.resolve("shuffled.csv");
  }

  /** Packed by gzip. */
  Path gzip() {
    return folder.resolve("reports.csv.gz");
  }

  /** As JSON Lines, once they are {@linkplain #writeJsonLines written}. */
  Path jsonLines() {
    return folder.resolve("reports.jsonl");
  }

  /** Its length in bytes. */
  long size() throws IOException {
    return Files.size(path());
  }

  private void shuffle() throws IOException {
    // No generated field has a line break in it.
    List<String> lines = new ArrayList<>(Files.readAllLines(path()));
    Collections.shuffle(lines.subList(1, lines.size()), new Random(SEED));
    Files.write(shuffled(), lines);
  }

  private void pack() throws IOException {
    try (OutputStream packed = new GZIPOutputStream(Files.newOutputStream(gzip()))) {
      Files.copy(path(), packed);
    }
  }

  /** Writes the file of JSON Lines: as the topic has the reports. */
  void writeJsonLines(List<byte[]> values) throws IOException {
    Files.write(jsonLines(), values.stream().map(value -> new String(value, UTF_8)).toList());
  }

  @Override
  public void close() throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(file);
      }
    }
  }
}
