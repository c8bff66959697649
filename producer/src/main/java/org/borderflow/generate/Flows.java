package org.borderflow.generate;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.borderflow.report.Flow;
import org.borderflow.report.Measure;
import org.borderflow.report.Mode;

/**
 * The flows of made-up histories: real borders and crossing points, both directions beside each
 * other. No flow is part of another one, so that what happens on one cannot contradict another.
 */
public final class Flows {
  private static final List<String> NATIONALITIES =
      List.of(
          "AM", "AZ", "BD", "BR", "CM", "CU", "DE", "DZ", "ER", "ET", "FR", "GB", "GH", "HT", "ID",
          "JP", "KG", "KR", "MA", "PE", "PH", "SO", "TJ", "UZ", "VN", "YE");

  /** All of them, in their order. */
  private static final List<Flow> ALL = all();

  /** How many there are. */
  public static final int MOST = ALL.size();

  private Flows() {}

  /** The first flows, at most {@link #MOST}. */
  static List<Flow> first(int count) {
    return ALL.subList(0, count);
  }

  /** In rounds over the borders, so that a few flows are of several borders. */
  private static List<Flow> all() {
    List<List<Flow>> borders = borders();
    int rounds = borders.stream().mapToInt(List::size).max().orElse(0);
    return IntStream.iterate(0, first -> first < rounds, first -> first + 2)
        .boxed()
        .flatMap(
            first ->
                borders.stream()
                    .filter(flows -> first < flows.size())
                    .flatMap(flows -> flows.subList(first, first + 2).stream()))
        .toList();
  }

  private static List<List<Flow>> borders() {
    List<String> lines = read().lines().toList();
    return IntStream.range(0, lines.size())
        .mapToObj(i -> flows(List.of(lines.get(i).split(",")), i % 4))
        .toList();
  }

  /** What is counted of a border: each way of counting divides its people without overlap. */
  private static List<Flow> flows(List<String> border, int way) {
    List<String> pair = border.subList(0, 2);
    List<Optional<String>> points =
        border.subList(2, border.size()).stream().map(Optional::of).toList();
    List<Optional<String>> peoples =
        Stream.concat(pair.stream(), NATIONALITIES.stream()).distinct().map(Optional::of).toList();
    List<Optional<String>> all = List.of(Optional.empty());
    return switch (way) {
      case 0 -> flows(pair, all, Optional.of(Mode.LAND), peoples);
      case 1 -> flows(pair, points, Optional.empty(), all);
      case 2 -> flows(pair, all, Optional.empty(), all);
      default -> flows(pair, points, Optional.empty(), peoples);
    };
  }

  private static List<Flow> flows(
      List<String> pair,
      List<Optional<String>> points,
      Optional<Mode> mode,
      List<Optional<String>> nationalities) {
    List<Flow> flows = new ArrayList<>();
    for (Optional<String> nationality : nationalities) {
      for (Optional<String> point : points) {
        flows.add(flow(pair.get(1), pair.get(0), point, mode, nationality));
        flows.add(flow(pair.get(0), pair.get(1), point, mode, nationality));
      }
    }
    return flows;
  }

  private static Flow flow(
      String origin,
      String destination,
      Optional<String> point,
      Optional<Mode> mode,
      Optional<String> nationality) {
    return new Flow(origin, destination, point, mode, nationality, Measure.CROSSINGS);
  }

  private static String read() {
    try (InputStream bytes =
        Objects.requireNonNull(Flows.class.getResourceAsStream("borders.csv"), "borders.csv")) {
      return new String(bytes.readAllBytes(), UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
