package org.borderflow.review;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.borderflow.connection.CommandFailure;
import org.borderflow.connection.ExitCode;
import org.borderflow.input.ReportCsv;
import org.borderflow.json.EventCodec;
import org.borderflow.report.InvalidValueException;
import org.borderflow.report.Report;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code borderflow review}: asks about figures, and writes those that are accepted. */
@Command(
    name = "review",
    sortOptions = false,
    mixinStandardHelpOptions = true,
    description = {
      "Shows each figure that extract or feed was not sure of, in its sentence, and asks whether",
      "it is a report. Writes all that were accepted, now or before."
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  borderflow extract --review unsure.jsonl page.html > sure.jsonl",
      "  borderflow review unsure.jsonl --output accepted.jsonl",
      "  borderflow publish sure.jsonl accepted.jsonl",
      "",
      "Keys: a accepts, c corrects fields, r rejects, s skips, u undoes the last decision,",
      "w says why each field has its value, q quits. On a pipe, lines are read instead.",
      "Each decision is kept at once, and no figure is asked about twice. Reports have an",
      "identity, so publishing them again changes nothing."
    },
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:all accepted figures were written, however many are left to decide",
      "2:the command line is wrong",
      "3:a file cannot be read or written"
    })
public final class ReviewCommand implements Callable<Integer> {
  private static final String STANDARD = "-";

  private final InstantSource clock;
  private final Supplier<Person> people;

  @Parameters(paramLabel = "FILE", description = "What --review of extract or feed has kept.")
  private Path file = Path.of("");

  @Option(
      names = "--decisions",
      paramLabel = "FILE",
      description = "Keeps decisions here (default: FILE with .decisions behind it).")
  private Optional<Path> decisions = Optional.empty();

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      defaultValue = "jsonl",
      description = "jsonl or csv (default: ${DEFAULT-VALUE}).")
  private String format = "jsonl";

  @Option(
      names = "--output",
      paramLabel = "FILE",
      defaultValue = STANDARD,
      description =
          "Writes the accepted reports here; - is standard output (default: ${DEFAULT-VALUE}).")
  private String output = STANDARD;

  @Spec
  @SuppressWarnings("NullAway.Init")
  private CommandSpec spec;

  /** The command as the program runs it. */
  public ReviewCommand() {
    this(Clock.systemUTC(), () -> TerminalPerson.find().orElseGet(() -> new LinePerson(System.in)));
  }

  ReviewCommand(InstantSource clock, InputStream answers) {
    this(clock, () -> new LinePerson(answers));
  }

  private ReviewCommand(InstantSource clock, Supplier<Person> people) {
    this.clock = clock;
    this.people = people;
  }

  @Override
  public Integer call() {
    check();
    PrintWriter err = spec.commandLine().getErr();
    try (ReviewFile review = ReviewFile.open(file);
        Decisions kept = Decisions.open(decisionsFile())) {
      List<Candidate> candidates = review.before();
      review
          .unreadable()
          .forEach(line -> say(err, file + ":" + line + ": is no figure to review; left out"));
      if (candidates.stream().anyMatch(candidate -> kept.of(candidate).isEmpty())) {
        try (Person person = people.get()) {
          new Questions(person, kept, clock, line -> say(err, line)).ask(candidates);
        }
      }
      List<Report> accepted = accepted(candidates, kept);
      write(accepted);
      summarize(err, candidates, kept, accepted.size());
      return ExitCode.OK;
    } catch (IOException e) {
      throw unusable(String.valueOf(e.getMessage()));
    } catch (UncheckedIOException e) {
      throw unusable(String.valueOf(e.getCause()));
    }
  }

  private static CommandFailure unusable(String why) {
    return new CommandFailure(
        ExitCode.UNREADABLE, "review: a file cannot be used (" + why + "); check its name");
  }

  private void check() {
    if (!format.equals("jsonl") && !format.equals("csv")) {
      throw new CommandFailure(
          ExitCode.USAGE, "--format is \"" + format + "\"; write jsonl or csv");
    }
    if (!Files.isRegularFile(file)) {
      throw new CommandFailure(
          ExitCode.UNREADABLE, file + ": is no file; name what extract --review has written");
    }
    if (output.equals(file.toString()) || output.equals(decisionsFile().toString())) {
      throw new CommandFailure(
          ExitCode.USAGE, "--output " + output + " is a file of the review; name another");
    }
  }

  private Path decisionsFile() {
    return decisions.orElseGet(() -> file.resolveSibling(file.getFileName() + ".decisions"));
  }

  private List<Report> accepted(List<Candidate> candidates, Decisions kept) {
    List<Report> reports = new ArrayList<>();
    for (Candidate candidate : candidates) {
      Optional<Decision> decision = kept.of(candidate);
      if (decision.filter(d -> d.verdict() == Decision.Verdict.ACCEPTED).isPresent()) {
        reports.add(report(candidate, decision.get()));
      }
    }
    return reports;
  }

  private Report report(Candidate candidate, Decision decision) {
    try {
      return Questions.report(decision.fields(), candidate.sentence());
    } catch (InvalidValueException e) {
      throw new CommandFailure(
          ExitCode.UNREADABLE,
          decisionsFile()
              + ": what was accepted of "
              + candidate.key()
              + " is no report any more ("
              + e.getMessage()
              + "); take the line out, and decide again");
    }
  }

  private void write(List<Report> reports) throws IOException {
    if (output.equals(STANDARD)) {
      PrintWriter out = spec.commandLine().getOut();
      write(reports, out);
      out.flush();
      return;
    }
    try (Writer to = Files.newBufferedWriter(Path.of(output), UTF_8)) {
      write(reports, to);
    }
  }

  private void write(List<Report> reports, Writer to) throws IOException {
    if (format.equals("csv")) {
      ReportCsv csv = ReportCsv.whole(to);
      reports.forEach(csv::write);
      csv.flush();
      return;
    }
    for (Report report : reports) {
      to.write(new String(EventCodec.REPORT.write(report), UTF_8) + "\n");
    }
  }

  private static void summarize(
      PrintWriter err, List<Candidate> candidates, Decisions kept, int accepted) {
    long decided = candidates.stream().filter(one -> kept.of(one).isPresent()).count();
    say(
        err,
        String.format(
            Locale.ROOT,
            "review: %,d figures: %,d accepted, %,d rejected, %,d left to decide",
            candidates.size(),
            accepted,
            decided - accepted,
            candidates.size() - decided));
  }

  private static void say(PrintWriter err, String line) {
    err.println(line);
    err.flush();
  }
}
