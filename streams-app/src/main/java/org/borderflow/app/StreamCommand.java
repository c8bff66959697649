package org.borderflow.app;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.borderflow.alert.AlertOptions;
import org.borderflow.alert.AlertPlan;
import org.borderflow.alert.Notifier;
import org.borderflow.connection.ConnectionOptions;
import org.borderflow.connection.KafkaConnection;
import org.borderflow.detection.DetectionOptions;
import org.borderflow.metrics.Metrics;
import org.borderflow.metrics.MetricsOptions;
import org.borderflow.naming.NamesOptions;
import org.borderflow.topic.Topics;
import org.borderflow.web.HttpOptions;
import org.borderflow.web.HttpService;
import org.borderflow.web.HttpSettings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Runs the stream until it is told to end. */
@Command(
    name = "stream",
    description = {
      "Runs the stream: reads reports, writes day estimates and surges.",
      "Creates the topics that are missing. Several instances with one application id share the"
          + " work. Ctrl-C or SIGTERM ends it cleanly."
    },
    mixinStandardHelpOptions = true,
    sortOptions = false,
    footer = {
      "",
      "Examples:",
      "  borderflow stream --bootstrap-server localhost:9092",
      "  borderflow stream --bootstrap-server kafka-1:9093 --command-config tls.properties \\",
      "      --replication 3 --threads 4",
      "  borderflow stream --detector 'UA>*=ears-c2' --holidays holidays.csv \\",
      "      --gates 'RU>FI;mode=land=ratio=1.3,excess=300'",
      "  borderflow stream --alert-log --alert-alertmanager http://localhost:9093",
      "  borderflow stream --http-port 8090      (page and API at http://127.0.0.1:8090/)",
      "",
      "Exit codes: 0 ended cleanly, 2 usage, 3 a file cannot be read or the state",
      "  folder cannot be written, 4 Kafka cannot be reached or a topic would lose history,",
      "  70 the stream failed, 130 Ctrl-C, 143 SIGTERM."
    })
public final class StreamCommand implements Callable<Integer> {
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  @Spec private CommandSpec spec = CommandSpec.create();
  @Mixin private ConnectionOptions kafka = new ConnectionOptions();
  @Mixin private HttpOptions http = new HttpOptions();

  @Option(
      names = "--application-id",
      paramLabel = "NAME",
      defaultValue = "borderflow",
      description = "name of the consumer group (default: ${DEFAULT-VALUE})")
  private String applicationId = "borderflow";

  @Option(
      names = "--state-dir",
      paramLabel = "FOLDER",
      defaultValue = "${sys:user.home}/.local/state/borderflow",
      description = "state, which can be rebuilt from Kafka (default: ${DEFAULT-VALUE})")
  private Path stateDir = Path.of("state");

  @Option(
      names = "--threads",
      paramLabel = "N",
      defaultValue = "1",
      description = "processing threads (default: ${DEFAULT-VALUE})")
  private int threads = 1;

  @Option(
      names = "--partitions",
      paramLabel = "N",
      defaultValue = "4",
      description = "partitions of topics that are missing (default: ${DEFAULT-VALUE})")
  private int partitions = 4;

  @Option(
      names = "--replication",
      paramLabel = "N",
      description = "copies of topics that are missing (default: the broker's)")
  private Optional<Short> replication = Optional.empty();

  @Option(
      names = "--exactly-once",
      description = "process in transactions; the results are the same without, and come sooner")
  private boolean exactlyOnce;

  @Mixin private NamesOptions names = new NamesOptions();
  @Mixin private DetectionOptions detection = new DetectionOptions();
  @Mixin private NewsOptions news = new NewsOptions();

  @Mixin private MetricsOptions measured = new MetricsOptions();
  @Mixin private AlertOptions alerts = new AlertOptions();

  /** Made by picocli. */
  public StreamCommand() {}

  @Override
  public Integer call() {
    AlertPlan plan = alerts.plan();
    KafkaConnection connection = kafka.connection();
    Topics topics = kafka.topics();
    Optional<HttpSettings> served =
        http.settings().map(settings -> settings.knownAs(plan.publicHost()));
    StreamOptions options =
        new StreamOptions(
            applicationId,
            topics,
            stateDir,
            threads,
            partitions,
            replication,
            exactlyOnce,
            names.names(),
            detection.rules(),
            news.days());
    Metrics metrics = new Metrics(applicationId, measured.flows(), Clock.systemUTC());
    StreamApplication application =
        StreamApplication.prepare(connection, options, metrics.stream());
    Engine engine =
        served
            .<Engine>map(settings -> serve(application, connection, topics, settings, metrics))
            .orElse(application);
    spec.commandLine()
        .getErr()
        .printf(
            "streaming from %s to %s and %s at %s; Ctrl-C ends%n",
            topics.reports(), topics.days(), topics.surges(), connection.bootstrapServers());
    return new Lifecycle().run(withAlerts(engine, connection, plan, metrics));
  }

  private Engine withAlerts(
      Engine engine, KafkaConnection connection, AlertPlan plan, Metrics metrics) {
    if (plan.isEmpty()) {
      return engine;
    }
    try {
      Notifier notifier =
          Notifier.prepare(
              connection,
              kafka.topics(),
              applicationId,
              plan,
              metrics.deliveries(),
              Clock.systemUTC());
      return Together.of(List.of(Telling.of(notifier), engine));
    } catch (RuntimeException e) {
      engine.close(PATIENCE);
      throw e;
    }
  }

  private Engine serve(
      StreamApplication application,
      KafkaConnection connection,
      Topics topics,
      HttpSettings settings,
      Metrics metrics) {
    try {
      HttpService service = Serving.start(application, connection, topics, settings, metrics);
      spec.commandLine().getErr().printf("page and API at %s%n", service.address());
      return new ServedStream(application, service, metrics);
    } catch (RuntimeException e) {
      application.close(PATIENCE);
      throw e;
    }
  }
}
