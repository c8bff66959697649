package org.borderflow.alert;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.borderflow.connection.CommandFailure;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
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

  /** A receiver that tells which hook, user or key it does not know tells a part of the address. */
  @ParameterizedTest
  @CsvSource({
    "no hook s3cr3t here, no hook … here",
    "no hook hook%2Dkey here, no hook … here",
    "no hook hook-key here, no hook … here",
    "unknown key tok%2Ben+1, unknown key …",
    "unknown key tok+en+1, unknown key …",
    "unknown key tok+en 1, unknown key …",
    "wrong password pass%20word, wrong password …",
    "wrong password pass word, wrong password …",
    "wrong header Basic b3BlcmF0b3I6cGFzcyB3b3Jk, wrong header Basic …",
    "no user operator, no user …",
    "{\"path\":\"\\/api\\/s3cr3t\"}, {\"path\":\"\\/api\\/…\"}",
    "the api has no hooks, the api has no hooks",
  })
  void aPartOfItIsNotShownEither(String said, String shown) {
    String full =
        "https://operator:pass%20word@example.org/api/hooks/s3cr3t/hook%2Dkey?v=1&k=tok%2Ben+1";
    assertThat(Target.parse("--x", full).conceal(said)).isEqualTo(shown);
  }

  /** Without a colon the user is the token, and a password may be short. */
  @Test
  void aShortPasswordAndATokenForAUserAreNotShown() {
    assertThat(Target.parse("--x", "https://u:abcd@example.org/").conceal("no abcd"))
        .isEqualTo("no …");
    assertThat(Target.parse("--x", "https://t0ken@example.org/").conceal("no t0ken"))
        .isEqualTo("no …");
  }

  /** The shorter one is within the longer one, and the end of that is not left over. */
  @Test
  void aPartWithinAnotherDoesNotBreakItUp() {
    assertThat(Target.parse("--x", "https://example.org/s3cr3t/s3cr3t-more").conceal("s3cr3t-more"))
        .isEqualTo("…");
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
