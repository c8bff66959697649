package org.borderflow.alert;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.borderflow.connection.CommandFailure;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TargetTest {
  private static final String FULL =
      "https://me:pass%20word@Hooks.Example.org:8443/T0/s3cr3t?k=abcd";

  @Test
  void inWordsItIsSchemeAndHost() {
    assertThat(Target.parse("--x", FULL)).hasToString("https://hooks.example.org:8443");
  }

  /** The header is that of RFC 7617; bWU6cGFzcyB3b3Jk is what base64 makes of "me:pass word". */
  @Test
  void theUserGoesIntoAHeaderAndNotIntoTheAddress() {
    Target target = Target.parse("--x", FULL);
    assertThat(target.authorization()).contains("Basic bWU6cGFzcyB3b3Jk");
    assertThat(target.uri()).hasToString("https://hooks.example.org:8443/T0/s3cr3t?k=abcd");
    assertThat(target.resolve("api").authorization()).isPresent();
  }

  @Test
  void aTextThatRepeatsItIsShownWithoutTheSecrets() {
    assertThat(Target.parse("--x", FULL).conceal("cannot POST /T0/s3cr3t?k=abcd as me:pass word"))
        .isEqualTo("cannot POST …?… as …");
  }

  @Test
  void whatIsPutBehindItComesBehindItsPath() {
    assertThat(Target.parseBase("--x", "http://am/prefix").resolve("api/v2/alerts").uri())
        .hasToString("http://am/prefix/api/v2/alerts");
    assertThat(Target.parseBase("--x", "http://am").resolve("api").uri())
        .hasToString("http://am/api");
    assertThat(Target.parseBase("--x", "http://am/").resolve("api").uri())
        .hasToString("http://am/api");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "hooks.example.org/s3cr3t",
        "ftp://example.org/s3cr3t",
        "file:///s3cr3t",
        "https:///s3cr3t",
        "https://exa mple.org/s3cr3t",
        "https://example.org:99999/s3cr3t",
        "https://example.org:0/s3cr3t",
        "s3cr3t"
      })
  void whatIsNoAddressIsSaidWithoutRepeatingIt(String text) {
    assertThatThrownBy(() -> Target.parse("--alert-slack", text))
        .isInstanceOf(CommandFailure.class)
        .hasMessageStartingWith("--alert-slack: is no http or https address")
        .hasMessageNotContaining("s3cr3t");
  }

  @Test
  void nothingCanBePutBehindAQuery() {
    assertThatThrownBy(() -> Target.parseBase("--public-url", "https://example.org/?a=b"))
        .isInstanceOf(CommandFailure.class)
        .hasMessageStartingWith("--public-url: has a query");
  }
}
