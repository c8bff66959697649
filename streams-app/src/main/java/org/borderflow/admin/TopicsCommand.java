package org.borderflow.admin;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.ToIntFunction;
import org.apache.kafka.clients.admin.Admin;
import org.borderflow.connection.CommandFailure;
import org.borderflow.connection.ConnectionOptions;
import org.borderflow.connection.ExitCode;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Creates, checks and mends the topics. */
@Command(
    name = "topics",
    description = "Creates, checks and mends Borderflow's topics.",
    mixinStandardHelpOptions = true,
    footer = {
      "",
      "Examples:",
      "  borderflow topics create --bootstrap-server localhost:9092 --partitions 4",
      "  borderflow topics check",
      "  borderflow topics repair",
      "",
      "Exit codes: 0 ok, 2 usage, 4 Kafka cannot be reached, or a topic is not as it must be."
    })
public final class TopicsCommand implements Runnable {
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  @Spec private CommandSpec spec = CommandSpec.create();

  /** Made by picocli. */
  public TopicsCommand() {}

  @Override
  public void run() {
    throw new CommandFailure(
        ExitCode.USAGE, "topics: say what to do: create, check or repair (see topics --help)");
  }

  @Command(
      name = "create",
      description = "Creates the topics that are missing; leaves the others as they are.",
      mixinStandardHelpOptions = true,
      footer = {"", "Example:", "  borderflow topics create --partitions 4 --replication 3"})
  int create(
      @Mixin ConnectionOptions kafka,
      @Option(
              names = "--partitions",
              paramLabel = "N",
              defaultValue = "4",
              description = "partitions of a new topic (default: ${DEFAULT-VALUE})")
          int partitions,
      @Option(
              names = "--replication",
              paramLabel = "N",
              description = "copies of a new topic (default: the broker's)")
          Optional<Short> replication) {
    return with(
        kafka,
        topics -> {
          List<String> created = topics.createMissing(partitions, replication);
          created.forEach(name -> print("created " + name));
          if (created.isEmpty()) {
            print("nothing to create: every topic is there");
          }
          return ExitCode.OK;
        });
  }

  @Command(
      name = "check",
      description = "Says of every topic whether it is there and keeps its history.",
      mixinStandardHelpOptions = true,
      footer = {"", "Example:", "  borderflow topics check --bootstrap-server localhost:9092"})
  int check(@Mixin ConnectionOptions kafka) {
    return with(
        kafka,
        topics -> {
          List<Finding> findings = topics.check();
          findings.forEach(finding -> print(finding.toString()));
          return Doctor.exitCode(findings);
        });
  }

  @Command(
      name = "repair",
      description = "Gives existing topics the configuration that keeps their history.",
      mixinStandardHelpOptions = true,
      footer = {"", "Example:", "  borderflow topics repair --bootstrap-server localhost:9092"})
  int repair(@Mixin ConnectionOptions kafka) {
    return with(
        kafka,
        topics -> {
          topics.repair();
          List<Finding> findings = topics.check();
          findings.forEach(finding -> print(finding.toString()));
          return Doctor.exitCode(findings);
        });
  }

  private static int with(ConnectionOptions kafka, ToIntFunction<TopicAdmin> work) {
    try (Admin admin = kafka.connection().admin(PATIENCE)) {
      return work.applyAsInt(new TopicAdmin(admin, kafka.topics()));
    }
  }

  private void print(String line) {
    spec.commandLine().getOut().println(line);
  }
}
