package org.borderflow.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The built program as a user starts it. The jar is there: failsafe runs after package. */
@Timeout(value = 60, unit = TimeUnit.SECONDS)
class LauncherIT {
  private static final Path LAUNCHER = Path.of("..", "borderflow").toAbsolutePath().normalize();

  @TempDir Path folder;

  @Test
  void runsFromAnyFolderAndThroughASymbolicLink() throws Exception {
    Path link = Files.createSymbolicLink(folder.resolve("bf"), LAUNCHER);
    Ran ran = start(Map.of(), link.toString(), "--version");
    Files.delete(link);

    assertThat(ran.out()).startsWith("borderflow ");
    assertThat(ran).isEqualTo(new Ran(0, ran.out(), ""));
  }

  /** The bytes are the UTF-8 of "Лі"; this JVM itself may run in a locale that cannot say them. */
  @Test
  void readsAndWritesUtf8InALocaleWithoutIt() throws Exception {
    String command = LAUNCHER + " --config \"$(printf '\\320\\233\\321\\226')\" help";
    assertThat(start(Map.of("LC_ALL", "C"), "sh", "-c", command).err())
        .startsWith("borderflow: Лі: cannot be read");
  }

  @Test
  void aCommandsErrorAndExitCodeComeThrough() throws Exception {
    assertThat(start(Map.of(), LAUNCHER.toString(), "nonsense"))
        .returns(2, Ran::exitCode)
        .extracting(Ran::err)
        .asString()
        .startsWith("borderflow: Unmatched argument at index 0: 'nonsense'")
        .hasLineCount(1);
  }

  @Test
  void endsQuietlyWhenItsReaderHasGone() throws Exception {
    Ran ran = start(Map.of(), "sh", "-c", LAUNCHER + " generate-completion | true");
    assertThat(ran).isEqualTo(new Ran(0, "", ""));
  }

  @Test
  void refusesAnOldJava() throws Exception {
    script("java", "#!/bin/sh\necho 'openjdk version \"1.8.0_402\"' >&2\n");
    assertThat(start(Map.of("JAVA_HOME", folder.toString()), LAUNCHER.toString(), "--version"))
        .isEqualTo(
            new Ran(
                70,
                "",
                "borderflow: "
                    + folder
                    + "/bin/java is Java 8; install a JDK 17 or newer, or set JAVA_HOME\n"));
  }

  /** What Java is told is what a script in its place prints. */
  @Test
  void handsBenchToTheBenchmarks() throws Exception {
    script(
        "java",
        "#!/bin/sh\n[ \"$1\" = -version ] && echo 'openjdk version \"17.0.1\"' >&2 || echo \"$@\"\n");
    Path launcher = checkout();
    Path built = Files.createDirectories(launcher.resolveSibling("benchmarks").resolve("target"));
    Files.createFile(built.resolveSibling("pom.xml"));
    Path jar = Files.createFile(built.resolve("benchmarks.jar"));

    assertThat(
            start(
                Map.of("JAVA_HOME", folder.toString()), launcher.toString(), "bench", "--rounds=2"))
        .returns(0, Ran::exitCode)
        .extracting(Ran::out)
        .asString()
        .endsWith("-jar " + jar.toRealPath() + " bench --rounds=2\n");
  }

  /** A build writes over its files: a program that runs must not see that of its jars. */
  @Test
  void leavesAProgramThatRunsItsJarsWhenItBuilds() throws Exception {
    script("java", "#!/bin/sh\necho 'openjdk version \"17.0.1\"' >&2\n");
    script("javac", "#!/bin/sh\n");
    script(
        "mvn",
        "#!/bin/sh\ncd standalone/target\necho new >borderflow.jar\necho new >lib/borderflow-a.jar\n");
    Path launcher = checkout();
    Path built = Files.createDirectories(launcher.resolveSibling("standalone").resolve("target"));
    Path library = Files.createDirectories(built.resolve("lib")).resolve("borderflow-a.jar");
    Path jar = Files.writeString(built.resolve("borderflow.jar"), "old\n");
    Files.writeString(library, "old\n");
    Files.setLastModifiedTime(jar, FileTime.fromMillis(0));
    String bin = folder.resolve("bin") + ":" + System.getenv("PATH");

    try (BufferedReader opened = Files.newBufferedReader(jar);
        BufferedReader openedLibrary = Files.newBufferedReader(library)) {
      assertThat(
              start(
                  Map.of("JAVA_HOME", folder.toString(), "PATH", bin),
                  launcher.toString(),
                  "--version"))
          .returns(0, Ran::exitCode);
      assertThat(opened.readLine()).isEqualTo("old");
      assertThat(openedLibrary.readLine()).isEqualTo("old");
    }
    assertThat(jar).hasContent("new");
    assertThat(library).hasContent("new");
  }

  @Test
  void saysWhereBenchIsWhereThereAreNoSources() throws Exception {
    Path launcher = Files.copy(LAUNCHER, folder.resolve("borderflow"));
    assertThat(start(Map.of(), launcher.toString(), "bench"))
        .isEqualTo(
            new Ran(
                70,
                "",
                "borderflow: bench is not shipped, and there are no sources in "
                    + folder.toRealPath()
                    + "; run it in a checkout of the repository\n"));
  }

  @Test
  void givesJavaItsOptions() throws Exception {
    assertThat(
            start(
                    Map.of("BORDERFLOW_JAVA_OPTS", "-XX:+UseG1GC -Xlog:gc:stdout"),
                    LAUNCHER.toString(),
                    "--version")
                .out())
        .contains("Using G1");
  }

  /** It would else lose one thread after the other, and look alive. */
  @Test
  void endsWhenMemoryIsOutAndSaysWhatToDo() throws Exception {
    Path reports = folder.resolve("reports.csv");
    Files.writeString(reports, start(Map.of(), LAUNCHER.toString(), "sample").out());
    Ran ran =
        start(
            Map.of("BORDERFLOW_JAVA_OPTS", "-Xmx8m"),
            LAUNCHER.toString(),
            "backtest",
            reports.toString());
    assertThat(ran).returns(137, Ran::exitCode).returns("", Ran::out);
    assertThat(ran.err().lines().filter(line -> line.startsWith("borderflow: ")))
        .singleElement()
        .asString()
        .contains("out of memory", "BORDERFLOW_JAVA_OPTS=-Xmx");
  }

  /** The launcher, as if in a checkout with nothing else but the project's pom. */
  private Path checkout() throws IOException {
    Path checkout = Files.createDirectories(folder.resolve("checkout"));
    Files.createFile(checkout.resolve("pom.xml"));
    return Files.copy(LAUNCHER, checkout.resolve("borderflow"));
  }

  private void script(String name, String text) throws IOException {
    Path bin = Files.createDirectories(folder.resolve("bin"));
    Path file = Files.writeString(bin.resolve(name), text);
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
  }

  private Ran start(Map<String, String> env, String... command)
      throws IOException, InterruptedException {
    Path out = folder.resolve("out");
    Path err = folder.resolve("err");
    ProcessBuilder builder =
        new ProcessBuilder(List.of(command))
            .directory(folder.toFile())
            .redirectOutput(out.toFile())
            .redirectError(err.toFile());
    builder.environment().keySet().removeIf(name -> name.startsWith("BORDERFLOW_"));
    builder.environment().putAll(env);
    int exitCode = builder.start().waitFor();
    return new Ran(exitCode, Files.readString(out, UTF_8), Files.readString(err, UTF_8));
  }
}
