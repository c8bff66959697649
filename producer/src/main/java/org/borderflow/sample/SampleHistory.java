package org.borderflow.sample;

import java.io.InputStream;
import java.time.InstantSource;
import java.util.Objects;
import java.util.function.Consumer;
import org.borderflow.input.ReportFiles;
import org.borderflow.input.Rows;

/**
 * The reports of autumn 2022 on Russia's borders that come with the program: 294 figures as
 * published, June to November 2022, compiled by hand from the pages in their {@code url} column.
 */
public final class SampleHistory {
  /** The file's name, as records name their source. */
  public static final String FILE = "mobilisation-2022.csv";

  private SampleHistory() {}

  /**
   * Opens the sample; to be closed by the caller.
   *
   * @param clock the present
   * @param warnings as in {@link ReportFiles}
   */
  public static Rows open(InstantSource clock, Consumer<String> warnings) {
    return new ReportFiles(clock, warnings).open(FILE, bytes());
  }

  /** The file itself, to be closed by the caller. */
  static InputStream bytes() {
    return Objects.requireNonNull(SampleHistory.class.getResourceAsStream(FILE), FILE);
  }
}
