package org.borderflow.surge;

import java.util.List;
import java.util.function.BiFunction;

/** The detectors by name. */
public final class Detectors {
  private static final List<Entry> ALL =
      List.of(
          new Entry("robust", Robust.GATES, Robust::new),
          new Entry("w2", Gates.DEFAULT, (gates, holidays) -> new WeekdayC2(gates)),
          new Entry("ears-c1", Gates.DEFAULT, (gates, holidays) -> new EarsC1(gates)),
          new Entry("ears-c2", Gates.DEFAULT, (gates, holidays) -> new EarsC2(gates)),
          new Entry("ears-c3", EarsC3.GATES, (gates, holidays) -> new EarsC3(gates)),
          new Entry("ratio", Gates.DEFAULT, (gates, holidays) -> new WeekRatio(gates)));

  private record Entry(String name, Gates gates, BiFunction<Gates, Holidays, Detector> make) {}

  private Detectors() {}

  /** Their names, the default first. */
  public static List<String> names() {
    return ALL.stream().map(Entry::name).toList();
  }

  /**
   * The gates a detector has by default.
   *
   * @throws IllegalArgumentException when there is no detector of this name, saying which there are
   */
  public static Gates gates(String name) {
    return entry(name).gates();
  }

  /**
   * A detector.
   *
   * @param holidays days that differ; only {@code robust} heeds them
   * @throws IllegalArgumentException when there is none of this name, saying which there are
   */
  public static Detector of(String name, Gates gates, Holidays holidays) {
    return entry(name).make().apply(gates, holidays);
  }

  /**
   * A detector with its default gates, without holidays.
   *
   * @throws IllegalArgumentException when there is none of this name, saying which there are
   */
  public static Detector of(String name) {
    return of(name, gates(name), Holidays.none());
  }

  private static Entry entry(String name) {
    return ALL.stream()
        .filter(entry -> entry.name().equals(name))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "no detector " + name + "; there are " + String.join(", ", names())));
  }
}
