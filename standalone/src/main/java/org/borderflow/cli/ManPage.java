package org.borderflow.cli;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/**
 * The manual page of a command, in the language of {@code man}(7), made from what its help says.
 */
final class ManPage {
  private static final String SECTION = "1";

  private final CommandSpec spec;
  private final String version;
  private final List<String> lines = new ArrayList<>();

  private ManPage(CommandSpec spec, String version) {
    this.spec = spec;
    this.version = version;
  }

  /**
   * The page of a command.
   *
   * @param version of the program, for the foot of the page
   */
  static String of(CommandLine command, String version) {
    return new ManPage(command.getCommandSpec(), version).text();
  }

  /** What its file is called: {@code borderflow-topics-create.1}. */
  static String fileName(CommandLine command) {
    return name(command.getCommandSpec()) + "." + SECTION;
  }

  private static String name(CommandSpec spec) {
    return spec.qualifiedName("-");
  }

  private String text() {
    String[] description = spec.usageMessage().description();
    String title = name(spec).toUpperCase(Locale.ROOT);
    lines.add(
        ".TH " + quoted(title) + " " + SECTION + " \"\" " + quoted(version) + " \"Borderflow\"");
    section("NAME");
    lines.add(Roff.text(name(spec)) + " \\- " + Roff.text(summary(description)));
    section("SYNOPSIS");
    synopsis();
    section("DESCRIPTION");
    Arrays.stream(description).forEach(this::paragraph);
    parameters();
    options();
    commands();
    Footer.of(spec).sections().forEach(this::footer);
    exitCodes();
    seeAlso();
    return lines.stream().collect(Collectors.joining("\n", "", "\n"));
  }

  /** Its first sentence, as far as a colon: a name's line is to be short. */
  private static String summary(String... description) {
    String first = description.length == 0 ? "" : description[0];
    return first.split("[.:](?: |$)", 2)[0];
  }

  private void section(String title) {
    lines.add(".SH " + (title.contains(" ") ? quoted(title) : title));
  }

  private void paragraph(String text) {
    lines.add(".PP");
    lines.add(Roff.text(text));
  }

  private void synopsis() {
    String command = "\\fB" + Roff.text(spec.qualifiedName()) + "\\fR";
    String parameters =
        parametersOf()
            .map(one -> " \\fI" + Roff.text(one.paramLabel()) + "\\fR")
            .collect(Collectors.joining());
    String subcommand = subcommands().isEmpty() ? "" : " \\fICOMMAND\\fR";
    lines.add(command + " [\\fIOPTIONS\\fR]" + subcommand + parameters);
  }

  private Stream<PositionalParamSpec> parametersOf() {
    return spec.positionalParameters().stream().filter(one -> !one.hidden());
  }

  private void parameters() {
    if (parametersOf().findAny().isEmpty()) {
      return;
    }
    section("ARGUMENTS");
    parametersOf()
        .forEach(one -> item("\\fI" + Roff.text(one.paramLabel()) + "\\fR", one.description()));
  }

  private void options() {
    section("OPTIONS");
    spec.options().stream()
        .filter(option -> !option.hidden())
        .forEach(option -> item(label(option), option.description()));
  }

  private static String label(OptionSpec option) {
    String names =
        Arrays.stream(option.names())
            .sorted(Comparator.comparingInt(String::length))
            .map(name -> "\\fB" + Roff.text(name) + "\\fR")
            .collect(Collectors.joining(", "));
    return option.arity().max() == 0
        ? names
        : names + "=\\fI" + Roff.text(option.paramLabel()) + "\\fR";
  }

  private Map<String, CommandLine> subcommands() {
    return spec.subcommands().entrySet().stream()
        .filter(entry -> !entry.getValue().getCommandSpec().usageMessage().hidden())
        .collect(
            Collectors.toMap(
                Map.Entry::getKey, Map.Entry::getValue, (a, b) -> a, java.util.LinkedHashMap::new));
  }

  private void commands() {
    if (subcommands().isEmpty()) {
      return;
    }
    section("COMMANDS");
    subcommands()
        .forEach(
            (name, command) ->
                item(
                    "\\fB" + Roff.text(name) + "\\fR",
                    command.getCommandSpec().usageMessage().description()));
  }

  private void footer(Footer.Section footer) {
    section(footer.title());
    if (footer.verbatim()) {
      lines.add(".nf");
      footer.lines().forEach(line -> lines.add(Roff.text(line)));
      lines.add(".fi");
    } else {
      paragraph(footer.lines().stream().map(String::strip).collect(Collectors.joining(" ")));
    }
  }

  private void exitCodes() {
    Map<String, String> codes = spec.usageMessage().exitCodeList();
    if (!codes.isEmpty()) {
      section("EXIT STATUS");
      codes.forEach((code, meaning) -> item("\\fB" + code.strip() + "\\fR", meaning));
    }
  }

  private void seeAlso() {
    CommandSpec parent = Optional.ofNullable(spec.parent()).orElse(spec);
    List<String> others =
        parent == spec
            ? subcommands().values().stream().map(one -> name(one.getCommandSpec())).toList()
            : List.of(name(parent));
    section("SEE ALSO");
    lines.add(
        others.stream()
            .map(other -> "\\fB" + Roff.text(other) + "\\fR(1)")
            .collect(Collectors.joining(", ")));
  }

  private void item(String label, String... description) {
    lines.add(".TP");
    lines.add(label);
    lines.add(Roff.text(String.join(" ", description)));
  }

  private static String quoted(String text) {
    return '"' + Roff.text(text) + '"';
  }
}
