package org.borderflow.news;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.function.Supplier;
import org.borderflow.article.ArticleDefaults;
import org.borderflow.article.ArticleFiles;
import org.borderflow.article.ArticleRow;
import org.borderflow.article.Articles;
import org.borderflow.article.LanguageTag;
import org.borderflow.article.PublishedText;
import org.borderflow.connection.CommandFailure;
import org.borderflow.connection.ExitCode;
import org.borderflow.extract.Article;
import org.borderflow.extract.Extraction;
import org.borderflow.extract.Extractor;
import org.borderflow.input.UnreadableInputException;
import org.borderflow.report.InvalidValueException;
import org.borderflow.report.Text;
import org.borderflow.report.WebAddress;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code borderflow extract}: from news texts to reports. */
@Command(
    name = "extract",
    sortOptions = false,
    mixinStandardHelpOptions = true,
    description = {
      "Finds figures of people who crossed a border in German and English news texts, and writes",
      "them as reports. Rules decide, and say why; no text leaves this machine."
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  borderflow extract --published 2022-09-25 --publisher Yle article.txt",
      "  borderflow extract page.html | borderflow publish -",
      "  borderflow extract --review unsure.jsonl --output reports.jsonl articles.jsonl",
      "  borderflow extract --explain --published 2022-09-25 article.txt 2>&1 | less",
      "  borderflow extract --format spans articles.jsonl > spans.jsonl",
      "",
      "Inputs are plain text, HTML, or JSON Lines of articles with the fields text, id,",
      "published (a time, day, month or year), publisher, url and lang; plain or gzip.",
      "Nothing is made up: without the day of publication, \"yesterday\" stays open, and a",
      "figure that lacks its direction or period is to review and no report.",
      "borderflow review FILE asks about what --review has kept."
    },
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:all was extracted",
      "1:more articles could not be read than --max-rejects; the others were extracted",
      "2:the command line is wrong",
      "3:an input cannot be read, or an output cannot be written"
    })
public final class ExtractCommand implements Callable<Integer> {
  private static final String STANDARD = "-";
  private static final String STDIN = "<stdin>";

  private final InputStream stdin;
  private final Supplier<Function<Article, Extraction>> extractor;

  @Parameters(
      paramLabel = "FILE",
      arity = "0..*",
      description = "Text, HTML or JSON Lines of articles; - is standard input.")
  private List<String> files = List.of();

  @Option(
      names = "--published",
      paramLabel = "TIME",
      description = "When it was published, where the article does not say: a day, month or year.")
  private String published = "";

  @Option(
      names = "--publisher",
      paramLabel = "NAME",
      description = "Who published it, where the article does not say.")
  private Optional<String> publisher = Optional.empty();

  @Option(
      names = "--url",
      paramLabel = "URL",
      description = "Where it stands, where the article does not say.")
  private Optional<String> url = Optional.empty();

  @Option(
      names = "--lang",
      paramLabel = "LANG",
      description = "de or en, where the article does not say (default: told from its words).")
  private Optional<String> language = Optional.empty();

  @Mixin private final ResultOptions results = new ResultOptions();

  @Spec
  @SuppressWarnings("NullAway.Init")
  private CommandSpec spec;

  /** The command as the program runs it. */
  public ExtractCommand() {
    this(System.in, () -> Extractor.standard()::extract);
  }

  ExtractCommand(InputStream stdin, Supplier<Function<Article, Extraction>> extractor) {
    this.stdin = stdin;
    this.extractor = extractor;
  }

  @Override
  public Integer call() {
    ArticleFiles articles = new ArticleFiles(defaults());
    requireFiles(articles);
    try (Results run = Results.anew(results, extractor.get(), spec.commandLine())) {
      files.forEach(file -> extract(file, articles, run));
      run.end("extract");
    }
    return ExitCode.OK;
  }

  private void extract(String file, ArticleFiles articles, Results run) {
    try (Articles open =
        file.equals(STANDARD) ? articles.open(STDIN, stdin) : articles.open(Path.of(file))) {
      for (Optional<ArticleRow> row = open.next(); row.isPresent(); row = open.next()) {
        run.take(row.get());
      }
    } catch (UnreadableInputException e) {
      run.flush();
      throw new CommandFailure(ExitCode.UNREADABLE, String.valueOf(e.getMessage()));
    }
  }

  private ArticleDefaults defaults() {
    try {
      return new ArticleDefaults(
          PublishedText.read(published),
          Text.optionalName("publisher", publisher),
          WebAddress.optional("url", url),
          language.map(LanguageTag::read));
    } catch (InvalidValueException e) {
      throw ResultOptions.usage("--" + e.field() + " " + e.problem() + "; " + e.mend());
    }
  }

  /** All of them are opened before the first is extracted, so that a wrong name costs nothing. */
  private void requireFiles(ArticleFiles articles) {
    if (files.isEmpty()) {
      throw ResultOptions.usage("no FILE is named; name at least one, - is standard input");
    }
    if (files.stream().filter(STANDARD::equals).count() > 1) {
      throw ResultOptions.usage("standard input (-) is named twice; name it once");
    }
    for (String file : files) {
      if (!file.equals(STANDARD)) {
        requireFile(file, articles);
      }
    }
  }

  private void requireFile(String file, ArticleFiles articles) {
    try {
      Path path = Path.of(file);
      for (Path written : results.written()) {
        if (isSame(path, written)) {
          throw ResultOptions.usage(written + " is an input; name another file to write to");
        }
      }
      if (!isPipe(path)) { // A pipe can be opened only once.
        articles.open(path).close();
      }
    } catch (InvalidPathException e) {
      throw new CommandFailure(
          ExitCode.UNREADABLE, e.getInput() + ": is no file name (" + e.getReason() + ")");
    } catch (UnreadableInputException e) {
      throw new CommandFailure(ExitCode.UNREADABLE, String.valueOf(e.getMessage()));
    }
  }

  private static boolean isPipe(Path path) {
    return Files.exists(path) && !Files.isRegularFile(path) && !Files.isDirectory(path);
  }

  private static boolean isSame(Path read, Path written) {
    try {
      return Files.exists(read) && Files.exists(written) && Files.isSameFile(read, written);
    } catch (IOException e) {
      return false;
    }
  }
}
