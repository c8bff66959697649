package org.borderflow.detection;

import java.nio.file.Path;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.borderflow.connection.CommandFailure;
import org.borderflow.surge.DetectorRules;
import org.borderflow.surge.DetectorRules.Rule;
import org.borderflow.surge.Detectors;
import org.borderflow.surge.Gate;
import org.borderflow.surge.HolidayCalendar;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** How surges are looked for, the same of every command that assesses. */
public final class DetectionOptions {
  @Option(
      names = "--detector",
      paramLabel = "[FLOW=]NAME",
      converter = ToDetectors.class,
      completionCandidates = DetectorNames.class,
      description = {
        "which detector: ${COMPLETION-CANDIDATES} (default: robust).",
        "With FLOW= for these flows alone (in quotes): RU>FI, RU>FI;mode=land, or with * for any"
            + " characters, *>GE. The first that fits counts, those with FLOW before those"
            + " without. Repeat the option, or write | between several."
      })
  private List<Several<String>> detectors = List.of();

  @Option(
      names = "--gates",
      paramLabel = "[FLOW=]GATES",
      converter = ToGates.class,
      description = {
        "what a surge or drop must pass: score=2.4,ratio=1.5,drop-ratio=2,excess=100, or any of"
            + " these (default: the detector's own).",
        "FLOW and several of them as for --detector."
      })
  private List<Several<Map<Gate, Double>>> gates = List.of();

  @Option(
      names = "--holidays",
      paramLabel = "FILE",
      description = "holidays of countries, as CSV: country,date,name[,factor] (default: none)")
  private Optional<Path> holidays = Optional.empty();

  /** The rules in one value; a list would be taken for several values. */
  private record Several<T>(List<RuleText<T>> rules) {}

  /** Filled by picocli. */
  public DetectionOptions() {}

  /**
   * What they say.
   *
   * @throws CommandFailure when the file of holidays cannot be read, naming the line
   */
  public DetectorRules rules() {
    return new DetectorRules(
        inOrder(detectors),
        inOrder(gates),
        holidays.map(HolidayFile::read).orElse(HolidayCalendar.NONE));
  }

  /** Those for some flows before those for all, else as given. */
  private static <T> List<Rule<T>> inOrder(List<Several<T>> given) {
    return given.stream()
        .flatMap(several -> several.rules().stream())
        .sorted(Comparator.comparing(rule -> rule.flow().isEmpty()))
        .map(RuleText::rule)
        .toList();
  }

  private static <T> Several<T> several(String text, Function<String, RuleText<T>> one) {
    try {
      return new Several<>(Stream.of(text.split("\\|", -1)).map(one).toList());
    } catch (IllegalArgumentException e) {
      throw new TypeConversionException(String.valueOf(e.getMessage()));
    }
  }

  private static final class ToDetectors implements ITypeConverter<Several<String>> {
    @Override
    public Several<String> convert(String text) {
      return several(text, RuleText::detector);
    }
  }

  private static final class ToGates implements ITypeConverter<Several<Map<Gate, Double>>> {
    @Override
    public Several<Map<Gate, Double>> convert(String text) {
      return several(text, RuleText::gates);
    }
  }

  private static final class DetectorNames implements Iterable<String> {
    @Override
    public Iterator<String> iterator() {
      return Detectors.names().iterator();
    }
  }
}
