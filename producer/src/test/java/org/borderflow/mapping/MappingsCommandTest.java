package org.borderflow.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.borderflow.publish.Run;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MappingsCommandTest {
  @TempDir private Path folder;

  private static Run run(String... args) {
    return Run.of(new MappingsCommand(), args);
  }

  @Test
  void listsWhatComesWithTheProgram() {
    Run run = run();
    assertThat(run.exitCode()).isZero();
    assertThat(run.out().lines().map(line -> line.substring(0, line.indexOf(':'))))
        .containsExactly("bts-border-crossing", "data.gov.hk-passengers", "unhcr-country-totals");
  }

  @Test
  void printsOneThatCanBeReadAgain() throws IOException {
    Run run = run("unhcr-country-totals");
    Path own = Files.writeString(folder.resolve("own.yaml"), run.out());
    assertThat(run("--check", own.toString()).out())
        .isEqualTo(
            own
                + ": UNHCR Operational Data Portal, crossings from Ukraine since 24 February 2022,"
                + " by country\n");
  }

  @Test
  void saysWhatIsWrongWithOne() throws IOException {
    Path own = Files.writeString(folder.resolve("own.yaml"), "mapping: 1\ntitel: a\n");
    Run run = run("--check", own.toString());
    assertThat(run.exitCode()).isEqualTo(3);
    assertThat(run.err())
        .startsWith(own + ":2:1: \"titel\" is not known here (did you mean \"title\"?); what may");
  }

  @Test
  void saysWhatThereIsInsteadOfOneThatThereIsNot() {
    Run run = run("unhcr-country-total");
    assertThat(run.exitCode()).isEqualTo(3);
    assertThat(run.err())
        .isEqualTo(
            "unhcr-country-total: does not come with the program (did you mean"
                + " \"unhcr-country-totals\"?); there are: bts-border-crossing,"
                + " data.gov.hk-passengers, unhcr-country-totals\n");
  }

  @Test
  void takesOneWishAtATime() {
    assertThat(run("--schema", "unhcr-country-totals").exitCode()).isEqualTo(2);
    assertThat(run("--schema").out()).startsWith("{").contains("\"$schema\"");
  }
}
