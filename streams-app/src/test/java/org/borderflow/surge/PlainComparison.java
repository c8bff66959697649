package org.borderflow.surge;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/**
 * A day next to its level, computed step by step as docs/detection.md tells it, with nothing kept
 * and nothing left out: what the detector must give to the last bit.
 */
record PlainComparison(Series series, int index, Holidays holidays) {
  private static final int WEEKDAYS = 7;

  /** An observation of the baseline. */
  private record Seen(double people, double error, double age, List<Long> days, boolean isShare) {}

  /** The factors of weekdays and how uncertain they are. */
  @SuppressWarnings("ArrayRecordComponent") // Never compared.
  private record Factors(double[] factors, double[] uncertainties, Holidays holidays) {
    double of(long day) {
      return holidays.contains(day)
          ? holidays.factor(day).orElse(Arrays.stream(factors).max().orElseThrow())
          : factors[Weekday.of(day)];
    }

    double of(Seen one) {
      double sum = 0;
      for (long day : one.days) {
        sum += of(day);
      }
      return sum / one.days.size();
    }
  }

  Optional<Comparison> compare() {
    List<Seen> history = history(Robust.BASELINE);
    if (history.size() < Robust.FEW) {
      history = history(Robust.SHORT_BASELINE);
    }
    if (history.size() < Comparison.FEWEST || comesAndGoes(history)) {
      return Optional.empty();
    }
    Factors rough = factors(history);
    Level first = level(history, rough);
    Factors factors =
        factors(
            history.stream()
                .filter(one -> !first.isFar(Math.log1p(one.people / rough.of(one))))
                .toList());
    boolean isShare = series.source(index) != 0;
    long day = series.day(index);
    return Optional.of(
        new Comparison(
            level(history, factors),
            isShare ? Arrays.stream(factors.factors).average().orElseThrow() : factors.of(day),
            isShare ? 0 : factors.uncertainties[Weekday.of(day)],
            error(index),
            history.size()));
  }

  private double error(int i) {
    return (Math.log1p(series.high(i)) - Math.log1p(series.low(i))) / Math.sqrt(12);
  }

  private List<Seen> history(Lookback lookback) {
    long day = series.day(index);
    List<Integer> all =
        IntStream.range(0, series.size())
            .filter(i -> series.day(i) >= day - lookback.oldest())
            .filter(i -> series.day(i) <= day - lookback.newest())
            .filter(i -> series.source(i) == 0 || series.source(i) != series.source(index))
            .boxed()
            .toList();
    List<Integer> sources = new ArrayList<>();
    List<Seen> history = new ArrayList<>();
    for (int i : all) {
      int source = series.source(i);
      if (source == 0) {
        history.add(seen(List.of(i), false));
      } else if (!sources.contains(source)) {
        sources.add(source);
        history.add(seen(all.stream().filter(j -> series.source(j) == source).toList(), true));
      }
    }
    return history;
  }

  private Seen seen(List<Integer> parts, boolean isShare) {
    return new Seen(
        mean(parts, i -> series.best(i)),
        mean(parts, this::error),
        mean(parts, i -> series.day(index) - series.day(i)),
        parts.stream().map(series::day).toList(),
        isShare);
  }

  private static double mean(List<Integer> parts, ToDoubleFunction<Integer> number) {
    double mean = 0;
    for (int part : parts) {
      mean += number.applyAsDouble(part) / parts.size();
    }
    return mean;
  }

  private static boolean comesAndGoes(List<Seen> history) {
    long zeros = history.stream().filter(one -> one.people == 0).count();
    long changes =
        IntStream.range(1, history.size())
            .filter(i -> (history.get(i).people == 0) != (history.get(i - 1).people == 0))
            .count();
    return zeros >= 0.2 * history.size() && changes > 2;
  }

