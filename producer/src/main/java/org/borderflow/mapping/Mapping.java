package org.borderflow.mapping;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * How any table becomes reports.
 *
 * @param name what messages call it: its file, or its name among those that are shipped
 * @param title what it is for, one line
 * @param source where its files come from
 * @param form how they are written
 * @param skips rows that are left out
 * @param reports what is made of each other row
 */
public record Mapping(
    String name,
    String title,
    Optional<String> source,
    TableForm form,
    List<SkipRule> skips,
    List<ReportRule> reports) {

  /** Takes the rules as they are now. */
  public Mapping {
    skips = List.copyOf(skips);
    reports = List.copyOf(reports);
  }

  /**
   * The mapping of one table.
   *
   * @param header the names of its columns, without space around them
   * @throws MissingColumnException when it lacks a column that the mapping reads
   */
  public BoundMapping to(List<String> header) {
    Table table = new Table(header, OptionalInt.empty());
    return new BoundMapping(
        skips.stream()
            .map(skip -> new BoundMapping.BoundSkip(skip.condition().in(table), skip.reason()))
            .toList(),
        reports.stream().flatMap(rule -> rule.in(table).stream()).toList());
  }
}
