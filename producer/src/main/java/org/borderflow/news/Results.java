package org.borderflow.news;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.borderflow.article.ArticleRow;
import org.borderflow.connection.CommandFailure;
import org.borderflow.connection.ExitCode;
import org.borderflow.extract.Article;
import org.borderflow.extract.Extraction;
import org.borderflow.extract.Extractor;
import org.borderflow.report.Text;
import org.borderflow.review.Candidate;
import org.borderflow.review.ReviewFile;
import picocli.CommandLine;

/** One run that extracts: takes articles, and puts what comes of them where it belongs. */
public final class Results implements AutoCloseable {
  private final ResultOptions options;
  private final Function<Article, Extraction> extractor;
  private final Consumer<String> lines;
  private final Explanation explanation;
  private final Tally tally = new Tally();
  private final Optional<ReviewFile> review;
  private final Optional<Writer> file;
  private final ResultWriter writer;

  private Results(
      ResultOptions options,
      Function<Article, Extraction> extractor,
      CommandLine line,
      OpenOption opening) {
    options.check();
    this.options = options;
    this.extractor = extractor;
    this.lines = text -> say(line.getErr(), text);
    this.explanation = new Explanation(lines);
    this.review = options.review().map(Results::openReview);
    this.file =
        options.output().equals(ResultOptions.STANDARD)
            ? Optional.empty()
            : Optional.of(open(options, opening));
    Writer to = file.orElse(line.getOut());
    this.writer =
        switch (options.format()) {
          case JSON_LINES -> ReportLines.json(to);
          case CSV -> ReportLines.csv(to);
          case SPANS -> new SpanLines(to);
        };
  }

  /**
   * A run whose output file begins anew.
   *
   * @param options what is to become of what is found
   * @param extractor finds figures
   * @param line takes output and lines for people
   * @throws CommandFailure when an option is wrong or a file cannot be written
   */
  public static Results anew(
      ResultOptions options, Function<Article, Extraction> extractor, CommandLine line) {
    return new Results(options, extractor, line, StandardOpenOption.TRUNCATE_EXISTING);
  }

  /**
   * A run that adds to its output file, as one must that does not read again what it has read;
   * otherwise as {@link #anew}.
   */
  public static Results adding(
      ResultOptions options, Function<Article, Extraction> extractor, CommandLine line) {
    return new Results(options, extractor, line, StandardOpenOption.APPEND);
  }

  private static void say(PrintWriter err, String text) {
    err.println(text);
    err.flush();
  }

  private static ReviewFile openReview(Path path) {
    try {
      return ReviewFile.open(path);
    } catch (IOException e) {
      throw new CommandFailure(
          ExitCode.UNREADABLE,
          "--review " + path + " cannot be used (" + e.getMessage() + "); name another file");
    }
  }

  private static Writer open(ResultOptions options, OpenOption opening) {
    try {
      Path path = Path.of(options.output());
      boolean adds = opening == StandardOpenOption.APPEND;
      if (adds && options.format() == ResultOptions.Format.CSV && Files.exists(path)) {
        throw ResultOptions.usage(
            path + " is there, and CSV begins with a header; write jsonl, or name another file");
      }
      return Files.newBufferedWriter(
          path, UTF_8, StandardOpenOption.CREATE, StandardOpenOption.WRITE, opening);
    } catch (IOException | InvalidPathException e) {
      throw new CommandFailure(
          ExitCode.UNREADABLE,
          "--output "
              + options.output()
              + " cannot be written; name a file in a folder that can be");
    }
  }

  /**
   * Extracts an article, or tells what is wrong with it.
   *
   * @throws CommandFailure when what comes of it cannot be written
   */
  public void take(ArticleRow row) {
    if (row instanceof ArticleRow.Bad bad) {
      tally.reject();
      lines.accept(bad.message());
      return;
    }
    if (row instanceof ArticleRow.OtherLanguage other) {
      leaveOut(other);
      return;
    }
    ArticleRow.Good good = (ArticleRow.Good) row;
    if (good.article().language().isEmpty() && !Extractor.standard().reads(good.article().text())) {
      leaveOut(new ArticleRow.OtherLanguage(good.place(), Optional.empty()));
      return;
    }
    extract(good);
  }

  private void leaveOut(ArticleRow.OtherLanguage other) {
    tally.leaveOut();
    lines.accept(other.message());
  }

  private void extract(ArticleRow.Good good) {
    ArticleResult result =
        ArticleResult.of(good, extractor.apply(good.article()), options.minConfidence());
    tally.take(result);
    if (options.explains()) {
      explanation.explain(result);
    }
    try {
      writer.write(result);
      result.outcomes().forEach(outcome -> keep(good, outcome));
    } catch (UncheckedIOException e) {
      throw unwritable(e);
    }
  }

  private void keep(ArticleRow.Good source, Outcome outcome) {
    if (!(outcome instanceof Outcome.Unsure unsure)) {
      return;
    }
    if (review.isPresent()) {
      review.get().add(Candidate.of(source, unsure.figure(), unsure.why()));
    } else if (!options.explains() && options.format() != ResultOptions.Format.SPANS) {
      lines.accept(
          source.place()
              + ": "
              + Text.quote(unsure.figure().phrase().text())
              + " is no report: "
              + Text.shown(String.join("; ", unsure.why()))
              + "; --review FILE keeps it");
    }
  }

  /** A line for people. */
  public void say(String text) {
    lines.accept(text);
  }

  /**
   * Hands over what is written so far.
   *
   * @throws CommandFailure when it cannot be written
   */
  public void flush() {
    try {
      writer.flush();
    } catch (UncheckedIOException e) {
      throw unwritable(e);
    }
  }

  /**
   * Ends the run with its closing line.
   *
   * @param command the command's name
   * @throws CommandFailure with {@link ExitCode#REJECTS} when too many articles could not be read
   */
  public void end(String command) {
    flush();
    lines.accept(tally.line(command));
    if (tally.rejected() > options.maxRejects()) {
      throw new CommandFailure(
          ExitCode.REJECTS,
          "rejected articles: %d, allowed by --max-rejects: %d; mend them, or allow more"
              .formatted(tally.rejected(), options.maxRejects()));
    }
  }

  private CommandFailure unwritable(UncheckedIOException e) {
    return new CommandFailure(
        ExitCode.UNREADABLE,
        "what is extracted cannot be written (" + e.getCause() + "); name other files");
  }

  @Override
  public void close() {
    try {
      if (file.isPresent()) {
        file.get().close();
      }
    } catch (IOException e) {
      throw unwritable(new UncheckedIOException(e));
    } finally {
      review.ifPresent(ReviewFile::close);
    }
  }
}