  private Factors factors(List<Seen> history) {
    List<Seen> single =
        history.stream()
            .filter(one -> !one.isShare && !holidays.contains(one.days.get(0)))
            .toList();
    List<Seen> telling = single.size() < 3 ? List.of() : single;
    double middle = midmean(telling, 0);
    Factors found = new Factors(new double[WEEKDAYS], new double[WEEKDAYS], holidays);
    for (int weekday = 0; weekday < WEEKDAYS; weekday++) {
      boolean isWeekend = weekday >= Weekday.SATURDAY;
      int its = weekday;
      List<Seen> kind =
          telling.stream().filter(one -> Weekday.isWeekend(one.days.get(0)) == isWeekend).toList();
      List<Seen> own = kind.stream().filter(one -> Weekday.of(one.days.get(0)) == its).toList();
      double ofKind = midmean(kind, middle) * kind.size() / (kind.size() + 0.5);
      double ofOwn = midmean(own, middle + ofKind) * own.size() / (own.size() + 2.0);
      found.factors[weekday] = Math.exp(ofKind + ofOwn);
      found.uncertainties[weekday] = 1 / (kind.size() + 0.5) + 1 / (own.size() + 2.0);
    }
    return found;
  }

  private static double midmean(List<Seen> some, double above) {
    int cut = (some.size() - 1) / 4;
    return some.stream()
        .mapToDouble(one -> Math.log1p(one.people) - above)
        .sorted()
        .skip(cut)
        .limit(Math.max(0, some.size() - 2 * cut))
        .average()
        .orElse(0);
  }

  private static Level level(List<Seen> history, Factors factors) {
    double span = history.get(0).age - history.get(history.size() - 1).age + 1;
    double halfLife = 2 * history.size() < span ? 21 : 10;
    double[] logs =
        history.stream().mapToDouble(one -> Math.log1p(one.people / factors.of(one))).toArray();
    double[] initial =
        history.stream()
            .mapToDouble(one -> Math.min(7, one.days.size()) * Math.pow(0.5, one.age / halfLife))
            .toArray();
    double[] weights = initial;
    Level level = new Level(median(logs, initial), 0, 0);
    for (int round = 0; round < 5; round++) {
      double centre = level.centre();
      double count = sum(weights) * sum(weights) / sum(times(weights, weights));
      double scale = scale(centre, count, history, logs, weights);
      weights =
          IntStream.range(0, logs.length)
              .mapToDouble(i -> weight(initial[i], (logs[i] - centre) / (3 * scale)))
              .toArray();
      level = new Level(sum(times(weights, logs)) / sum(weights), scale, count);
    }
    return level;
  }

  private static double weight(double initial, double far) {
    double near = Math.max(0, 1 - far * far);
    return initial * near * near;
  }

  private static double scale(
      double centre, double count, List<Seen> history, double[] logs, double[] weights) {
    double[] distances = Arrays.stream(logs).map(log -> Math.abs(log - centre)).toArray();
    double[] errors = history.stream().mapToDouble(Seen::error).toArray();
    double deviation = 1.4826 * median(distances, weights);
    double error = sum(times(times(weights, errors), errors)) / sum(weights);
    double seen = Math.max(deviation * deviation, error);
    double shrunk = (count * seen + 8 * 0.25 * 0.25) / (count + 8);
    return Math.sqrt(shrunk + 1 / Math.max(Math.exp(centre), 1));
  }

  private static double[] times(double[] some, double[] others) {
    return IntStream.range(0, some.length).mapToDouble(i -> some[i] * others[i]).toArray();
  }

  /** One after the other: a stream sums in another way. */
  private static double sum(double... numbers) {
    double sum = 0;
    for (double number : numbers) {
      sum += number;
    }
    return sum;
  }

  private static double median(double[] numbers, double[] weights) {
    List<Integer> order =
        IntStream.range(0, numbers.length)
            .boxed()
            .sorted(Comparator.comparingDouble(i -> numbers[i]))
            .toList();
    double total = sum(order.stream().mapToDouble(i -> weights[i]).toArray());
    double below = 0;
    for (int i = 0; i < order.size() - 1; i++) {
      below += weights[order.get(i)];
      if (2 * below == total) {
        return (numbers[order.get(i)] + numbers[order.get(i + 1)]) / 2;
      }
      if (2 * below > total) {
        return numbers[order.get(i)];
      }
    }
    return numbers[order.get(order.size() - 1)];
  }
}
