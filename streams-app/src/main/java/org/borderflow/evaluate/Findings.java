package org.borderflow.evaluate;

import java.util.List;
import java.util.OptionalInt;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.borderflow.evaluate.Evaluation.Found;
import org.borderflow.evaluate.Trial.Answer;
import org.borderflow.evaluate.Trial.Answers;

/** Which of the things added were found. */
final class Findings {
  private Findings() {}

  static List<Found> of(Condition condition, List<Answers> answers, double threshold) {
    if (condition == Condition.RAMP) {
      return List.of(found(answers, 0, Trial.RAMP_END, CalmDay.AFTER, threshold));
    }
    return IntStream.range(0, Trial.MULTIPLES.size())
        .boxed()
        .flatMap(
            size ->
                Stream.of(1, Trial.LONGEST)
                    .map(days -> found(answers, size, Trial.MULTIPLES.get(size), days, threshold)))
        .toList();
  }

  private static Found found(
      List<Answers> answers, int added, double multiple, int days, double threshold) {
    int[] delays =
        answers.stream()
            .map(trial -> first(trial.added().get(added), days, day -> day.statistic() > threshold))
            .flatMapToInt(OptionalInt::stream)
            .toArray();
    long alerted =
        answers.stream()
            .filter(trial -> first(trial.added().get(added), days, Answer::alert).isPresent())
            .count();
    return new Found(
        multiple,
        days,
        (double) delays.length / answers.size(),
        IntStream.of(delays).average().orElse(Double.NaN),
        (double) alerted / answers.size());
  }

  private static OptionalInt first(List<Answer> answers, int days, Predicate<Answer> isFound) {
    return IntStream.range(0, days).filter(day -> isFound.test(answers.get(day))).findFirst();
  }
}
