package org.borderflow.naming;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.borderflow.connection.CommandFailure;
import org.borderflow.connection.ExitCode;
import org.borderflow.estimate.Names;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NamesFileTest {
  @TempDir private Path folder = Path.of("");

  @Test
  void theShippedNamesBringSpellingsTogether() {
    Names names = NamesFile.shipped();
    assertThat(names.authorities())
        .containsEntry(
            "southeast finland border guard district", new Names.Known("Finnish Border Guard", 4))
        .containsEntry(
            "georgian interior minister",
            new Names.Known("Georgian Ministry of Internal Affairs", 4));
    assertThat(names.agencies()).containsEntry("dpa-afx", "dpa");
  }

  @Test
  void aFileOfOnesOwnTakesTheirPlace() throws IOException {
    Path file =
        write(
            """
            kind,spelling,name,weight
            authority,Straż Graniczna,Polish Border Guard,5
            agency,PAP,PAP,
            """);
    Names names = NamesFile.readOrShipped(Optional.of(file));
    assertThat(names.authorities())
        .containsOnlyKeys("straż graniczna")
        .containsValue(new Names.Known("Polish Border Guard", 5));
    assertThat(names.agencies()).containsOnlyKeys("pap");
  }

  @Test
  void aWrongRowIsNamedWithItsLine() throws IOException {
    for (String row :
        new String[] {
          "authority,a,b,0", "authority,a,b,", "authority,,b,3", "agent,a,b,", "agency,a,,"
        }) {
      Path file = write("kind,spelling,name,weight\nagency,PAP,PAP,\n" + row + "\n");
      assertThatThrownBy(() -> NamesFile.readOrShipped(Optional.of(file)))
          .isInstanceOfSatisfying(
              CommandFailure.class,
              failure -> assertThat(failure.exitCode()).isEqualTo(ExitCode.UNREADABLE))
          .hasMessageStartingWith(file + ":3: ");
    }
  }

  @Test
  void aMissingFileIsOneLine() {
    assertThatThrownBy(() -> NamesFile.readOrShipped(Optional.of(folder.resolve("none.csv"))))
        .isInstanceOf(CommandFailure.class)
        .hasMessageContaining("none.csv: cannot be read");
  }

  private Path write(String text) throws IOException {
    return Files.writeString(folder.resolve("names.csv"), text);
  }
}
