package org.borderflow.replay;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class CommandAgainTest {
  private static final CommandAgain COMMAND =
      new CommandAgain(List.of("borderflow", "replay", "--from", "2022-09-01", "it's here.csv"));

  @Test
  void isWhatAShellTakes() {
    assertThat(COMMAND).hasToString("borderflow replay --from 2022-09-01 'it'\\''s here.csv'");
  }

  @Test
  void hasAnOptionOnce() {
    assertThat(COMMAND.with("--resume").with("--resume"))
        .hasToString("borderflow replay --from 2022-09-01 'it'\\''s here.csv' --resume");
  }

  @Test
  void replacesAValueHoweverItWasWritten() {
    assertThat(COMMAND.with("--from", "2022-09-20"))
        .hasToString("borderflow replay 'it'\\''s here.csv' --from 2022-09-20");
    assertThat(new CommandAgain(List.of("b", "--from=1", "a")).with("--from", "2"))
        .hasToString("b a --from 2");
  }
}
