package org.borderflow.cli;

import java.util.stream.Collectors;

/** Text as troff takes it, so that every character comes out as itself. */
final class Roff {
  private static final int LAST_ASCII = 0x7e;

  private Roff() {}

  /** One line of text; the user's home folder, which is another's elsewhere, becomes {@code ~}. */
  static String text(String line) {
    String plain = line.replace(System.getProperty("user.home") + "/", "~/").replaceAll("\\R", " ");
    String escaped = plain.codePoints().mapToObj(Roff::escaped).collect(Collectors.joining());
    // Such a line would be a request.
    return escaped.startsWith(".") ? "\\&" + escaped : escaped;
  }

  private static String escaped(int character) {
    return switch (character) {
      case '\\' -> "\\e";
      case '-' -> "\\-";
      case '\'' -> "\\(aq";
      case '`' -> "\\(ga";
      case '^' -> "\\(ha";
      case '~' -> "\\(ti";
      case '"' -> "\\(dq";
      default ->
          character > LAST_ASCII
              ? String.format("\\[u%04X]", character)
              : Character.toString(character);
    };
  }
}
