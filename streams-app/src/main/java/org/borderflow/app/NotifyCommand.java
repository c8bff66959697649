package org.borderflow.app;

import java.time.Clock;
import java.util.concurrent.Callable;
import org.borderflow.alert.AlertOptions;
import org.borderflow.alert.AlertPlan;
import org.borderflow.alert.Notifier;
import org.borderflow.connection.CommandFailure;
import org.borderflow.connection.ConnectionOptions;
import org.borderflow.connection.ExitCode;
import org.borderflow.connection.KafkaConnection;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Tells of episodes that are news until it is told to end. */
@Command(
    name = "notify",
    description = {
      "Tells people and programs of surges and drops that are news, as the stream finds them.",
      "Only the telling: a stream must run elsewhere. Each channel goes on where it was after a"
          + " restart."
    },
    mixinStandardHelpOptions = true,
    sortOptions = false,
    footer = {
      "",
      "Examples:",
      "  borderflow notify --alert-log",
      "  borderflow notify --alert-alertmanager http://localhost:9093 \\",
      "      --public-url https://borders.example.org",
      "  BORDERFLOW_ALERT_SLACK=https://hooks.example.org/services/... \\",
      "      borderflow notify",
      "",
      "Exit codes: 0 ended cleanly, 2 usage, 3 the secret cannot be read,",
      "  4 Kafka cannot be reached or has no topic of episodes, 70 the telling failed,",
      "  130 Ctrl-C, 143 SIGTERM."
    })
public final class NotifyCommand implements Callable<Integer> {
  @Spec private CommandSpec spec = CommandSpec.create();
  @Mixin private ConnectionOptions kafka = new ConnectionOptions();

  @Option(
      names = "--application-id",
      paramLabel = "NAME",
      defaultValue = "borderflow",
      description =
          "beginning of the consumer groups' names, NAME-alert-CHANNEL (default: ${DEFAULT-VALUE})")
  private String applicationId = "borderflow";

  @Mixin private AlertOptions alerts = new AlertOptions();

  /** Made by picocli. */
  public NotifyCommand() {}

  @Override
  public Integer call() {
    AlertPlan plan = alerts.plan();
    if (plan.isEmpty()) {
      throw new CommandFailure(
          ExitCode.USAGE, "notify: there is nobody to tell; name a channel, such as --alert-log");
    }
    KafkaConnection connection = kafka.connection();
    Notifier notifier =
        Notifier.prepare(
            connection,
            kafka.topics(),
            applicationId,
            plan,
            (channel, outcome) -> {},
            Clock.systemUTC());
    spec.commandLine()
        .getErr()
        .printf(
            "telling of news in %s at %s: %s; Ctrl-C ends%n",
            kafka.topics().episodes(), connection.bootstrapServers(), plan);
    return new Lifecycle().run(Telling.of(notifier));
  }
}
