package org.borderflow.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.resource.PatternType;
import org.apache.kafka.common.resource.ResourcePattern;
import org.apache.kafka.common.resource.ResourceType;
import org.borderflow.broker.SecuredBroker;
import org.borderflow.broker.SecuredBroker.Right;
import org.borderflow.cli.Borderflow;
import org.borderflow.connection.ExitCode;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * The whole way over TLS and SCRAM-SHA-512, on a broker that allows nothing that is not said: each
 * command by a user who may do what the operations manual says it must be allowed, and nothing
 * else.
 */
@Timeout(900)
class SecuredKafkaIT {
  private static final Duration PATIENCE = Duration.ofMinutes(3);
  private static final Pattern PAGE = Pattern.compile("page and API at (http://[^ ]+/)");

  @TempDir static Path folder = Path.of("");
  private static SecuredBroker broker;
  private static Users users;
  private static Map<String, List<Right>> rights = Map.of();
  private static Path sample = Path.of("");
  private static String expected = "";

  @BeforeAll
  static void start() throws Exception {
    broker = SecuredBroker.in(folder);
    users = new Users(broker, folder);
    rights = RightsTable.read();
    sample = Files.writeString(folder.resolve("sample.csv"), said("sample"));
    expected = said("backtest", sample.toString(), "--days", "-");
  }

  @AfterAll
  static void stop() {
    broker.close();
  }

