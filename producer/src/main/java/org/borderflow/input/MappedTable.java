package org.borderflow.input;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.borderflow.mapping.BadCellException;
import org.borderflow.mapping.BoundMapping;
import org.borderflow.mapping.Mapping;
import org.borderflow.mapping.MissingColumnException;
import org.borderflow.mapping.TableForm;

/**
 * A CSV file of any form whose columns are known.
 *
 * @param form how it is written
 * @param mapping what is made of its rows
 * @param columns how many columns it has, nameless ones at its end left out
 * @param rawHeader its header, with the lines before it
 * @param firstRow the first row, where it had to be read to know the columns
 */
record MappedTable(
    TableForm form,
    BoundMapping mapping,
    int columns,
    Optional<RawRow> rawHeader,
    Optional<CsvLine> firstRow) {

  /**
   * Finds the columns.
   *
   * @throws UnreadableInputException when there are none, or not those that the mapping reads
   */
  static MappedTable open(CsvLines lines, LineReader reader, Mapping mapping) {
    Optional<Line> before = skip(reader, mapping.form().skipLines());
    CsvLine first =
        lines
            .next()
            .orElseThrow(
                () ->
                    new UnreadableInputException(
                        lines.file(), "is empty; check that it was written to its end"));
    Place place = new Place(lines.file(), first.line().number(), 1);
    List<String> names = names(mapping.form(), first, place);
    try {
      BoundMapping bound = mapping.to(names);
      return mapping.form().header()
          ? new MappedTable(
              mapping.form(), bound, names.size(), raw(before, first), Optional.empty())
          : new MappedTable(
              mapping.form(), bound, names.size(), before.flatMap(Line::raw), Optional.of(first));
    } catch (MissingColumnException e) {
      throw new UnreadableInputException(place.file(), String.valueOf(e.getMessage()));
    }
  }

  private static Optional<Line> skip(LineReader reader, int lines) {
    List<Line> all = new ArrayList<>();
    for (int i = 0; i < lines; i++) {
      reader.next().filter(read -> !read.isTooLong()).ifPresent(all::add);
    }
    return all.isEmpty() ? Optional.empty() : Optional.of(Line.joined(all));
  }

  private static Optional<RawRow> raw(Optional<Line> before, CsvLine header) {
    return before
        .map(lines -> Line.joined(List.of(lines, header.line())))
        .orElse(header.line())
        .raw();
  }

  private static List<String> names(TableForm form, CsvLine first, Place place) {
    if (first.line().isTooLong()) {
      throw new UnreadableInputException(
          place, "this line is longer than 1 MiB; check that this is a CSV file");
    }
    if (first.isFlawed()) {
      throw new UnreadableInputException(place.at(first.flawColumn()), first.flaw());
    }
    List<String> cells = first.fields();
    if (!form.header()) {
      return form.columns().isEmpty()
          ? IntStream.rangeClosed(1, cells.size()).mapToObj(Integer::toString).toList()
          : form.columns();
    }
    List<String> names = new ArrayList<>();
    try {
      for (int i = 0; i < cells.size(); i++) {
        names.add(text(cells.get(i), i + 1, form));
      }
    } catch (BadCellException e) {
      throw new UnreadableInputException(place.at(e.column()), "this name " + e.problem());
    }
    while (names.size() > 1 && names.get(names.size() - 1).isEmpty()) {
      names.remove(names.size() - 1);
    }
    return names;
  }

  /**
   * The cells of a row as text, as many as there are columns.
   *
   * @param fields its fields, each byte as one character
   * @throws BadCellException when there are fewer or more of them, or one is no text
   */
  List<String> cells(List<String> fields) {
    if (fields.size() < columns) {
      throw new BadCellException(
          fields.size() + 1,
          "the row has "
              + fields.size()
              + " cells, the table "
              + columns
              + " columns; write every delimiter, with nothing between for an empty cell");
    }
    List<String> cells = new ArrayList<>(columns);
    for (int i = 0; i < fields.size(); i++) {
      if (i < columns) {
        cells.add(text(fields.get(i), i + 1, form));
      } else if (!fields.get(i).isBlank()) {
        throw new BadCellException(
            i + 1,
            "the row has more cells than the table's "
                + columns
                + " columns; put cells that hold a delimiter in quotes");
      }
    }
    return cells;
  }

  private static String text(String bytes, int column, TableForm form) {
    return CsvFields.decoded(bytes)
        .filter(text -> text.indexOf('\ufffd') < 0)
        .map(String::strip)
        .orElseThrow(
            () ->
                new BadCellException(
                    column,
                    "is not "
                        + form.charset()
                        + "; save the file so, or name its charset in the mapping"));
  }
}
