package org.borderflow.mapping;

import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * Something that holds for a row or not.
 *
 * @param column the column it looks at
 * @param test what it asks of the cell
 */
record Condition(ColumnName column, Test test) {

  /** What is asked of a cell. */
  sealed interface Test {
    /** Whether it holds. */
    boolean holds(String text);

    /** The cell is one of these, or is not. */
    record OneOf(Set<String> texts, boolean wanted) implements Test {
      public OneOf {
        texts = Set.copyOf(texts);
      }

      @Override
      public boolean holds(String text) {
        return texts.contains(text) == wanted;
      }
    }

    /** The whole cell fits a regular expression. */
    record Matches(Pattern pattern) implements Test {
      @Override
      public boolean holds(String text) {
        return pattern.matcher(text).matches();
      }
    }

    /** The cell is empty, or is not. */
    record Empty(boolean wanted) implements Test {
      @Override
      public boolean holds(String text) {
        return text.isEmpty() == wanted;
      }
    }
  }

  Predicate<List<String>> in(Table table) {
    int index = column.in(table.header());
    return row -> test.holds(row.get(index));
  }

  /** All of several. */
  static Predicate<List<String>> all(List<Condition> conditions, Table table) {
    return conditions.stream()
        .map(condition -> condition.in(table))
        .reduce(Predicate::and)
        .orElse(row -> true);
  }
}
