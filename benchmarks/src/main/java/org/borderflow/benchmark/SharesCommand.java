package org.borderflow.benchmark;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import org.borderflow.connection.ExitCode;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Prints where the time of a profiled run went. */
@Command(
    name = "shares",
    description = {
      "Reads a recording that Java Flight Recorder, or async-profiler, made of a run, and prints the",
      "share of each thread, and in which parts of the code a thread was. Parts overlap, as one is",
      "called by another."
    },
    sortOptions = false,
    footer = {
      "",
      "Examples:",
      "  java -XX:+UseSerialGC -XX:StartFlightRecording:filename=run.jfr,settings=profile \\",
      "      -jar benchmarks/target/benchmarks.jar bench --part streams --stream replay",
      "  java -jar benchmarks/target/benchmarks.jar shares run.jfr",
      "  java -jar benchmarks/target/benchmarks.jar shares --thread '^passage-3-whole' run.jfr",
      "  java -jar benchmarks/target/benchmarks.jar shares run.jfr Ledger.day rocksdb",
      "",
      "Exit codes: 0 printed, 2 usage, 70 it could not be read."
    })
final class SharesCommand implements Callable<Integer> {
  private static final int MOST_THREADS = 12;
  private static final double HUNDRED = 100;

  /** The steps of a report, as docs/performance.md has them. */
  private static final List<String> USUAL =
      List.of(
          "AssessProcessor.process",
          "Comparison.of",
          "TaskMemory.write",
          "Ledger.day",
          "Ledger.update",
          "Ledgers.with",
          "ReportStore.add",
          "ReportRecord.read",
          "org.rocksdb.");

  @Spec private CommandSpec spec = CommandSpec.create();

  @Option(
      names = "--thread",
      paramLabel = "REGEX",
      defaultValue = "^[^|]+-whole-StreamThread",
      description = "threads whose names hold this (default: those of Borderflow's streams)")
  private Pattern thread = Pattern.compile("");

  @Parameters(index = "0", paramLabel = "FILE", description = "the recording")
  private Path recording = Path.of("");

  @Parameters(
      index = "1..*",
      paramLabel = "PART",
      description = "part of the full name of a class and method (default: the steps of a report)")
  private List<String> parts = new ArrayList<>();

  @Override
  public Integer call() {
    if (!Files.isReadable(recording)) {
      throw new ParameterException(spec.commandLine(), recording + ": cannot be read");
    }
    Samples all = Samples.in(recording);
    Samples some = all.of(name -> thread.matcher(name).find());
    if (some.size() == 0) {
      throw new IllegalStateException(
          all.size() + " looks, and none at a thread whose name holds " + thread);
    }
    Grid threads = new Grid("THREAD", "LOOKS", "SHARE");
    all.byThread().entrySet().stream()
        .sorted(
            Map.Entry.<String, Long>comparingByValue(Comparator.reverseOrder())
                .thenComparing(Map.Entry.comparingByKey()))
        .limit(MOST_THREADS)
        .forEach(one -> add(threads, one.getKey(), one.getValue(), all.size()));
    threads.print(spec.commandLine().getOut());
    spec.commandLine().getOut().println();
    Grid shares = new Grid("PART", "LOOKS", "SHARE");
    add(shares, "all of " + thread, some.size(), some.size());
    for (String part : parts.isEmpty() ? USUAL : parts) {
      add(shares, part, some.in(part), some.size());
    }
    shares.print(spec.commandLine().getOut());
    return ExitCode.OK;
  }

  private static void add(Grid grid, String name, long looks, long all) {
    grid.add(
        name, Long.toString(looks), String.format(Locale.ROOT, "%.1f %%", HUNDRED * looks / all));
  }
}
