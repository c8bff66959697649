package org.borderflow.sample;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.io.Reader;
import java.io.UncheckedIOException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Prints the sample history. */
@Command(
    name = "sample",
    description = {
      "Prints the reports that come with the program, as CSV: 294 figures on Russia's borders, June"
          + " to November 2022, each with the page it stands on."
    },
    mixinStandardHelpOptions = true,
    footer = {
      "",
      "Examples:",
      "  borderflow sample > reports.csv",
      "  borderflow sample | borderflow backtest - --days -",
      "",
      "Exit codes: 0 ok, 2 usage, 3 standard output cannot be written."
    })
public final class SampleCommand implements Runnable {
  @Spec private CommandSpec spec = CommandSpec.create();

  /** Made by picocli. */
  public SampleCommand() {}

  @Override
  public void run() {
    PrintWriter out = spec.commandLine().getOut();
    try (InputStream bytes = SampleHistory.bytes();
        Reader text = new InputStreamReader(bytes, UTF_8)) {
      text.transferTo(out);
      out.flush();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
