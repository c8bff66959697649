package org.borderflow.mapping;

import java.time.DateTimeException;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoField;
import java.time.temporal.TemporalQuery;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.borderflow.report.Text;

/**
 * How days, months or years are written in a table.
 *
 * @param patterns patterns of {@link DateTimeFormatter}, tried in order
 * @param formatters the same, ready for use
 */
record Dates(List<String> patterns, List<DateTimeFormatter> formatters) {
  Dates {
    patterns = List.copyOf(patterns);
    formatters = List.copyOf(formatters);
  }

  /**
   * Patterns in a language.
   *
   * @throws IllegalArgumentException when one is no pattern
   */
  static Dates of(List<String> patterns, Locale locale) {
    return new Dates(
        patterns, patterns.stream().map(pattern -> formatter(pattern, locale)).toList());
  }

  private static DateTimeFormatter formatter(String pattern, Locale locale) {
    return new DateTimeFormatterBuilder()
        .parseCaseInsensitive()
        .appendPattern(pattern)
        // So that yyyy, which everybody writes, is a year: of our era.
        .parseDefaulting(ChronoField.ERA, 1)
        .toFormatter(locale)
        .withResolverStyle(ResolverStyle.STRICT);
  }

  /**
   * What a cell says.
   *
   * @throws BadCellException when no pattern fits
   */
  <T> T read(Cell cell, TemporalQuery<T> query) {
    return formatters.stream()
        .flatMap(formatter -> parsed(formatter, cell.text(), query).stream())
        .findFirst()
        .orElseThrow(() -> bad(cell));
  }

  private static <T> Optional<T> parsed(
      DateTimeFormatter formatter, String text, TemporalQuery<T> query) {
    try {
      return Optional.of(formatter.parse(text, query));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private BadCellException bad(Cell cell) {
    return new BadCellException(
        cell.column(),
        "is "
            + Text.quote(cell.text())
            + ", which is not written as "
            + patterns.stream().map(Text::quote).collect(Collectors.joining(" or "))
            + "; mend it, or the mapping's format");
  }
}
