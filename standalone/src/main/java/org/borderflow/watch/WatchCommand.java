package org.borderflow.watch;

import java.io.PrintWriter;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.errors.RetriableException;
import org.borderflow.admin.TopicAdmin;
import org.borderflow.app.Lifecycle;
import org.borderflow.connection.CommandFailure;
import org.borderflow.connection.ConnectionOptions;
import org.borderflow.connection.ExitCode;
import org.borderflow.connection.KafkaConnection;
import org.borderflow.detection.FlowPattern;
import org.borderflow.topic.Topics;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Prints days, surges and episodes as they come, until it is told to end. */
@Command(
    name = "watch",
    description = {
      "Follows the results of a stream: prints a line for each day, surge and episode as it comes,"
          + " from now on unless told otherwise. Ctrl-C ends it.",
      "Joins no consumer group, and reads only what is committed."
    },
    mixinStandardHelpOptions = true,
    sortOptions = false,
    footer = {
      "",
      "Examples:",
      "  borderflow watch",
      "  borderflow watch --news --flow '*>GE' --flow 'RU>FI;mode=land'",
      "  borderflow watch --days --since 2022-09-21 --output jsonl | jq .value.best",
      "",
      "Exit codes: 2 usage, 4 Kafka cannot be reached, has been away for too long, or a topic is",
      "  missing, 130 Ctrl-C, 141 the reader of a pipe has gone, 143 SIGTERM."
    })
public final class WatchCommand implements Callable<Integer> {
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  @Spec private CommandSpec spec = CommandSpec.create();
  @Mixin private ConnectionOptions kafka = new ConnectionOptions();

  @Option(
      names = "--flow",
      paramLabel = "FLOW",
      split = "\\|",
      splitSynopsisLabel = "|",
      description = {
        "these flows alone (in quotes): RU>FI, RU>FI;mode=land, or with * for any characters,"
            + " *>GE; what is left open may be anything. Repeat the option, or write | between"
            + " several."
      })
  private List<String> flows = List.of();

  @Option(names = "--days", description = "days (default: days, surges and episodes)")
  private boolean days;

  @Option(names = "--surges", description = "the assessment of each day")
  private boolean surges;

  @Option(names = "--episodes", description = "what becomes of episodes")
  private boolean episodes;

  @Option(names = "--news", description = "of episodes only what is news, and nothing else")
  private boolean news;

  @Option(names = "--from-beginning", description = "all that the topics hold first")
  private boolean fromBeginning;

  @Option(
      names = "--since",
      paramLabel = "TIME",
      description =
          "what is due to reports published at this time or later: 2022-09-21 or"
              + " 2022-09-21T12:00:00Z")
  private Optional<String> since = Optional.empty();

  @Option(
      names = "--output",
      paramLabel = "FORM",
      defaultValue = "text",
      description = "text or jsonl, one JSON object a line (default: ${DEFAULT-VALUE})")
  private String output = "text";

  @Option(
      names = "--patience",
      paramLabel = "SECONDS",
      defaultValue = "600",
      description = "how long no broker may answer (default: ${DEFAULT-VALUE})")
  private int patience = 600;

  /** Made by picocli. */
  public WatchCommand() {}

  @Override
  public Integer call() {
    Selection selection = new Selection(kinds(), patterns(), news);
    Beginning from = beginning();
    PrintWriter err = spec.commandLine().getErr();
    Lines lines = lines();
    KafkaConnection connection = kafka.connection();
    Map<String, Kind> topics = topics(selection.kinds(), kafka.topics());
    ResultTail tail = tail(connection, partitions(connection, topics.keySet()), from);
    Outage outage =
        new Outage(
            connection.bootstrapServers(),
            Duration.ofSeconds(patience),
            // Time that passes: the date may be set meanwhile, and an outage would seem to last.
            () -> Instant.EPOCH.plusNanos(System.nanoTime()),
            err::println);
    err.println("watching " + String.join(", ", topics.keySet()) + "; Ctrl-C ends");
    PrintWriter out = spec.commandLine().getOut();
    return new Lifecycle().run(new Watching(tail, topics, selection, lines, out, err, outage));
  }

  private Set<Kind> kinds() {
    Set<Kind> named = EnumSet.noneOf(Kind.class);
    if (days) {
      named.add(Kind.DAY);
    }
    if (surges) {
      named.add(Kind.SURGE);
    }
    if (news && !named.isEmpty()) {
      throw usage("--news is about episodes alone; leave out --days and --surges");
    }
    if (episodes || news) {
      named.add(Kind.EPISODE);
    }
    return named.isEmpty() ? EnumSet.allOf(Kind.class) : named;
  }

  private List<FlowPattern> patterns() {
    try {
      return flows.stream().map(FlowPattern::parse).toList();
    } catch (IllegalArgumentException e) {
      throw usage("--flow: " + e.getMessage());
    }
  }

  private Beginning beginning() {
    if (fromBeginning && since.isPresent()) {
      throw usage("--from-beginning and --since do not go together; give one");
    }
    return since
        .<Beginning>map(text -> new Beginning.Since(PointInTime.parse(text)))
        .orElseGet(() -> fromBeginning ? new Beginning.OfTopic() : new Beginning.Now());
  }

  private Lines lines() {
    return switch (output) {
      case "text" -> new TextLines(spec.commandLine().getColorScheme().ansi().enabled());
      case "jsonl" -> new JsonLines();
      default -> throw usage("--output is \"" + output + "\"; write text or jsonl");
    };
  }

  private static Map<String, Kind> topics(Set<Kind> kinds, Topics topics) {
    return kinds.stream()
        .collect(
            Collectors.toMap(kind -> kind.topic(topics), kind -> kind, (a, b) -> a, TreeMap::new));
  }

  private Map<String, Integer> partitions(KafkaConnection connection, Set<String> wanted) {
    try (Admin admin = connection.admin(PATIENCE)) {
      Map<String, Integer> found = new TopicAdmin(admin, kafka.topics()).partitions();
      for (String topic : wanted) {
        if (!found.containsKey(topic)) {
          throw new CommandFailure(
              ExitCode.KAFKA,
              "topic "
                  + topic
                  + " does not exist; check --topic-prefix, or run: borderflow topics"
                  + " create");
        }
      }
      found.keySet().retainAll(wanted);
      return found;
    }
  }

  private static ResultTail tail(
      KafkaConnection connection, Map<String, Integer> partitions, Beginning from) {
    try {
      return new ResultTail(connection, partitions, from);
    } catch (RetriableException e) {
      throw new CommandFailure(
          ExitCode.KAFKA, "Kafka does not tell where the topics begin: " + e.getMessage());
    }
  }

  static CommandFailure usage(String line) {
    return new CommandFailure(ExitCode.USAGE, "watch: " + line);
  }
}
