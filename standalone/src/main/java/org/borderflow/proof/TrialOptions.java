package org.borderflow.proof;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.borderflow.connection.CommandFailure;
import org.borderflow.connection.ExitCode;
import org.borderflow.evaluate.Condition;
import org.borderflow.evaluate.Evaluator;
import org.borderflow.surge.Detector;
import org.borderflow.surge.Detectors;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** What is tried on which days. */
final class TrialOptions {
  /** Their answers are kept in memory: about 35 kB a trial with all detectors and conditions. */
  private static final int MOST_TRIALS = 20_000;

  @Option(
      names = "--detectors",
      paramLabel = "NAME",
      split = ",",
      converter = ToDetector.class,
      completionCandidates = DetectorNames.class,
      description = "which detectors: ${COMPLETION-CANDIDATES} (default: all)")
  private List<Detector> detectors = Detectors.names().stream().map(Detectors::of).toList();

  @Option(
      names = "--conditions",
      paramLabel = "NAME",
      split = ",",
      converter = ToCondition.class,
      completionCandidates = ConditionNames.class,
      description = "under which conditions: ${COMPLETION-CANDIDATES} (default: all)")
  private List<Condition> conditions = List.of(Condition.values());

  @Option(
      names = "--alert-rate",
      paramLabel = "SHARE",
      defaultValue = "0.02",
      description =
          "share of calm days on which each detector may alert (default: ${DEFAULT-VALUE})")
  private double alertRate;

  @Option(
      names = "--trials",
      paramLabel = "N",
      defaultValue = "3000",
      description = "trials under each condition, 1 to 20000 (default: ${DEFAULT-VALUE})")
  private int trials;

  @Option(
      names = "--seed",
      paramLabel = "N",
      defaultValue = "7",
      description =
          "what the choice of trials grows from: the same, the same result (default:"
              + " ${DEFAULT-VALUE})")
  private long seed;

  @Option(
      names = "--from",
      paramLabel = "DAY",
      converter = ToDay.class,
      description = "the first day looked at, such as 2023-03-15 (default: the history's)")
  private Optional<LocalDate> from = Optional.empty();

  @Option(
      names = "--to",
      paramLabel = "DAY",
      converter = ToDay.class,
      description = "the last day looked at (default: the history's)")
  private Optional<LocalDate> to = Optional.empty();

  TrialOptions() {}

  /** Each once, in the order given. */
  List<Detector> detectors() {
    return detectors.stream().map(Detector::name).distinct().map(Detectors::of).toList();
  }

  /** Each once, in the order given. */
  List<Condition> conditions() {
    return conditions.stream().distinct().toList();
  }

  /** Whether a day is looked at. */
  boolean covers(LocalDate day) {
    return from.filter(day::isBefore).isEmpty() && to.filter(day::isAfter).isEmpty();
  }

  /**
   * Who tries them.
   *
   * @throws CommandFailure when a number is out of range, or the days are in the wrong order
   */
  Evaluator evaluator() {
    if (!(alertRate > 0 && alertRate < 1)) {
      throw usage("--alert-rate is " + alertRate + "; give a share above 0 and below 1: 0.02");
    }
    if (trials < 1 || trials > MOST_TRIALS) {
      throw usage("--trials is " + trials + "; give a number from 1 to " + MOST_TRIALS);
    }
    if (from.isPresent() && to.filter(from.get()::isAfter).isPresent()) {
      throw usage("--from lies after --to; exchange them");
    }
    return new Evaluator(alertRate, trials, seed);
  }

  private static CommandFailure usage(String line) {
    return new CommandFailure(ExitCode.USAGE, "evaluate: " + line);
  }

  private static <T> T converted(String text, Function<String, T> conversion) {
    try {
      return conversion.apply(text.strip());
    } catch (IllegalArgumentException e) {
      throw new TypeConversionException(String.valueOf(e.getMessage()));
    } catch (DateTimeException e) {
      throw new TypeConversionException('"' + text + "\" is no day; write it as 2023-03-15");
    }
  }

  private static final class ToDetector implements ITypeConverter<Detector> {
    @Override
    public Detector convert(String text) {
      return converted(text, Detectors::of);
    }
  }

  private static final class ToCondition implements ITypeConverter<Condition> {
    @Override
    public Condition convert(String text) {
      return converted(text, Condition::of);
    }
  }

  private static final class ToDay implements ITypeConverter<LocalDate> {
    @Override
    public LocalDate convert(String text) {
      return converted(text, LocalDate::parse);
    }
  }

  private static final class DetectorNames implements Iterable<String> {
    @Override
    public Iterator<String> iterator() {
      return Detectors.names().iterator();
    }
  }

  private static final class ConditionNames implements Iterable<String> {
    @Override
    public Iterator<String> iterator() {
      return Stream.of(Condition.values()).map(Condition::code).iterator();
    }
  }
}
