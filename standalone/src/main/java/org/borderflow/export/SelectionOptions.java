package org.borderflow.export;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.borderflow.connection.CommandFailure;
import org.borderflow.connection.ExitCode;
import org.borderflow.detection.FlowPattern;
import picocli.CommandLine.Option;

/** The options that say which of them are exported. */
final class SelectionOptions {
  @Option(
      names = "--flow",
      paramLabel = "FLOW",
      split = "\\|",
      splitSynopsisLabel = "|",
      description = {
        "only this flow, such as RU>FI;mode=land (in quotes), and those that say more; * stands for"
            + " any characters: *>GE.",
        "Repeat the option, or write | between several."
      })
  private List<String> flows = List.of();

  @Option(
      names = "--from",
      paramLabel = "DAY",
      description = "from this day on; of reports and episodes those that reach into it")
  private Optional<String> from = Optional.empty();

  @Option(names = "--to", paramLabel = "DAY", description = "up to this day")
  private Optional<String> to = Optional.empty();

  SelectionOptions() {}

  /**
   * What they say.
   *
   * @throws CommandFailure with {@link ExitCode#USAGE} when one is wrong
   */
  Selection selection() {
    Optional<LocalDate> first = from.map(text -> day("--from", text));
    Optional<LocalDate> last = to.map(text -> day("--to", text));
    if (first.isPresent() && last.filter(first.get()::isAfter).isPresent()) {
      throw usage("--from " + first.get() + " is after --to " + last.get() + "; swap the two");
    }
    return new Selection(flows.stream().map(SelectionOptions::pattern).toList(), first, last);
  }

  private static FlowPattern pattern(String text) {
    try {
      return FlowPattern.parse(text);
    } catch (IllegalArgumentException e) {
      throw usage("--flow: " + e.getMessage());
    }
  }

  private static LocalDate day(String option, String text) {
    try {
      return LocalDate.parse(text);
    } catch (DateTimeException e) {
      throw usage(option + " is \"" + text + "\", which is no day; write it as 2022-09-24");
    }
  }

  private static CommandFailure usage(String line) {
    return new CommandFailure(ExitCode.USAGE, line);
  }
}
