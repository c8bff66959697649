package org.borderflow.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Probe prints: bootstrap server, max rejects, dry run; built in are "built-in 7 false". */
class SettingsTest {
  private static final Map<String, String> VARIABLE =
      Map.of("BORDERFLOW_BOOTSTRAP_SERVER", "variable");

  @TempDir Path folder;

  @Test
  void withoutAnySettingTheDefaultHolds() {
    assertThat(Ran.in(folder, "probe")).isEqualTo(new Ran(0, "built-in 7 false\n", ""));
  }

  @Test
  void theUsualFileComesBeforeTheDefault() throws IOException {
    usualFile("bootstrap-server=file\nmax-rejects=3\ndry-run=true\n");
    assertThat(Ran.in(folder, "probe")).isEqualTo(new Ran(0, "file 3 true\n", ""));
  }

  @Test
  void aVariableComesBeforeTheFile() throws IOException {
    usualFile("bootstrap-server=file\nmax-rejects=3\n");
    assertThat(Ran.in(folder, VARIABLE, "probe").out()).isEqualTo("variable 3 false\n");
  }

  @Test
  void aFlagComesBeforeAll() throws IOException {
    usualFile("bootstrap-server=file\n");
    assertThat(Ran.in(folder, VARIABLE, "probe", "--bootstrap-server", "flag").out())
        .isEqualTo("flag 7 false\n");
    assertThat(Ran.in(folder, VARIABLE, "probe", "-b", "flag").out()).isEqualTo("flag 7 false\n");
  }

  /** A variable can give an option only once, so that several flows must fit into one. */
  @ParameterizedTest
  @ValueSource(strings = {"watch", "export days"})
  void aVariableHoldsSeveralFlows(String command) {
    Ran ran = Ran.in(folder, Map.of("BORDERFLOW_FLOW", "RU>FI|nonsense"), command.split(" ", -1));
    assertThat(ran.exitCode()).isEqualTo(2);
    assertThat(ran.err()).contains("--flow: flow is \"nonsense\"");
  }

  @Test
  void anEmptyVariableIsNone() throws IOException {
    usualFile("bootstrap-server=file\n");
    assertThat(Ran.in(folder, Map.of("BORDERFLOW_BOOTSTRAP_SERVER", ""), "probe").out())
        .isEqualTo("file 7 false\n");
  }

  @Test
  void theOptionNamesTheFileBeforeTheVariableBeforeTheUsualOne() throws IOException {
    usualFile("bootstrap-server=usual\n");
    write("v.properties", "bootstrap-server=by-variable\n");
    write("o.properties", "bootstrap-server=by-option\n");
    Map<String, String> variable = Map.of("BORDERFLOW_CONFIG", "v.properties");

    assertThat(Ran.in(folder, variable, "probe").out()).startsWith("by-variable ");
    assertThat(Ran.in(folder, variable, "--config", "o.properties", "probe").out())
        .startsWith("by-option ");
    assertThat(Ran.in(folder, variable, "probe", "--config=o.properties").out())
        .startsWith("by-option ");
  }

  @Test
  void theFileIsUtf8() throws IOException {
    usualFile("bootstrap-server=Шегині\n");
    assertThat(Ran.in(folder, "probe").out()).isEqualTo("Шегині 7 false\n");
  }

  @Test
  void aMissingOrUnreadableFileIsOneLineAndExit3() throws IOException {
    assertThat(Ran.in(folder, "--config", "none.properties", "probe"))
        .returns(3, Ran::exitCode)
        .returns("", Ran::out)
        .extracting(Ran::err)
        .asString()
        .startsWith("borderflow: none.properties: cannot be read as settings")
        .hasLineCount(1);

    Files.write(
        folder.resolve("latin.properties"), "max-rejects=é".getBytes(StandardCharsets.ISO_8859_1));
    assertThat(Ran.in(folder, "--config", "latin.properties", "probe").exitCode()).isEqualTo(3);
  }

  @ParameterizedTest
  @CsvSource({"1,true", "yes,true", "TRUE,true", "0,false", "off,false", "false,false"})
  void aSwitchTakesTheUsualWords(String word, boolean on) {
    assertThat(Ran.in(folder, Map.of("BORDERFLOW_DRY_RUN", word), "probe").out())
        .isEqualTo("built-in 7 " + on + "\n");
  }

  @Test
  void aWrongValueIsNamedWithThePlaceItStandsAt() throws IOException {
    assertThat(Ran.in(folder, Map.of("BORDERFLOW_MAX_REJECTS", "many"), "probe"))
        .isEqualTo(
            new Ran(
                2,
                "",
                "borderflow: Invalid value for option '--max-rejects': 'many' is not an int"
                    + " (from BORDERFLOW_MAX_REJECTS); see borderflow probe --help\n"));

    usualFile("max-rejects=few\n");
    assertThat(Ran.in(folder, "probe").err())
        .contains("'few' is not an int (from borderflow.properties: max-rejects)");
  }

  @Test
  void whatNoCommandKnowsIsWarnedOfAndIgnored() throws IOException {
    usualFile("max-reject=3\nconfig=x\n");
    Map<String, String> env =
        Map.of("BORDERFLOW_BOOTSTRAP", "x", "BORDERFLOW_JAVA_OPTS", "-Xmx1g", "PATH", "/bin");

    assertThat(Ran.in(folder, env, "probe"))
        .isEqualTo(
            new Ran(
                0,
                "built-in 7 false\n",
                "borderflow: warning: variable BORDERFLOW_BOOTSTRAP: no command has this setting;"
                    + " it is ignored\n"
                    + "borderflow: warning: borderflow.properties: no command has the setting"
                    + " \"config\"; it is ignored\n"
                    + "borderflow: warning: borderflow.properties: no command has the setting"
                    + " \"max-reject\"; it is ignored\n"));
  }

  @Test
  void anUnknownLogLevelIsWarnedOf() {
    assertThat(Ran.in(folder, Map.of("BORDERFLOW_LOG", "loud"), "probe").err())
        .isEqualTo(
            "borderflow: warning: variable BORDERFLOW_LOG: \"loud\" is none of ERROR, WARN, INFO,"
                + " DEBUG\n");
    assertThat(Ran.in(folder, Map.of("BORDERFLOW_LOG", "INFO"), "probe").err()).isEmpty();
  }

  private void usualFile(String text) throws IOException {
    write("borderflow.properties", text);
  }

  private void write(String name, String text) throws IOException {
    Files.writeString(folder.resolve(name), text);
  }
}
