package org.borderflow.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ConfigCommandTest {
  @TempDir Path folder;

  @Test
  void eachSettingIsShownWithWhereItComesFrom() throws IOException {
    write("borderflow.properties", "max-rejects=3\n");
    Ran ran =
        Ran.in(folder, Map.of("BORDERFLOW_DRY_RUN", "yes"), "config", "probe", "-b", "flag:9092");
    assertThat(ran.err()).isEmpty();
    assertThat(ran.out().lines().map(line -> line.replaceAll(" {2,}", " | ")))
        .contains(
            "SETTING | VALUE | FROM | COMMANDS",
            "--bootstrap-server | flag:9092 | command line | probe",
            "--max-rejects | 3 | borderflow.properties: max-rejects | probe",
            "--dry-run | yes | BORDERFLOW_DRY_RUN | probe",
            "--end | well | default | probe");
  }

  @Test
  void withoutACommandItShowsWhatIsSetForAnyOfThem() {
    assertThat(Ran.in(folder, "config").out())
        .isEqualTo("nothing is set: every command has its defaults\n");
    Ran ran = Ran.in(folder, Map.of("BORDERFLOW_STATE_DIR", "/state"), "config");
    assertThat(ran.out().lines().toList())
        .hasSize(2)
        .last()
        .asString()
        .matches("--state-dir +/state +BORDERFLOW_STATE_DIR +stream, doctor, reset");
  }

  @Test
  void whatACommandNeedsMayBeMissing() {
    assertThat(Ran.in(folder, "config", "explain"))
        .returns(0, Ran::exitCode)
        .extracting(Ran::out)
        .asString()
        .containsPattern("--flow +not set +default");
    assertThat(Ran.in(folder, "config", "topics", "create", "--partitions", "7").out())
        .containsPattern("--partitions +7 +command line +topics create");
  }

  @Test
  void whatIsWrongIsSaid() {
    assertThat(Ran.in(folder, "config", "nonsense"))
        .isEqualTo(
            new Ran(2, "", "borderflow: there is no command \"nonsense\"; see borderflow help\n"));
    assertThat(Ran.in(folder, Map.of("BORDERFLOW_MAX_REJECTS", "many"), "config", "probe"))
        .returns(2, Ran::exitCode)
        .extracting(Ran::err)
        .asString()
        .contains("'many' is not an int (from BORDERFLOW_MAX_REJECTS)");
    assertThat(Ran.in(folder, "config", "--output", "xml").exitCode()).isEqualTo(2);
    assertThat(Ran.in(folder, "config", "doctor", "--command-config", "none").exitCode())
        .isEqualTo(3);
  }

  /**
   * The client's own settings as they hold: those of the file, and over them those given singly.
   */
  @Test
  void clientSettingsAreShownAsTheyHoldWithoutSecrets() throws IOException {
    write(
        "tls.properties",
        "security.protocol=SSL\nssl.key.password=hunter22\nsasl.jaas.config=x password=hunter22;\n");
    Ran ran =
        Ran.in(
            folder,
            Map.of(
                "BORDERFLOW_COMMAND_PROPERTY",
                "security.protocol=SASL_SSL\nsasl.oauthbearer.client.credentials.client.secret="
                    + "hunter22"),
            "config",
            "doctor",
            "--command-config",
            folder.resolve("tls.properties").toString());
    assertThat(ran.err()).isEmpty();
    assertThat(ran.out())
        .doesNotContain("hunter22")
        .containsPattern(
            "\nsecurity.protocol +SASL_SSL +--command-property, BORDERFLOW_COMMAND_PROPERTY")
        .containsPattern("\nssl.key.password +\\(hidden\\) +.*tls.properties: ssl.key.password")
        .containsPattern("\nsasl.jaas.config +\\(hidden\\) ");
  }

  @Test
  void nothingSecretOfAlertsOrHttpIsShown() {
    Map<String, String> env =
        Map.of(
            "BORDERFLOW_ALERT_SLACK", "https://hooks.slack.com/services/T0/B0/hunter22",
            "BORDERFLOW_ALERT_WEBHOOK", "ops=https://me:hunter22@example.org/in?token=hunter22",
            "BORDERFLOW_ALERT_ALERTMANAGER", "http://localhost:9093",
            "BORDERFLOW_ALERT_SECRET", "hunter22hunter22");
    for (String form : new String[] {"text", "json"}) {
      assertThat(Ran.in(folder, env, "config", "--output", form, "stream").out())
          .doesNotContain("hunter22")
          .contains("https://hooks.slack.com/(hidden)")
          .contains("ops=https://(hidden)@example.org/(hidden)")
          .contains("http://localhost:9093");
    }
    assertThat(Ran.in(folder, env, "config", "stream").out())
        .containsPattern("BORDERFLOW_ALERT_SECRET +set +variable")
        .containsPattern("BORDERFLOW_HTTP_TOKEN +not set +variable");
  }

  @Test
  void asJsonItIsAnArray() {
    JsonNode all =
        JsonMapper.builder()
            .build()
            .readTree(
                Ran.in(
                        folder,
                        Map.of("BORDERFLOW_MAX_REJECTS", "9"),
                        "config",
                        "--output=json",
                        "probe")
                    .out());
    assertThat(all.values())
        .anySatisfy(
            one ->
                assertThat(one.toString())
                    .isEqualTo(
                        "{\"setting\":\"--max-rejects\",\"value\":\"9\",\"from\":"
                            + "\"BORDERFLOW_MAX_REJECTS\",\"commands\":[\"probe\"]}"));
  }

  @Test
  void aClientSettingThatNobodyKnowsIsWarnedOf() throws IOException {
    write("reports.csv", Ran.in(folder, "sample").out());
    Ran ran =
        Ran.in(
            folder,
            "publish",
            "--dry-run",
            "--command-property=lingr.ms=1",
            "--command-property=linger.ms=1",
            "--command-property=main.consumer.fetch.max.wait.ms=1",
            folder.resolve("reports.csv").toString());
    assertThat(ran.exitCode()).isZero();
    assertThat(ran.err().lines().filter(line -> line.contains("warning")))
        .containsExactly(
            "borderflow: warning: --command-property lingr.ms: no client of Kafka has this setting;"
                + " it is passed on all the same");
  }

  private void write(String name, String text) throws IOException {
    Files.writeString(folder.resolve(name), text);
  }
}
