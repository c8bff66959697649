package org.borderflow.alert;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.borderflow.connection.CommandFailure;
import org.borderflow.connection.ExitCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

class AlertOptionsTest {

  @Command
  private static final class Holder {
    @Mixin private AlertOptions alerts = new AlertOptions();
  }

  private static AlertPlan plan(String... args) {
    Holder holder = new Holder();
    new CommandLine(holder).parseArgs(args);
    return holder.alerts.plan();
  }

  @Test
  void withoutAChannelNobodyIsTold() {
    assertThat(plan().isEmpty()).isTrue();
  }

  @Test
  void aChannelIsNamedAfterItsHostAndNothingSecret() {
    assertThat(
            plan(
                "--alert-log",
                "--alert-webhook",
                "https://hooks.example.org:8443/s3cr3t?k=s3cr3t",
                "--alert-webhook",
                "second=https://hooks.example.org:8443/other",
                "--alert-slack",
                "https://hooks.slack.example/services/s3cr3t",
                "--alert-alertmanager",
                "http://me:s3cr3t@localhost:9093"))
        .hasToString("log, webhook-hooks.example.org:8443, webhook-second, slack, alertmanager");
  }

  /** As a variable or a line of a settings file gives them. */
  @Test
  void severalWebhooksCanStandInOneSetting() {
    assertThat(plan("--alert-webhook", "http://a.example/x,y http://b.example/"))
        .hasToString("webhook-a.example, webhook-b.example");
  }

  @Test
  void twoOnOneHostMustBeNamed() {
    assertThatThrownBy(
            () ->
                plan(
                    "--alert-webhook",
                    "http://a.example/s3cr3t",
                    "--alert-webhook",
                    "http://a.example/2"))
        .isInstanceOf(CommandFailure.class)
        .hasMessageContaining("two are called webhook-a.example; name them")
        .hasMessageNotContaining("s3cr3t");
  }

  @ParameterizedTest
  @CsvSource({
    "--alert-webhook, hooks.example.org/s3cr3t",
    "--alert-webhook, a=ftp://hooks.example.org/s3cr3t",
    "--alert-slack, s3cr3t",
    "--alert-alertmanager, http://x/?s3cr3t",
    "--public-url, s3cr3t",
    "--alert-from, yesterday",
    "--alert-attempts, 0"
  })
  void whatIsWrongIsSaidWithItsOptionAndWithoutASecret(String option, String value) {
    assertThatThrownBy(() -> plan(option, value))
        .isInstanceOfSatisfying(
            CommandFailure.class,
            failure -> assertThat(failure.exitCode()).isEqualTo(ExitCode.USAGE))
        .hasMessageStartingWith(option)
        .hasMessageNotContaining("s3cr3t");
  }

  /** The variable that is named must be the one that is read: the option's name, as all have it. */
  @ParameterizedTest
  @ValueSource(strings = {"--alert-webhook", "--alert-slack", "--alert-alertmanager"})
  void helpSaysThatCommandLinesAreReadAndWhatIsNot(String option) {
    String variable = "BORDERFLOW" + option.substring(1).replace('-', '_').toUpperCase(Locale.ROOT);
    assertThat(new CommandLine(new Holder()).getCommandSpec().findOption(option).description())
        .singleElement()
        .asString()
        .contains("Others on this machine can read command lines")
        .contains("settings file")
        .endsWith(" " + variable);
  }

  @Test
  void beginsWithTheLatestUnlessSaidOtherwise() {
    assertThat(plan().from()).isEqualTo(StartFrom.LATEST);
    assertThat(plan().beginningAt(StartFrom.EARLIEST).from()).isEqualTo(StartFrom.EARLIEST);
    assertThat(plan("--alert-from", "latest").beginningAt(StartFrom.EARLIEST).from())
        .isEqualTo(StartFrom.LATEST);
    assertThat(plan("--alert-from", "earliest").from()).isEqualTo(StartFrom.EARLIEST);
  }

  /**
   * The value is openssl's: printf '1772359200.x' | openssl dgst -sha256 -hmac 0123456789abcdef.
   */
  @Test
  void theSecretComesFromTheFileBeforeTheVariable(@TempDir Path folder) throws IOException {
    Path file = Files.writeString(folder.resolve("secret"), "0123456789abcdef\n");
    for (Optional<Path> from : List.of(Optional.of(file), Optional.<Path>empty())) {
      String variable = from.isPresent() ? "another secret, longer" : "0123456789abcdef";
      assertThat(AlertSecret.signature(from, Optional.of(variable)).orElseThrow())
          .extracting(signature -> signature.of(FakeClock.START, new byte[] {'x'}))
          .isEqualTo(
              "t=1772359200,v1=90ebbb747c6c8c5907087ae09a3bc955b875e39e6a7a662200ff347a38d30cc4");
    }
    assertThat(AlertSecret.signature(Optional.empty(), Optional.of(""))).isEmpty();
    assertThat(AlertSecret.signature(Optional.empty(), Optional.empty())).isEmpty();
  }

  @Test
  void aSecretThatIsNoneIsSaid(@TempDir Path folder) throws IOException {
    Path shortOne = Files.writeString(folder.resolve("short"), "s3cr3t\n");
    Path longOne = Files.writeString(folder.resolve("long"), "x".repeat(5_000));
    assertThatThrownBy(() -> AlertSecret.signature(Optional.of(shortOne), Optional.empty()))
        .isInstanceOf(CommandFailure.class)
        .hasMessageContaining("fewer than 16 characters")
        .hasMessageNotContaining("s3cr3t");
    for (Path file : List.of(longOne, folder.resolve("missing"))) {
      assertThatThrownBy(() -> AlertSecret.signature(Optional.of(file), Optional.empty()))
          .isInstanceOfSatisfying(
              CommandFailure.class,
              failure -> assertThat(failure.exitCode()).isEqualTo(ExitCode.UNREADABLE));
    }
  }
}