  /** What a command without Kafka prints. */
  private static String said(String... command) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    assertThat(Borderflow.run(command, new PrintWriter(out), new PrintWriter(err), Map.of()))
        .isZero();
    return out.toString();
  }

  private static List<Right> of(String... commands) {
    return Stream.of(commands)
        .flatMap(name -> rights.getOrDefault(name, List.of()).stream())
        .toList();
  }

  private static Users.Run with(String command, List<Right> these, String... words)
      throws Exception {
    return users.start(command.replace(' ', '-') + "-" + System.nanoTime(), these, words);
  }

  private static void works(String command, String... words) throws Exception {
    Users.Run run = with(command, of(command), words);
    assertThat(run.exitCode()).as("%s: %s%s", command, run.out(), run.err()).isZero();
  }

  @Test
  void theWholeWayWithTheRightsOfTheManual() throws Exception {
    works("topics create", "topics", "create", "--partitions", "2");
    works("topics check", "topics", "check");
    works("topics repair", "topics", "repair");
    works("doctor", "doctor", "--state-dir", folder.toString());
    works("publish", "publish", sample.toString());
    theStreamWorks(List.of());
    works("export reports", "export", "reports");
    works("export surges", "export", "surges");
    works("export episodes", "export", "episodes");
    works("replay", "replay", sample.toString());
    works(
        "replay --checkpoint",
        "replay",
        "--checkpoint",
        folder.resolve("checkpoint").toString(),
        sample.toString());
    long days = expected.lines().count() - 1;
    Users.Run watch = with("watch", of("watch"), "watch", "--days", "--from-beginning");
    await().atMost(PATIENCE).until(() -> watch.out().toString().lines().count() >= days);
    assertThat(watch.end()).isIn(ExitCode.OK, ExitCode.INTERRUPTED);
    Users.Run notify = with("notify", of("notify"), "notify", "--alert-log");
    await().atMost(PATIENCE).until(() -> notify.said().contains("telling of news"));
    assertThat(notify.end()).isIn(ExitCode.OK, ExitCode.INTERRUPTED);
    eachRightIsNeeded();
    String state = folder.resolve("state").toString();
    works("reset", "reset", "--yes", "--state-dir", state);
    resetOfResultsNeedsEachOfItsRights(state);
    theStreamWorks(List.of("--exactly-once"));
  }

  /**
   * The manual has the topics in the order in which they are emptied: each still holds something
   * when it is its turn. The last time is with all rights, so that results are made anew.
   */
  private static void resetOfResultsNeedsEachOfItsRights(String state) throws Exception {
    String[] words = {"reset", "--outputs", "--yes", "--state-dir", state};
    List<String> wrong = new ArrayList<>();
    for (Right missing : of("reset --outputs")) {
      List<Right> rest = new ArrayList<>(of("reset", "reset --outputs"));
      rest.remove(missing);
      judge(wrong, "reset --outputs", missing, with("reset", rest, words));
    }
    assertThat(of("reset --outputs")).hasSize(6);
    assertThat(wrong).isEmpty();
    Users.Run run = with("reset", of("reset", "reset --outputs"), words);
    assertThat(run.exitCode()).as(run.said()).isZero();
  }

  private static void theStreamWorks(List<String> options) throws Exception {
    List<Right> withPage = new ArrayList<>(of("stream"));
    options.forEach(option -> withPage.addAll(of("stream " + option)));
    for (String topic : List.of("days", "surges", "episodes")) {
      withPage.add(new Right(AclOperation.READ, topic(topic)));
    }
    List<String> words = new ArrayList<>(List.of("stream", "--http-port", "0", "--state-dir"));
    words.add(folder.resolve("state").toString());
    words.addAll(options);
    Users.Run stream = with("stream", withPage, words.toArray(String[]::new));
    await()
        .atMost(PATIENCE)
        .until(() -> stream.ended().isDone() || PAGE.matcher(stream.said()).find());
    Matcher page = PAGE.matcher(stream.said());
    assertThat(page.find()).as(stream.said()).isTrue();
    await().atMost(PATIENCE).until(() -> get(page.group(1), "health/ready").statusCode() == 200);
    await()
        .atMost(PATIENCE)
        .pollInterval(Duration.ofSeconds(3))
        .until(
            () -> {
              Users.Run export = with("export days", of("export days"), "export", "days");
              return export.exitCode() == 0 && export.out().toString().equals(expected);
            });
    assertThat(get(page.group(1), "metrics").body()).contains("borderflow_reports_total");
    assertThat(stream.end()).isIn(ExitCode.OK, ExitCode.INTERRUPTED);
  }

  private static HttpResponse<String> get(String page, String path) throws Exception {
    return HttpClient.newHttpClient()
        .send(
            HttpRequest.newBuilder(URI.create(page).resolve(path)).build(),
            HttpResponse.BodyHandlers.ofString());
  }

  private static ResourcePattern topic(String name) {
    return new ResourcePattern(ResourceType.TOPIC, "borderflow." + name, PatternType.LITERAL);
  }

  /**
   * Rights of the manual's table, each taken away alone; all that should have failed and did not.
   */
  private static void eachRightIsNeeded() throws Exception {
    List<String> wrong = new ArrayList<>();
    broker.admin().deleteTopics(List.of("borderflow.rejects")).all().get();
    without(wrong, "topics create", "topics", "create");
    works("topics create", "topics", "create", "--partitions", "2");
    without(wrong, "topics check", "topics", "check");
    without(wrong, "topics repair", "topics", "repair");
    without(wrong, "doctor", "doctor");
    without(wrong, "publish", "publish", sample.toString());
    without(wrong, "replay", "replay", sample.toString());
    without(wrong, "export days", "export", "days");
    without(wrong, "export reports", "export", "reports");
    without(wrong, "export surges", "export", "surges");
    without(wrong, "export episodes", "export", "episodes");
    without(wrong, "notify", "notify", "--alert-log");
    without(wrong, "reset", "reset", "--yes", "--state-dir", folder + "/none");
    assertThat(wrong).isEmpty();
  }

  private static void without(List<String> wrong, String command, String... words)
      throws Exception {
    for (Right missing : of(command)) {
      List<Right> rest = new ArrayList<>(of(command));
      rest.remove(missing);
      judge(wrong, command, missing, with(command, rest, words));
    }
  }

  private static void judge(List<String> wrong, String command, Right missing, Users.Run run)
      throws Exception {
    int exitCode = run.exitCode();
    long lines = run.said().lines().filter(line -> line.startsWith("borderflow: ")).count();
    if (exitCode != ExitCode.KAFKA || lines != 1) {
      wrong.add(command + " without " + missing + ": " + exitCode + ": " + run.said());
    }
  }
}
