package org.borderflow.feed;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.borderflow.article.LanguageTag;
import org.borderflow.connection.CommandFailure;
import org.borderflow.connection.ExitCode;
import org.borderflow.extract.Article;
import org.borderflow.extract.Extraction;
import org.borderflow.extract.Extractor;
import org.borderflow.news.ResultOptions;
import org.borderflow.news.Results;
import org.borderflow.publish.Pause;
import org.borderflow.publish.StopSignal;
import org.borderflow.report.InvalidValueException;
import org.borderflow.report.Text;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code borderflow feed}: from RSS and Atom to reports. */
@Command(
    name = "feed",
    sortOptions = false,
    mixinStandardHelpOptions = true,
    description = {
      "Reads RSS and Atom, finds figures of people who crossed a border in the titles and texts of",
      "new entries, and writes them as reports. The articles behind the links are not fetched."
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  borderflow feed --seen seen.jsonl https://example.org/rss | borderflow publish -",
      "  borderflow feed --seen seen.jsonl --every 15m --review unsure.jsonl \\",
      "      --output reports.jsonl https://example.org/rss https://example.org/atom.xml",
      "  borderflow feed --publisher Yle --zone Europe/Helsinki saved.xml",
      "",
      "An entry is read once, and again when its text has changed. A server is asked only for",
      "what is newer. Addresses are http or https; a redirect to a private network is not",
      "followed, nor is a sixth one. A feed has 60 seconds and 10 MB.",
      "Publish with --follow what is written to a file in a folder."
    },
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:all feeds were read",
      "1:more entries could not be read than --max-rejects; the others were extracted",
      "2:the command line is wrong",
      "3:a feed cannot be read, or an output cannot be written; other feeds were read"
    })
public final class FeedCommand implements Callable<Integer> {
  private static final Pattern TIME = Pattern.compile("([0-9]{1,6})(s|m|h)");

  private final Surroundings surroundings;

  /**
   * What the command finds outside itself.
   *
   * @param stdin standard input
   * @param fetcher fetches feeds
   * @param extractor finds figures
   * @param pauses what it waits by
   */
  record Surroundings(
      InputStream stdin,
      Supplier<Fetcher> fetcher,
      Supplier<Function<Article, Extraction>> extractor,
      Supplier<Pause> pauses) {}

  @Parameters(
      paramLabel = "FEED",
      arity = "0..*",
      description = "Addresses or files of RSS or Atom; - is standard input.")
  private List<String> feeds = List.of();

  @Option(
      names = "--seen",
      paramLabel = "FILE",
      description = "Remembers here what has been read (default: until the program ends).")
  private Optional<Path> seen = Optional.empty();

  @Option(
      names = "--every",
      paramLabel = "TIME",
      description =
          "Reads them again and again, so often: 90s, 15m or 1h (default: once, then ends).")
  private Optional<String> every = Optional.empty();

  @Option(
      names = "--publisher",
      paramLabel = "NAME",
      description = "Who publishes them (default: the title of each feed).")
  private Optional<String> publisher = Optional.empty();

  @Option(
      names = "--lang",
      paramLabel = "LANG",
      description = "de or en (default: as each feed says, else told from the words).")
  private Optional<String> language = Optional.empty();

  @Option(
      names = "--zone",
      paramLabel = "ZONE",
      description =
          "The publisher's time zone, as Europe/Vienna: decides which day \"yesterday\" is"
              + " (default: as the dates of the feed are written).")
  private Optional<String> zone = Optional.empty();

  @Mixin private final ResultOptions options = new ResultOptions();

  @Spec
  @SuppressWarnings("NullAway.Init")
  private CommandSpec spec;

  /** The command as the program runs it. */
  public FeedCommand() {
    this(
        new Surroundings(
            System.in,
            () -> new Fetcher(Limits.USUAL, InetAddress::getAllByName, System::nanoTime),
            () -> Extractor.standard()::extract,
            StopSignal::new));
  }

  FeedCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() {
    Optional<Duration> interval = every.map(FeedCommand::duration);
    FeedRun.Own own = own();
    if (feeds.isEmpty()) {
      throw usage("no FEED is named; name at least one address or file");
    }
    List<String> failed;
    try (Pause pause = surroundings.pauses().get();
        SeenEntries memory = memory();
        Results results =
            Results.adding(options, surroundings.extractor().get(), spec.commandLine())) {
      FeedRun run =
          new FeedRun(surroundings.fetcher().get(), memory, results, surroundings.stdin(), own);
      failed = run.readAll(feeds);
      while (interval.isPresent() && !stops(pause, interval.get(), failed, results)) {
        failed = run.readAll(feeds);
      }
      failed.forEach(results::say);
      results.say(String.format(Locale.ROOT, "feed: %,d entries were known", run.known()));
      results.end("feed");
    }
    if (!failed.isEmpty()) {
      throw new CommandFailure(
          ExitCode.UNREADABLE,
          "feeds that could not be read: %d of %d; see above"
              .formatted(failed.size(), feeds.size()));
    }
    return ExitCode.OK;
  }

  /** Tells what is wrong at once: the next time may be far off. */
  private static boolean stops(
      Pause pause, Duration interval, List<String> failed, Results results) {
    failed.forEach(problem -> results.say(problem + "; tried again in " + text(interval)));
    return pause.stopsWithin(interval);
  }

  private static String text(Duration interval) {
    return interval.toSeconds() + " s";
  }

  private SeenEntries memory() {
    if (seen.isEmpty()) {
      return SeenEntries.inMemory();
    }
    try {
      return SeenEntries.open(seen.get());
    } catch (IOException e) {
      throw new CommandFailure(
          ExitCode.UNREADABLE,
          "--seen " + seen.get() + " cannot be used (" + e.getMessage() + "); name another file");
    }
  }

  private FeedRun.Own own() {
    try {
      return new FeedRun.Own(
          Text.optionalName("publisher", publisher),
          language.map(LanguageTag::read),
          zone.map(FeedCommand::zone));
    } catch (InvalidValueException e) {
      throw usage("--" + e.field() + " " + e.problem() + "; " + e.mend());
    }
  }

  private static ZoneId zone(String name) {
    try {
      return ZoneId.of(name);
    } catch (DateTimeException e) {
      throw new InvalidValueException(
          "zone", "is " + Text.quote(name) + ", which is none", "write it as Europe/Vienna");
    }
  }

  private static Duration duration(String text) {
    Matcher time = TIME.matcher(text);
    if (!time.matches() || Long.parseLong(time.group(1)) == 0) {
      throw usage("--every is " + Text.quote(text) + "; write a time as 90s, 15m or 1h");
    }
    long number = Long.parseLong(time.group(1));
    return switch (time.group(2)) {
      case "s" -> Duration.ofSeconds(number);
      case "m" -> Duration.ofMinutes(number);
      default -> Duration.ofHours(number);
    };
  }

  private static CommandFailure usage(String line) {
    return new CommandFailure(ExitCode.USAGE, line);
  }
}
