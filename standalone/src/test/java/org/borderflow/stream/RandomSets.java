package org.borderflow.stream;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import org.borderflow.backtest.RandomReports;
import org.borderflow.report.ReportEvent;

/** Many sets of events by chance, each on a border of its own, so that one run tries them all. */
public final class RandomSets {
  static final int A_HUNDRED = 100;

  private static final int LARGEST = 40;

  private final SplittableRandom random;
  private final List<RandomReports> generators = new ArrayList<>();
  private final List<List<ReportEvent>> sets = new ArrayList<>();

  /** So many sets of a seed. */
  public RandomSets(long seed, int count) {
    random = new SplittableRandom(seed);
    List<String> countries = Arrays.stream(Locale.getISOCountries()).sorted().toList();
    for (int i = 0; i < count; i++) {
      String origin = countries.get(i % countries.size());
      String destination = countries.get((i + 1 + i / countries.size()) % countries.size());
      RandomReports generator = new RandomReports(random.nextLong(), origin, destination);
      generators.add(generator);
      sets.add(generator.events(random.nextInt(1, LARGEST)));
    }
  }

  /** All events of all sets. */
  public List<ReportEvent> events() {
    return sets.stream().flatMap(List::stream).toList();
  }

  /** All of them, each set in another order and with repetitions, the sets mixed. */
  public List<ReportEvent> shuffled() {
    List<List<ReportEvent>> left = new ArrayList<>();
    for (int i = 0; i < sets.size(); i++) {
      left.add(new ArrayList<>(generators.get(i).shuffled(sets.get(i))));
    }
    List<ReportEvent> mixed = new ArrayList<>();
    while (!left.isEmpty()) {
      List<ReportEvent> set = left.get(random.nextInt(left.size()));
      mixed.add(set.remove(set.size() - 1));
      left.removeIf(List::isEmpty);
    }
    return mixed;
  }
}
