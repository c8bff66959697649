package org.borderflow.input;

import java.util.Locale;
import java.util.Optional;

/** How reports are written in a file. */
public enum Form {
  /** A header line, then one report a row. */
  CSV("CSV"),
  /** One JSON object a line. */
  JSON_LINES("JSON Lines");

  private final String title;

  Form(String title) {
    this.title = title;
  }

  /** By the file's extension, with or without {@code .gz} behind it. */
  public static Optional<Form> byExtension(String file) {
    String name = file.toLowerCase(Locale.ROOT);
    String plain = name.endsWith(".gz") ? name.substring(0, name.length() - 3) : name;
    if (plain.endsWith(".csv")) {
      return Optional.of(CSV);
    }
    boolean json = plain.endsWith(".jsonl") || plain.endsWith(".ndjson") || plain.endsWith(".json");
    return json ? Optional.of(JSON_LINES) : Optional.empty();
  }

  @Override
  public String toString() {
    return title;
  }
}
