package org.borderflow.demo;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.borderflow.alert.AlertOptions;
import org.borderflow.alert.AlertPlan;
import org.borderflow.alert.StartFrom;
import org.borderflow.app.Lifecycle;
import org.borderflow.app.NewsOptions;
import org.borderflow.connection.CommandFailure;
import org.borderflow.connection.ExitCode;
import org.borderflow.detection.DetectionOptions;
import org.borderflow.mapping.MapOption;
import org.borderflow.mapping.Mapping;
import org.borderflow.metrics.MetricsOptions;
import org.borderflow.naming.NamesOptions;
import org.borderflow.publish.Surroundings;
import org.borderflow.replay.Pace;
import org.borderflow.web.HttpOptions;
import org.jline.terminal.Terminal;
import org.jline.terminal.TerminalBuilder;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Broker, stream and a replay of history in one process. */
@Command(
    name = "demo",
    description = {
      "Shows everything at work on one machine, with nothing to install: a Kafka broker, the"
          + " stream, and a replay of the reports of autumn 2022 on Russia's borders (or of your"
          + " own files).",
      "Tells of each surge and drop when it is news, and shows a table of the flows and their newest days."
    },
    mixinStandardHelpOptions = true,
    sortOptions = false,
    footer = {
      "",
      "Examples:",
      "  borderflow demo",
      "  borderflow demo --speed max --exit-when-done",
      "  borderflow demo --alert-log --alert-webhook http://localhost:8000/",
      "  borderflow demo --kafka-port 9092 --data-dir ./demo-data reports.csv",
      "  borderflow demo --map data.gov.hk-passengers statistics_on_daily_passenger_traffic.csv",
      "  borderflow demo --detector '*>GE=ears-c2' --gates ratio=2 --news-days 7",
      "  kcat -b localhost:9092 -t borderflow.days -C     (in another terminal)",
      "",
      "Exit codes: 0 done, 2 usage, 3 a file cannot be read or the data folder cannot be written,",
      "  4 the broker does not start, 70 the stream failed, 130 Ctrl-C, 143 SIGTERM."
    })
public final class DemoCommand implements Callable<Integer> {
  private static final int USUAL_WIDTH = 80;

  @Spec private CommandSpec spec = CommandSpec.create();
  @Mixin private HttpOptions http = new HttpOptions();

  @Parameters(
      paramLabel = "FILE",
      arity = "0..*",
      description = "what to replay; - is standard input (default: the sample history)")
  private List<String> files = List.of();

  @Option(
      names = "--speed",
      paramLabel = "SPEED",
      description = "event time against real time: max, 1x, 86400x")
  private Optional<String> speed = Optional.empty();

  @Option(
      names = "--day-length",
      paramLabel = "TIME",
      description = "real time that a day of event time takes (default: 1s)")
  private Optional<String> dayLength = Optional.empty();

  @Option(
      names = "--max-gap",
      paramLabel = "TIME",
      defaultValue = "500ms",
      description = "longest wait between two reports (default: ${DEFAULT-VALUE})")
  private String maxGap = "500ms";

  @Option(
      names = "--kafka-port",
      paramLabel = "PORT",
      defaultValue = "0",
      description = "the broker's port on this machine (default: any free one)")
  private int kafkaPort;

  @Option(
      names = "--data-dir",
      paramLabel = "FOLDER",
      description = "keeps the data here (default: a temporary folder)")
  private Optional<Path> dataDir = Optional.empty();

  @Option(
      names = "--exit-when-done",
      description = "end when the replay is worked through, instead of listening on")
  private boolean exitWhenDone;

  @Mixin private MapOption map = new MapOption();
  @Mixin private NamesOptions names = new NamesOptions();
  @Mixin private DetectionOptions detection = new DetectionOptions();
  @Mixin private NewsOptions news = new NewsOptions();
  @Mixin private MetricsOptions measured = new MetricsOptions();
  @Mixin private AlertOptions alerts = new AlertOptions();

  /** Made by picocli. */
  public DemoCommand() {}

  @Override
  public Integer call() {
    PrintWriter err = spec.commandLine().getErr();
    Screen screen = screen(spec.commandLine().getOut());
    Demo demo = new Demo(options(), screen, line -> printNow(err, line), Clock.systemUTC());
    return new Lifecycle().run(demo);
  }

  private static Screen screen(PrintWriter out) {
    boolean isTerminal = Surroundings.system().terminal();
    return new Screen(out, isTerminal, isTerminal ? terminalWidth() : Integer.MAX_VALUE);
  }

  private static int terminalWidth() {
    try (Terminal terminal = TerminalBuilder.builder().system(true).dumb(true).build()) {
      return terminal.getWidth() > 0 ? terminal.getWidth() : USUAL_WIDTH;
    } catch (IOException e) {
      return USUAL_WIDTH;
    }
  }

  private DemoOptions options() {
    try {
      AlertPlan plan = alerts.plan().beginningAt(StartFrom.EARLIEST);
      return new DemoOptions(
          files,
          mapping(),
          pace(),
          Optional.of(Duration.ofNanos((long) Pace.parseDayLength(maxGap).nanosPerDay())),
          kafkaPort,
          dataDir,
          http.settingsAtAnyPort().map(settings -> settings.knownAs(plan.publicHost())),
          exitWhenDone,
          names.names(),
          detection.rules(),
          news.days(),
          measured.flows(),
          plan);
    } catch (IllegalArgumentException e) {
      throw new CommandFailure(ExitCode.USAGE, "demo: " + e.getMessage());
    }
  }

  private Optional<Mapping> mapping() {
    Optional<Mapping> mapping = map.mapping();
    if (mapping.isPresent() && files.isEmpty()) {
      throw new CommandFailure(
          ExitCode.USAGE, "demo: --map reads files, and none is named; name the files to replay");
    }
    return mapping;
  }

  private Pace pace() {
    if (speed.isPresent() && dayLength.isPresent()) {
      throw new CommandFailure(
          ExitCode.USAGE, "demo: --speed and --day-length say the same thing; give one");
    }
    return speed.map(Pace::parseSpeed).orElseGet(() -> Pace.parseDayLength(dayLength.orElse("1s")));
  }

  private static void printNow(PrintWriter err, String line) {
    err.println(line);
    err.flush();
  }
}
