package org.borderflow.cli;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import picocli.CommandLine.Model.CommandSpec;

/**
 * What stands below a command's options, by its parts: an empty line divides them, and each begins
 * with its name and a colon.
 */
record Footer(List<Footer.Section> sections) {

  /**
   * A part.
   *
   * @param title as a manual page calls it
   * @param verbatim whether its lines are to stay as they are
   */
  record Section(String title, boolean verbatim, List<String> lines) {}

  static Footer of(CommandSpec spec) {
    String heading = String.format(Locale.ROOT, spec.usageMessage().footerHeading()).strip();
    List<String> all =
        Stream.concat(Stream.of(heading), Arrays.stream(spec.usageMessage().footer()))
            .dropWhile(String::isBlank)
            .toList();
    List<Section> sections = new ArrayList<>();
    List<String> part = new ArrayList<>();
    for (String line : all) {
      if (line.isBlank()) {
        add(sections, part);
        part.clear();
      } else {
        part.add(line);
      }
    }
    add(sections, part);
    return new Footer(List.copyOf(sections));
  }

  private static void add(List<Section> sections, List<String> part) {
    if (part.isEmpty()) {
      return;
    }
    int colon = part.get(0).indexOf(':');
    String name = colon < 0 ? "" : part.get(0).substring(0, colon);
    List<String> rest = new ArrayList<>(part);
    if (colon >= 0) {
      rest.set(0, part.get(0).substring(colon + 1).strip());
      rest.removeIf(String::isEmpty);
    }
    sections.add(
        switch (name) {
          case "Example", "Examples" -> new Section("EXAMPLES", true, List.copyOf(rest));
          case "Exit codes" -> new Section("EXIT STATUS", false, List.copyOf(rest));
          case "Settings" -> new Section("ENVIRONMENT", false, List.copyOf(rest));
          default -> new Section("NOTES", false, List.copyOf(part));
        });
  }
}
