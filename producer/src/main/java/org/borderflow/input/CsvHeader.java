package org.borderflow.input;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/**
 * Which column stands where.
 *
 * @param indexes index of each known column, from 0
 * @param size number of columns, unknown ones with them
 */
record CsvHeader(Map<Column, Integer> indexes, int size) {
  private static final String OTHER_DELIMITERS = ";\t|";

  /**
   * Reads a header.
   *
   * @param place its first field
   * @param names the names in it
   * @param warnings takes one line if some columns are unknown
   * @throws UnreadableInputException when a column is missing or stands there twice
   */
  static CsvHeader read(Place place, List<String> names, Consumer<String> warnings) {
    requireCommas(place, names);
    Map<Column, Integer> indexes = new EnumMap<>(Column.class);
    List<String> unknown = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    for (int i = 0; i < names.size(); i++) {
      String name = names.get(i).strip();
      int index = i;
      Column.ofHeader(name)
          .ifPresentOrElse(column -> indexes.put(column, index), () -> unknown.add(name));
      if (!seen.add(name) && Column.ofHeader(name).isPresent()) {
        throw new UnreadableInputException(
            place.at(i + 1), "the header has the column " + name + " twice; remove one");
      }
    }
    requireAll(place, indexes);
    warnOf(place, unknown, warnings);
    return new CsvHeader(indexes, names.size());
  }

  private static void requireCommas(Place place, List<String> names) {
    if (names.size() != 1) {
      return;
    }
    for (int i = 0; i < OTHER_DELIMITERS.length(); i++) {
      char delimiter = OTHER_DELIMITERS.charAt(i);
      if (names.get(0).indexOf(delimiter) >= 0) {
        String shown = delimiter == '\t' ? "tabs" : "'" + delimiter + "'";
        throw new UnreadableInputException(
            place, "the header is separated by " + shown + "; save the file with commas");
      }
    }
  }

  private static void requireAll(Place place, Map<Column, Integer> indexes) {
    String missing =
        Arrays.stream(Column.values())
            .filter(column -> column.isRequired() && !indexes.containsKey(column))
            .map(Column::header)
            .collect(Collectors.joining(", "));
    if (!missing.isEmpty()) {
      throw new UnreadableInputException(
          place,
          "the header lacks " + missing + "; add it, with empty fields where a report has nothing");
    }
  }

  private static void warnOf(Place place, List<String> unknown, Consumer<String> warnings) {
    if (!unknown.isEmpty()) {
      String names = unknown.stream().map(Shown::quote).collect(Collectors.joining(", "));
      warnings.accept(place.file() + ": warning: unknown column " + names + " is left out");
    }
  }

  /** The ordinal of a column, from 1; 1 for one that the file does not have. */
  int ordinal(Column column) {
    return indexes.getOrDefault(column, 0) + 1;
  }
}
