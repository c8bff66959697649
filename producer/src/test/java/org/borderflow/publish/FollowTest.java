package org.borderflow.publish;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.borderflow.input.CsvText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Publishing a folder. Between two looks a test does what others would; then all is stopped. */
class FollowTest {
  @TempDir private Path folder;
  private final FakeKafka kafka = new FakeKafka();

  /** What happens while it waits. */
  private interface Happening {
    void happen() throws IOException;
  }

  /** Waits no time; stops when nothing more is to happen. */
  private static final class Happenings implements Pause {
    private final Deque<Happening> left;
    private boolean stopping;

    Happenings(Happening... happenings) {
      left = new ArrayDeque<>(List.of(happenings));
    }

    @Override
    public boolean stopsWithin(Duration time) {
      if (left.isEmpty()) {
        stopping = true;
        return true;
      }
      try {
        left.remove().happen();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
      return stopping;
    }

    @Override
    public boolean isStopping() {
      return stopping;
    }

    @Override
    public void close() {}
  }

  private static void nothing() {}

  private Path incoming() throws IOException {
    return Files.createDirectories(folder.resolve("in"));
  }

  private void write(String name, String text) throws IOException {
    Files.writeString(incoming().resolve(name), text);
  }

  /** A file of one report, whose figure tells it from others. */
  private static String report(int people) {
    return CsvText.file(CsvText.row("low", "" + people, "high", "" + people));
  }

  private Run follow(Pause pause, Object... args) throws IOException {
    return follow(kafka, pause, args);
  }

  private Run follow(FakeKafka to, Pause pause, Object... args) throws IOException {
    Stream<Object> all = Stream.concat(Stream.of("--follow", incoming()), Arrays.stream(args));
    return Run.of(
        new PublishCommand(to.surroundings(), () -> pause),
        all.map(Object::toString).toArray(String[]::new));
  }

  private static List<String> figures(FakeKafka kafka) {
    return kafka.history().stream()
        .map(sent -> new String(sent.value(), UTF_8).replaceFirst(".*\"low\":([0-9]+).*", "$1"))
        .toList();
  }

  @Test
  void publishesEachFileOnceAndNewOnesAsTheyCome() throws IOException {
    write("b.csv", report(2));
    write("a.csv", report(1));
    Run run =
        follow(
            new Happenings(
                FollowTest::nothing,
                () -> write("c.csv", report(3)),
                FollowTest::nothing,
                FollowTest::nothing));
    assertThat(run.exitCode()).isZero();
    assertThat(figures(kafka)).containsExactly("1", "2", "3");
    assertThat(run.err())
        .isEqualTo(
            "following "
                + incoming()
                + "; Ctrl-C ends\n"
                + incoming().resolve("a.csv")
                + ": 1 report, 0 rejected\n"
                + incoming().resolve("b.csv")
                + ": 1 report, 0 rejected\n"
                + incoming().resolve("c.csv")
                + ": 1 report, 0 rejected\n"
                + "published 3 reports from 3 files in 0.0 s (0/s), 0 rejected\n");
  }

  @Test
  void remembersAcrossStartsWhatItHasPublished() throws IOException {
    write("a.csv", report(1));
    follow(new Happenings(FollowTest::nothing), "--once");
    FakeKafka later = new FakeKafka();
    write("b.csv", report(2));
    write("copy-of-a.csv", report(1));
    Run run = follow(later, new Happenings(FollowTest::nothing), "--once");
    assertThat(figures(later)).containsExactly("2");
    assertThat(run.err())
        .contains(
            incoming().resolve("copy-of-a.csv")
                + ": holds the same as a file before it; not sent again\n");
    assertThat(incoming().resolve(FollowOptions.USUAL_STATE)).exists();
  }

  @Test
  void publishesAFileAgainThatHasOtherContentNow() throws IOException {
    write("a.csv", report(1));
    follow(
        new Happenings(FollowTest::nothing, () -> write("a.csv", report(12)), FollowTest::nothing));
    assertThat(figures(kafka)).containsExactly("1", "12");
  }

