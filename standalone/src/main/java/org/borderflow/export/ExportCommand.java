package org.borderflow.export;

import java.io.PrintWriter;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.errors.SerializationException;
import org.borderflow.connection.CommandFailure;
import org.borderflow.connection.ConnectionOptions;
import org.borderflow.connection.ExitCode;
import org.borderflow.follow.TopicSnapshot;
import org.borderflow.json.UnreadableEventException;
import org.borderflow.metrics.FlowHistory;
import org.borderflow.output.Output;
import org.borderflow.report.Coded;
import org.borderflow.report.InvalidValueException;
import org.borderflow.topic.Topics;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Writes what a topic holds to a file. */
@Command(
    name = "export",
    description = {
      "Writes what a topic holds at this moment: days, surges, episodes or reports.",
      "As CSV, days, surges and episodes are what backtest writes, and reports what publish reads."
          + " The stream may be running or not."
    },
    mixinStandardHelpOptions = true,
    sortOptions = false,
    footer = {
      "",
      "Examples:",
      "  borderflow export days --output days.csv",
      "  borderflow export surges --flow 'RU>FI' --from 2022-09-01 | grep confirmed",
      "  borderflow export episodes --format jsonl",
      "  borderflow export reports --output reports.csv   (publish takes it again)",
      "  borderflow export days --format openmetrics --label job=borderflow \\",
      "      --label instance=localhost:8080 --output days.txt",
      "  promtool tsdb create-blocks-from openmetrics --max-block-duration=8760h \\",
      "      days.txt blocks",
      "",
      "Exit codes: 0 ok, 1 something was left out, as the warnings say (the rest is",
      "  written), 2 usage, 3 the file cannot be written, 4 Kafka cannot be reached or",
      "  has no such topic."
    })
public final class ExportCommand implements Callable<Integer> {
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final InstantSource clock = Clock.systemUTC();

  @Spec private CommandSpec spec = CommandSpec.create();

  @Parameters(paramLabel = "WHAT", description = "days, surges, episodes or reports")
  private String what = "";

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      defaultValue = "csv",
      description = {
        "csv, jsonl (one event a line, as the topic has it), or of days and surges openmetrics, for"
            + " Prometheus (default: ${DEFAULT-VALUE})"
      })
  private String format = "csv";

  @Option(
      names = "--output",
      paramLabel = "FILE",
      defaultValue = Output.STANDARD,
      description = "writes here, the whole file or none; - is standard output (default)")
  private String output = Output.STANDARD;

  @Mixin private SelectionOptions selecting = new SelectionOptions();
  @Mixin private ConnectionOptions kafka = new ConnectionOptions();

  @Option(
      names = "--application-id",
      paramLabel = "NAME",
      defaultValue = "borderflow",
      description = "of openmetrics: the label application (default: ${DEFAULT-VALUE})")
  private String applicationId = "borderflow";

  @Option(
      names = "--label",
      paramLabel = "NAME=VALUE",
      split = "\\|",
      splitSynopsisLabel = "|",
      description =
          "of openmetrics: a label of every sample, such as the job and instance that a dashboard"
              + " asks for; repeat it, or write | between several")
  private Map<String, String> labels = Map.of();

  /** Made by picocli. */
  public ExportCommand() {}

  @Override
  public Integer call() {
    Subject subject = coded(Subject.class, "export", what);
    Form form = coded(Form.class, "--format", format);
    if (form == Form.OPENMETRICS && !subject.isSeries()) {
      throw usage(
          "--format openmetrics is for days, with their assessments, or for surges, the assessments"
              + " alone: "
              + subject.code()
              + " are no series of numbers; write export days, or another format");
    }
    Selection selection = selecting.selection();
    Instant begun = clock.instant();
    FlowHistory history = history(subject, begun);
    Omissions omissions = new Omissions(spec.commandLine().getErr());
    Topics topics = kafka.topics();
    try (TopicSnapshot snapshot =
        TopicSnapshot.open(kafka.connection(), topics(subject, form, topics), PATIENCE)) {
      Export export =
          switch (form) {
            case CSV, JSONL -> plain(subject, form, selection, snapshot, omissions);
            case OPENMETRICS -> new MetricsExport(topics, selection, history, omissions);
          };
      snapshot.read(record -> take(record, export, omissions));
      new Output(output, spec.commandLine().getOut()).write(export::write);
      summarize(subject, export, omissions, Duration.between(begun, clock.instant()));
    }
    return omissions.count() > 0 ? ExitCode.REJECTS : ExitCode.OK;
  }

  private Export plain(
      Subject subject,
      Form form,
      Selection selection,
      TopicSnapshot snapshot,
      Omissions omissions) {
    return switch (subject) {
      case DAYS -> results(ResultForm.DAY, form, selection);
      case SURGES -> results(ResultForm.SURGE, form, selection);
      case EPISODES -> results(ResultForm.EPISODE, form, selection);
      case REPORTS ->
          new ReportsExport(
              selection, snapshot.partitions(kafka.topics().reports()), form, omissions);
    };
  }

  private static <K extends Comparable<? super K>, T> Export results(
      ResultForm<K, T> kind, Form form, Selection selection) {
    return form == Form.CSV
        ? ResultExport.csv(kind, selection)
        : ResultExport.jsonLines(kind, selection);
  }

  private static List<String> topics(Subject subject, Form form, Topics topics) {
    return form == Form.OPENMETRICS && subject == Subject.DAYS
        ? List.of(topics.days(), topics.surges())
        : List.of(subject.topic(topics));
  }

  private FlowHistory history(Subject subject, Instant now) {
    try {
      return subject == Subject.SURGES
          ? FlowHistory.ofSurges(applicationId, labels, now)
          : FlowHistory.ofDays(applicationId, labels, now);
    } catch (IllegalArgumentException e) {
      throw usage("--label: " + e.getMessage());
    }
  }

  private static void take(
      ConsumerRecord<byte[], byte[]> record, Export export, Omissions omissions) {
    try {
      export.take(record);
    } catch (UnreadableEventException | InvalidValueException | SerializationException e) {
      omissions.add(
          record.topic()
              + "-"
              + record.partition()
              + "@"
              + record.offset()
              + " is left out: "
              + e.getMessage());
    }
  }

  private void summarize(Subject subject, Export export, Omissions omissions, Duration took) {
    PrintWriter err = spec.commandLine().getErr();
    err.printf(
        Locale.ROOT,
        "%,d %s from %s, %,d left out, in %.1f s%n",
        export.size(),
        subject.code(),
        subject.topic(kafka.topics()),
        omissions.count(),
        took.toMillis() / 1000.0);
    err.flush();
  }

  private static <E extends Enum<E> & Coded> E coded(Class<E> type, String field, String code) {
    try {
      return Coded.of(type, field, code);
    } catch (InvalidValueException e) {
      throw usage(field + " " + e.problem() + "; " + e.mend());
    }
  }

  private static CommandFailure usage(String line) {
    return new CommandFailure(ExitCode.USAGE, line);
  }
}
