package org.borderflow.input;

import java.util.LinkedHashMap;
import java.util.Map;

/** Writes small CSV files for tests: one good row, of which single fields are replaced. */
public final class CsvText {
  /** The documented header. */
  public static final String HEADER =
      "origin,destination,crossing_point,mode,nationality,measure,counted_at,low,high,quantifier,"
          + "period_start,period_end,kind,publisher,authority,published_on,url";

  private static final String GOOD =
      "RU,FI,,land,RU,crossings,arrival,8572,8572,exact,"
          + "2022-09-24,2022-09-24,total,Yle,Finnish Border Guard,2022-09-25,https://yle.fi/a/1";

  private CsvText() {}

  /** A good row. */
  public static String row() {
    return GOOD;
  }

  /** The good row with some fields replaced: name, value, name, value. */
  public static String row(String... replaced) {
    String[] names = HEADER.split(",", -1);
    String[] values = GOOD.split(",", -1);
    Map<String, String> row = new LinkedHashMap<>();
    for (int i = 0; i < names.length; i++) {
      row.put(names[i], values[i]);
    }
    for (int i = 0; i < replaced.length; i += 2) {
      if (row.replace(replaced[i], replaced[i + 1]) == null) {
        throw new IllegalArgumentException("no column " + replaced[i]);
      }
    }
    return String.join(",", row.values());
  }

  /** A retraction, for a file with the column {@code retracts} behind the others. */
  public static String retraction() {
    return "RU,FI,,,,,,,,,,,,Yle,Finnish Border Guard,2022-09-26,https://yle.fi/a/2,yle-1";
  }

  /** A file of these rows that has the column {@code retracts} behind the others. */
  public static String retractable(String... rows) {
    return HEADER + ",retracts\n" + String.join("\n", rows) + "\n";
  }

  /** A file of these rows that has the columns of a comparison behind the others. */
  public static String comparable(String... rows) {
    return HEADER + ",compared_to,compared_ratio\n" + String.join("\n", rows) + "\n";
  }

  /** A file of these rows that has the columns of an excerpt behind the others. */
  public static String quotable(String... rows) {
    return HEADER + ",excerpt,excerpt_start,excerpt_end\n" + String.join("\n", rows) + "\n";
  }

  /** A file of these rows. */
  public static String file(String... rows) {
    return HEADER + "\n" + String.join("\n", rows) + "\n";
  }
}
