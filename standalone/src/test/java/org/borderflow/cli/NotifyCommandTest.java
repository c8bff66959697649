package org.borderflow.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NotifyCommandTest {
  @TempDir Path folder;

  @Test
  void withoutAChannelItSaysHowToNameOne() {
    assertThat(Ran.in(folder, "notify"))
        .isEqualTo(
            new Ran(
                2,
                "",
                "borderflow: notify: there is nobody to tell; name a channel, such as --alert-log"
                    + "\n"));
  }

  /** The secret is in the address, and an address that is none may be one with a slip in it. */
  @Test
  void aWrongAddressInAVariableIsSaidWithoutIt() {
    for (String command : new String[] {"notify", "stream", "demo"}) {
      assertThat(
              Ran.in(folder, Map.of("BORDERFLOW_ALERT_SLACK", "hooks.example.org/s3cr3t"), command))
          .isEqualTo(
              new Ran(
                  2,
                  "",
                  "borderflow: --alert-slack: is no http or https address of a host; write it as"
                      + " https://HOST/PATH\n"));
    }
  }

  @Test
  void theSecretsVariableIsKnown() {
    assertThat(Ran.in(folder, Map.of("BORDERFLOW_ALERT_SECRET", "0123456789abcdef"), "probe").err())
        .isEmpty();
  }
}
