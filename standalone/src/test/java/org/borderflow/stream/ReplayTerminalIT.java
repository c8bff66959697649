package org.borderflow.stream;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.borderflow.broker.BrokerForTests;
import org.borderflow.json.EventCodec;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** A replay on a terminal, which util-linux's {@code script} makes, and somebody who types. */
class ReplayTerminalIT {
  private static final Path SCRIPT = Path.of("/usr/bin/script");

  /**
   * What runs in the background often ignores Ctrl-C and so does all that it starts: a shell, and
   * Java, keep such a signal ignored. Somebody at a terminal starts without that.
   */
  private static final List<String> WITH_CTRL_C = List.of("env", "--default-signal=INT,QUIT");

  private static final Duration PATIENCE = Duration.ofSeconds(60);

  @RegisterExtension static final BrokerForTests BROKER = new BrokerForTests();

  @TempDir Path folder;
  @TempDir Path stateDir;

  private Optional<Process> process = Optional.empty();
  private String topic = "";

  @BeforeEach
  void needsATerminal() {
    assumeTrue(Files.isExecutable(SCRIPT), "no util-linux script here to make a terminal");
  }

  @AfterEach
  void end() {
    process.ifPresent(Process::destroyForcibly);
  }

  private void start(String name, String options) throws IOException {
    Pipeline.create(BROKER.connection(), name, 2, false, stateDir);
    topic = name + ".reports";
    Files.writeString(
        folder.resolve("sample.jsonl"),
        Sample.reports().stream()
            .map(report -> new String(EventCodec.REPORT_EVENT.write(report), UTF_8))
            .collect(Collectors.joining("\n")));
    String command =
        // A plain shell ends with Ctrl-C as the program in it does, unless it has a use for it.
        "trap : INT; tty; stty cols 100; "
            + Path.of("..", "borderflow").toAbsolutePath().normalize()
            + " replay --bootstrap-server "
            + BROKER.bootstrapServers()
            + " --topic-prefix "
            + name
            + " "
            + options
            + " sample.jsonl; echo exit $?; stty -a";
    List<String> atATerminal = new ArrayList<>(WITH_CTRL_C);
    atATerminal.addAll(List.of(SCRIPT.toString(), "-qfc", command, "/dev/null"));
    ProcessBuilder builder =
        new ProcessBuilder(atATerminal)
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("screen").toFile());
    builder.environment().put("TERM", "xterm");
    builder.environment().remove("CI");
    process = Optional.of(builder.start());
  }

  private void type(String keys) throws IOException {
    OutputStream keyboard = process.orElseThrow().getOutputStream();
    keyboard.write(keys.getBytes(UTF_8));
    keyboard.flush();
  }

  private String awaitScreen(String regex) {
    Pattern pattern = Pattern.compile(regex);
    return await()
        .atMost(PATIENCE)
        .until(
            () -> {
              Matcher found = pattern.matcher(Files.readString(folder.resolve("screen")));
              return found.find() ? found.group(Math.min(1, found.groupCount())) : "";
            },
            found -> !found.isEmpty());
  }

  private void awaitRecords(long atLeast) {
    await().atMost(PATIENCE).until(() -> ReplayedTopic.size(BROKER.connection(), topic) >= atLeast);
  }

  /** As a window does that is drawn larger or smaller. */
  private static void resize(String terminal, int columns) throws Exception {
    List<String> command = List.of("stty", "-F", terminal, "cols", Integer.toString(columns));
    assertThat(new ProcessBuilder(command).start().waitFor()).isZero();
  }

  /** A terminal that takes whole lines and shows what is typed. */
  private void isPutBack() {
    String settings = awaitScreen("(?s)exit \\d+\\s+(speed .*echoke)");
    assertThat(settings).contains(" icanon ").contains(" echo ").doesNotContain("-icanon");
  }

  @Test
  void stepsPausesGoesOnHurriesAndEnds() throws Exception {
    start("steered", "--rate 10/s --start-paused");
    String terminal = awaitScreen("(/dev/pts/\\d+)");
    awaitScreen("0 of 294 \\(0 %\\)  paused, wanted 10/s");
    type("n");
    awaitRecords(1);
    type("n");
    awaitRecords(2);
    awaitScreen("2 of 294 \\(1 %\\)  paused");
    assertThat(ReplayedTopic.size(BROKER.connection(), topic)).isEqualTo(2);
    resize(terminal, 47);
    // 46 characters of "2022-… 2 of 294 (1 %)  paused, wanted 10/s, …", and no more.
    awaitScreen(
        "\u001b\\[K(\\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d  2 of 294 \\(1 %\\)  paused, want)\r");
    type(" ");
    awaitRecords(6);
    resize(terminal, 120);
    type("+");
    awaitScreen("wanted 20/s, .*space n");
    type("-");
    awaitScreen("(?s)wanted 20/s.*wanted 10/s");
    type("q");
    awaitScreen("ended with q: \\d+ of 294 reports sent and acknowledged; replay it again");
    assertThat(awaitScreen("exit (\\d+)")).isEqualTo("5");
    isPutBack();
  }

  @Test
  void theTerminalIsPutBackAfterCtrlC() throws Exception {
    start("stopped", "--rate 10/s --checkpoint c");
    awaitRecords(3);
    type("\u0003");
    awaitScreen("stopped; acknowledged: \\d+");
    assertThat(awaitScreen("exit (\\d+)")).isEqualTo("130");
    isPutBack();
  }
}