  @Test
  void movesWhatIsPublishedAndWhatCannotBeRead() throws IOException {
    write("a.csv", report(1));
    write("b.csv", "no,header\n");
    write("c.csv", report(3));
    Path published = folder.resolve("published");
    Run run = follow(new Happenings(FollowTest::nothing), "--once", "--move-to", published);
    assertThat(figures(kafka)).containsExactly("1", "3");
    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(run.err())
        .contains(
            incoming().resolve("b.csv") + ":1:1: the header lacks ",
            incoming().resolve("b.csv")
                + ": failed; kept as "
                + incoming().resolve("failed").resolve("b.csv"))
        .endsWith("files that could not be read: 1; mend them, and put them back\n");
    assertThat(published.resolve("a.csv")).exists();
    assertThat(published.resolve("c.csv")).exists();
    assertThat(incoming().resolve("failed").resolve("b.csv")).hasContent("no,header\n");
    try (Stream<Path> left = Files.list(incoming())) {
      assertThat(left).containsExactly(incoming().resolve("failed"));
    }
  }

  /** What came before the damage has arrived all the same. */
  @Test
  void goesOnBehindAFileThatBreaksOff() throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
      gzip.write(
          CsvText.file(
                  IntStream.range(0, 5000)
                      .mapToObj(i -> CsvText.row("low", "" + i, "high", "" + i))
                      .toArray(String[]::new))
              .getBytes(UTF_8));
    }
    Files.write(
        incoming().resolve("a.csv.gz"), Arrays.copyOf(packed.toByteArray(), packed.size() - 100));
    write("b.csv", report(7777));
    Run run = follow(new Happenings(FollowTest::nothing, FollowTest::nothing));
    assertThat(run.err())
        .contains(
            "the gzip data breaks off here",
            incoming().resolve("a.csv.gz")
                + ": failed; left where it is, to be read again once it has changed, or at the next"
                + " start");
    assertThat(figures(kafka)).startsWith("0", "1", "2").endsWith("7777");
  }

  @Test
  void keepsBadRowsUnderTheNameOfTheirFile() throws IOException {
    Path rejected = folder.resolve("rejected");
    String bad = CsvText.row("low", "x");
    write("a.csv", CsvText.file(CsvText.row(), bad));
    write("b.csv", report(2));
    Run run = follow(new Happenings(FollowTest::nothing), "--once", "--rejects", rejected);
    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(rejected.resolve("a.csv")).hasContent(CsvText.file(bad));
    assertThat(rejected.resolve("b.csv")).doesNotExist();
    assertThat(kafka.history()).hasSize(2);
    FakeKafka other = new FakeKafka();
    write("a.csv", CsvText.file(bad));
    Run again =
        follow(
            other,
            new Happenings(FollowTest::nothing),
            "--once",
            "--rejects",
            rejected,
            "--max-rejects",
            1);
    assertThat(again.exitCode()).isZero();
    assertThat(rejected.resolve("a.csv.1")).hasContent(CsvText.file(bad));
  }

  /** Where digits are not 0 to 9, a script still finds them. */
  @Test
  void writesNumbersTheSameInAnyLocale() throws IOException {
    write("a.csv", CsvText.file(CsvText.row("low", "x")));
    Locale usual = Locale.getDefault();
    Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
    try {
      assertThat(follow(new Happenings(FollowTest::nothing), "--once").err())
          .endsWith("rejected rows: 1, allowed by --max-rejects: 0; mend and publish them\n");
    } finally {
      Locale.setDefault(usual);
    }
  }

  @Test
  void doesNotReadWhatIsStillWritten() throws IOException {
    write("a.csv", report(1).substring(0, 200));
    Run run = follow(new Happenings(() -> write("a.csv", report(1))), "--once");
    assertThat(kafka.history()).isEmpty();
    assertThat(run.err()).contains("still being written, and left: 1\n");
    FakeKafka later = new FakeKafka();
    follow(later, new Happenings(FollowTest::nothing), "--once");
    assertThat(figures(later)).containsExactly("1");
  }

  /** Stopped once the first report is sent: that file is not noted, and the next is not begun. */
  @Test
  void stopsWithinAFileAndReadsItAgainLater() throws IOException {
    write("a.csv", CsvText.file(CsvText.row("low", "1", "high", "1"), CsvText.row()));
    write("b.csv", report(2));
    Pause pause =
        new Pause() {
          @Override
          public boolean stopsWithin(Duration time) {
            return isStopping();
          }

          @Override
          public boolean isStopping() {
            return !kafka.history().isEmpty();
          }

          @Override
          public void close() {}
        };
    Run run = follow(pause);
    assertThat(figures(kafka)).containsExactly("1");
    assertThat(run.err())
        .contains("a.csv: stopped midway; will be read again from its beginning\n")
        .endsWith("published 1 report from 0 files in 0.0 s (0/s), 0 rejected\n");
    FakeKafka later = new FakeKafka();
    follow(later, new Happenings(FollowTest::nothing), "--once");
    assertThat(figures(later)).containsExactly("1", "8572", "2");
  }

  @Test
  void endsWithoutNotingAFileThatKafkaDoesNotTake() throws IOException {
    write("a.csv", report(1));
    write("b.csv", report(2));
    Run run = follow(new FakeKafka(1), new Happenings(FollowTest::nothing), "--once");
    assertThat(run.exitCode()).isEqualTo(5);
    Run again = follow(new Happenings(FollowTest::nothing), "--once");
    assertThat(again.exitCode()).isZero();
    assertThat(figures(kafka)).containsExactly("2");
  }

  @Test
  void readsFilesOfAnotherFormByAMapping() throws IOException {
    write("hk.csv", "Date,Control Point,Arrival / Departure,Total\n03-02-2024,Lo Wu,Arrival,9\n");
    write("other.csv", report(1));
    Run run =
        follow(new Happenings(FollowTest::nothing), "--once", "--map", "data.gov.hk-passengers");
    assertThat(figures(kafka)).containsExactly("9");
    assertThat(run.err())
        .contains(
            incoming().resolve("other.csv") + ": has no column \"Arrival / Departure\", which ");
  }

  /** By the wrong mapping nothing of it was sent; by the right one it is, though it is the same. */
  @Test
  void readsAgainWhatFailedOnceItIsStartedAnew() throws IOException {
    write("own.csv", report(1));
    Run wrong =
        follow(new Happenings(FollowTest::nothing), "--once", "--map", "data.gov.hk-passengers");
    assertThat(wrong.exitCode()).isEqualTo(1);
    assertThat(kafka.history()).isEmpty();
    FakeKafka later = new FakeKafka();
    Run right = follow(later, new Happenings(FollowTest::nothing), "--once");
    assertThat(right.exitCode()).isZero();
    assertThat(figures(later)).containsExactly("1");
  }

  /** It would be found as a file of reports, change by being noted, and so be found for ever. */
  @Test
  void refusesAStateThatWouldBeReadAsReports() throws IOException {
    Run run = follow(new Happenings(), "--state", incoming().resolve("state.jsonl"));
    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.err())
        .isEqualTo(
            "--state "
                + incoming().resolve("state.jsonl")
                + " would be read as reports; begin its name with a dot, or name another folder\n");
    assertThat(incoming()).isEmptyDirectory();
    assertThat(follow(new Happenings(), "--state", incoming().resolve(".seen")).exitCode())
        .isZero();
  }

  @Test
  void aDryRunPrintsAndRemembersNothing() throws IOException {
    write("a.csv", report(1));
    Run run = follow(new Happenings(FollowTest::nothing, FollowTest::nothing), "--dry-run");
    assertThat(run.out().lines()).hasSize(1);
    assertThat(run.err()).contains("would publish 1 report from 1 file ");
    assertThat(incoming().resolve(FollowOptions.USUAL_STATE)).doesNotExist();
  }

  @Test
  void refusesWhatMakesNoSense() throws IOException {
    assertThat(follow(new Happenings(), "a.csv").err())
        .isEqualTo("--follow reads a folder; name no files beside it\n");
    assertThat(follow(new Happenings(), "--move-to", incoming()).exitCode()).isEqualTo(2);
    assertThat(follow(new Happenings(), "--rejects", incoming()).exitCode()).isEqualTo(2);
    assertThat(follow(new Happenings(), "--every", "soon").err())
        .isEqualTo("--every is soon; write a time as 2s, 500ms or 1m\n");
    assertThat(follow(new Happenings(), "--move-to", "x", "--state", "y").exitCode()).isEqualTo(2);
    Run none = Run.of(new PublishCommand(kafka.surroundings()), "--follow", folder + "/none");
    assertThat(none.exitCode()).isEqualTo(3);
    assertThat(Run.of(new PublishCommand(kafka.surroundings()), "--once", "a.csv").exitCode())
        .isEqualTo(2);
    assertThat(Run.of(new PublishCommand(kafka.surroundings())).err())
        .isEqualTo("no FILE is named; name at least one, - is standard input\n");
  }

  @Test
  void refusesAStateThatAnotherFollowerUses() throws IOException {
    Run[] other = new Run[1];
    follow(new Happenings(() -> other[0] = follow(new FakeKafka(), new Happenings(), "--once")));
    assertThat(other[0].exitCode()).isEqualTo(3);
    assertThat(other[0].err())
        .isEqualTo(
            incoming().resolve(FollowOptions.USUAL_STATE)
                + ": cannot be used to remember files (another program uses it); name another\n");
  }
}
