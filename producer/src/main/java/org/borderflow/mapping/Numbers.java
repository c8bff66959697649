package org.borderflow.mapping;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.borderflow.report.Text;

/** How numbers are written in a table. */
final class Numbers {
  private static final int LONGEST = 40;

  private final char decimal;
  private final Optional<Character> grouping;
  private final long times;
  private final Set<String> missing;
  private final Pattern form;

  /**
   * @param decimal what stands before a fraction
   * @param grouping what stands between groups of three digits, if anything
   * @param times how many people one is
   * @param missing what stands where there is no figure
   */
  Numbers(char decimal, Optional<Character> grouping, long times, Set<String> missing) {
    this.decimal = decimal;
    this.grouping = grouping;
    this.times = times;
    this.missing = Set.copyOf(missing);
    String groups =
        grouping.map(c -> "|[0-9]{1,3}(?:" + Pattern.quote(c.toString()) + "[0-9]{3})+").orElse("");
    this.form =
        Pattern.compile(
            "(?:[0-9]+" + groups + ")(?:" + Pattern.quote(String.valueOf(decimal)) + "[0-9]+)?");
  }

  /** Digits, a point before a fraction, nothing between thousands. */
  static Numbers usual() {
    return new Numbers('.', Optional.empty(), 1, Set.of());
  }

  Getter reading(Getter read) {
    return row -> digits(read.of(row));
  }

  /** The number in digits only. */
  private Cell digits(Cell cell) {
    if (missing.contains(cell.text())) {
      throw new LeftOutException("no figure");
    }
    String text = spacesAlike(cell.text());
    if (text.length() > LONGEST || !form.matcher(text).matches()) {
      throw bad(cell, "write a number as 8572, or say under numbers how they are written");
    }
    String plain =
        grouping.map(c -> text.replace(c.toString(), "")).orElse(text).replace(decimal, '.');
    BigDecimal people =
        new BigDecimal(plain).multiply(BigDecimal.valueOf(times)).stripTrailingZeros();
    if (people.scale() > 0) {
      throw bad(cell, "that is no whole number of people; check numbers in the mapping");
    }
    return cell.with(people.toPlainString());
  }

  /** Where groups are set apart by spaces, any of the kinds of space that do not break. */
  private String spacesAlike(String text) {
    return grouping.filter(c -> c == ' ').isPresent()
        ? text.replace('\u00a0', ' ').replace('\u202f', ' ').replace('\u2009', ' ')
        : text;
  }

  private static BadCellException bad(Cell cell, String mend) {
    return new BadCellException(
        cell.column(),
        cell.text().isEmpty() && cell.column() > 0
            ? "is empty; write a number, or list \"\" under numbers: missing"
            : "is " + Text.quote(cell.text()) + "; " + mend);
  }
}
