package org.borderflow.mapping;

import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import org.borderflow.report.Text;

/**
 * A column that a mapping reads.
 *
 * @param names its name, and others that it has in some files; the first that a file has counts
 * @param place where in the mapping it is named
 */
record ColumnName(List<String> names, String place) {
  ColumnName {
    names = List.copyOf(names);
  }

  static ColumnName of(YamlValue value) {
    return new ColumnName(value.texts(), value.place());
  }

  /**
   * Its index in a table, from 0.
   *
   * @throws MissingColumnException when the table has it not, or twice
   */
  int in(List<String> header) {
    for (String name : names) {
      OptionalInt index = index(header, name);
      if (index.isPresent()) {
        return index.getAsInt();
      }
    }
    throw missing(header);
  }

  private OptionalInt index(List<String> header, String name) {
    int first = header.indexOf(name);
    if (first != header.lastIndexOf(name)) {
      throw new MissingColumnException(
          "has the column " + Text.quote(name) + ", which " + place + " names, twice; rename one");
    }
    return first < 0 ? OptionalInt.empty() : OptionalInt.of(first);
  }

  private MissingColumnException missing(List<String> header) {
    String wanted = names.stream().map(Text::quote).collect(Collectors.joining(" or "));
    String found = header.stream().map(Text::quote).collect(Collectors.joining(", "));
    return new MissingColumnException(
        "has no column "
            + wanted
            + ", which "
            + place
            + " names"
            + Nearest.hint(names.get(0), header)
            + "; its columns are: "
            + found);
  }
}
