package org.borderflow.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.kafka.common.utils.AppInfoParser;
import org.borderflow.connection.ExitCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class HelpTest {
  @TempDir Path folder;

  @Test
  void theVersionIsTheBuildsOwn() throws IOException {
    // The first <version> of the module's pom.xml is its parent's, which is the project's.
    var pom =
        Pattern.compile("<version>(.+)</version>").matcher(Files.readString(Path.of("pom.xml")));
    assertThat(pom.find()).isTrue();

    assertThat(Ran.in(folder, "--version").out())
        .startsWith(
            "borderflow " + pom.group(1) + " (Kafka " + AppInfoParser.getVersion() + ", Java ");
  }

  @Test
  void helpGoesToStandardOutput() {
    assertThat(Ran.in(folder, "--help"))
        .returns(0, Ran::exitCode)
        .returns("", Ran::err)
        .extracting(Ran::out)
        .asString()
        .startsWith("Usage: borderflow")
        .contains("Examples:");
  }

  @Test
  void everyExitCodeIsInTheHelp() {
    assertThat(new CommandLine(new Borderflow()).getCommandSpec().usageMessage().exitCodeList())
        .extractingFromEntries(entry -> Integer.parseInt(entry.getKey().strip()))
        .containsExactlyInAnyOrderElementsOf(exitCodes());
  }

  /** An example that names a command nobody has is worse than none. */
  @Test
  void everyExampleNamesARealCommand() {
    CommandLine top = new CommandLine(new Borderflow());
    String footer = String.join("\n", top.getCommandSpec().usageMessage().footer());
    assertThat(Pattern.compile("borderflow ([a-z][a-z-]+)").matcher(footer).results())
        .isNotEmpty()
        .allSatisfy(found -> assertThat(top.getSubcommands()).containsKey(found.group(1)));
  }

  /** Each line of help must fit a terminal of 80 columns, or it breaks in the middle. */
  @Test
  void theFooterFits() {
    assertThat(new CommandLine(new Borderflow()).getCommandSpec().usageMessage().footer())
        .allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(80));
  }

  @Test
  void thePublicEntryRunsTheSame() {
    StringWriter out = new StringWriter();
    int exitCode =
        Borderflow.run(
            new String[] {"help"},
            new PrintWriter(out),
            new PrintWriter(new StringWriter()),
            Map.of("NO_COLOR", "1"));
    assertThat(exitCode).isZero();
    assertThat(out.toString()).contains("completion").doesNotContain("\u001b");
  }

  private static Iterable<Integer> exitCodes() {
    Stream<Integer> documented = Arrays.stream(ExitCode.class.getFields()).map(HelpTest::value);
    return Stream.concat(documented, Stream.of(OutputClosed.EXIT_CODE)).toList();
  }

  private static Integer value(java.lang.reflect.Field field) {
    try {
      return field.getInt(null);
    } catch (IllegalAccessException e) {
      throw new AssertionError(e);
    }
  }
}
