package org.borderflow.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;
import picocli.CommandLine.Model.UsageMessageSpec;

/** Exit codes stand in several places, which must say the same. */
class ExitCodesTest {
  private static final Pattern CODE = Pattern.compile("(?<![0-9])([0-9]{1,3})(?= [a-zA-Z])");

  private static UsageMessageSpec help() {
    return new CommandLine(new Borderflow()).getCommandSpec().usageMessage();
  }

  /** The program's own, with what each means. */
  private static Map<Integer, String> documented() {
    Map<Integer, String> codes = new TreeMap<>();
    help()
        .exitCodeList()
        .forEach((code, meaning) -> codes.put(Integer.parseInt(code.strip()), meaning));
    return codes;
  }

  /** The table below the heading: the codes of a row, divided by commas, and what they mean. */
  private static Map<String, String> table(String document) throws IOException {
    String text = Files.readString(Path.of("..").resolve(document));
    String section = text.substring(text.indexOf("\n## Exit codes\n"));
    Map<String, String> rows = new TreeMap<>();
    Pattern.compile("^\\| ([0-9, ]+) \\| ([^|]+) \\|", Pattern.MULTILINE)
        .matcher(section.substring(0, section.indexOf("\n\n", section.indexOf("| code |"))))
        .results()
        .forEach(row -> rows.put(row.group(1), row.group(2)));
    return rows;
  }

  @ParameterizedTest
  @ValueSource(strings = {"README.md", "docs/operations.md"})
  void theDocumentHasTheCodesOfTheHelp(String document) throws IOException {
    assertThat(
            table(document).keySet().stream()
                .flatMap(codes -> Arrays.stream(codes.split(", ")))
                .map(Integer::valueOf))
        .containsExactlyInAnyOrderElementsOf(documented().keySet());
  }

  /** Up to where either goes into detail. */
  @Test
  void theReadmeSaysOfThemWhatTheHelpSays() throws IOException {
    Map<String, String> rows = table("README.md");
    Map<String, String> told = new TreeMap<>();
    documented().forEach((code, meaning) -> told.put("" + code, first(meaning)));
    rows.keySet().removeIf(codes -> codes.contains(","));
    told.keySet().retainAll(rows.keySet());
    assertThat(told).hasSizeGreaterThan(6);
    rows.replaceAll((code, meaning) -> first(meaning));
    assertThat(rows).isEqualTo(told);
  }

  private static String first(String meaning) {
    return meaning.replaceFirst(";.*", "");
  }

  static Stream<String> commands() {
    return withAllBelow(Borderflow.commandLine())
        .map(line -> line.getCommandSpec().qualifiedName())
        .filter(name -> !name.contains("generate-completion") && !name.endsWith("help"));
  }

  private static Stream<CommandLine> withAllBelow(CommandLine line) {
    return Stream.concat(
        Stream.of(line),
        line.getSubcommands().values().stream().distinct().flatMap(ExitCodesTest::withAllBelow));
  }

  /** Every command says how it can end, and with nothing that the program does not know. */
  @ParameterizedTest
  @MethodSource("commands")
  void aCommandNamesOnlyCodesThatTheProgramHas(String name) {
    assertThat(documented().keySet()).containsAll(named(name));
    // A command below another ends as that one says.
    assertThat(named(name.replaceFirst("^(borderflow topics) .*", "$1"))).isNotEmpty();
  }

  private static Set<Integer> named(String name) {
    CommandLine line =
        withAllBelow(Borderflow.commandLine())
            .filter(one -> one.getCommandSpec().qualifiedName().equals(name))
            .findFirst()
            .orElseThrow();
    UsageMessageSpec usage = line.getCommandSpec().usageMessage();
    Stream<String> listed = usage.exitCodeList().keySet().stream();
    Stream<String> inFooter =
        Footer.of(line.getCommandSpec()).sections().stream()
            .filter(section -> section.title().equals("EXIT STATUS"))
            .flatMap(section -> CODE.matcher(String.join(" ", section.lines())).results())
            .map(MatchResult::group);
    return Stream.concat(listed, inFooter)
        .map(code -> Integer.valueOf(code.strip()))
        .collect(Collectors.toCollection(TreeSet::new));
  }
}
