package org.borderflow.mapping;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * How one report, or one for each of several columns, is made of a row.
 *
 * @param when which rows have it; all of these must hold
 * @param each the columns that give one each; empty: one report a row
 * @param fields what goes into the fields, by their names in our CSV form
 * @param numbers the fields among them that are numbers, and how these are written
 * @param period the time it speaks of
 * @param kind what the figure says of that time
 * @param publication when it was published; empty: the day after
 */
record ReportRule(
    List<Condition> when,
    Optional<EachColumn> each,
    Map<String, Value> fields,
    Map<String, Numbers> numbers,
    PeriodRule period,
    Value kind,
    Optional<PublicationRule> publication) {

  ReportRule {
    when = List.copyOf(when);
    // In the order of the mapping, so that of several bad cells the same one is named every time.
    fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
    numbers = Map.copyOf(numbers);
  }

  /** Whether and how a row of one table gives the report. */
  record Bound(Predicate<List<String>> when, Maker maker) {}

  /** Makes the fields of a report. */
  @FunctionalInterface
  interface Maker {
    /** Fields by their names in our CSV form. */
    Map<String, Cell> of(List<String> row);
  }

  /**
   * The reports of a row in one table.
   *
   * @throws MissingColumnException when the table lacks a column
   */
  List<Bound> in(Table table) {
    Predicate<List<String>> applies = Condition.all(when, table);
    return each
        .map(columns -> columns.in(table).stream().map(table::forEach).toList())
        .orElse(List.of(table))
        .stream()
        .map(one -> new Bound(applies, maker(one)))
        .toList();
  }

  private Maker maker(Table table) {
    Map<String, Getter> getters = new LinkedHashMap<>();
    fields.forEach((name, value) -> getters.put(name, getter(name, value, table)));
    PeriodRule.Reader bounds = period.in(table);
    Getter kindOf = kind.in(table);
    Optional<PublicationRule.Reader> published = publication.map(rule -> rule.in(table));
    return row -> {
      Map<String, Cell> made = new LinkedHashMap<>();
      getters.forEach((name, getter) -> put(made, name, Fields.read(name, getter, row)));
      PeriodRule.Bounds days = Fields.inPeriod(() -> bounds.of(row));
      made.put(Fields.PERIOD_START, days.start());
      made.put(Fields.PERIOD_END, days.end());
      made.put(Fields.KIND, kindOf.of(row));
      published.ifPresent(
          reader -> made.put(Fields.PUBLISHED_ON, Fields.inPublication(reader, row, days)));
      return made;
    };
  }

  private static void put(Map<String, Cell> made, String name, Cell cell) {
    if (name.equals(Fields.PEOPLE)) {
      made.put(Fields.LOW, cell);
      made.put(Fields.HIGH, cell);
    } else {
      made.put(name, cell);
    }
  }

  private Getter getter(String name, Value value, Table table) {
    Getter read = value.in(table);
    return numbers.containsKey(name) ? numbers.get(name).reading(read) : read;
  }
}
