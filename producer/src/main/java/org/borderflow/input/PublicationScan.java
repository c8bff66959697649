package org.borderflow.input;

import de.siegmar.fastcsv.reader.CsvParseException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.borderflow.report.PlainTime;
import org.borderflow.report.Report;

/**
 * A look at a CSV file's publications alone, which takes a small part of the time of reading it:
 * where they stand in order, the reports need not be sorted before the first is sent.
 */
public final class PublicationScan {
  /** Most reports of one instant: those of one are put into order in memory. */
  static final int MOST_OF_ONE_INSTANT = 20_000;

  private final Predicate<Instant> wanted;
  private long reports;
  private int ofThisInstant;
  private Instant last = Instant.MIN;

  private PublicationScan(Predicate<Instant> wanted) {
    this.wanted = wanted;
  }

  /**
   * What a file holds that stands in order.
   *
   * @param reports how many rows tell of a wanted publication, those with mistakes among them
   * @param last the latest wanted publication; far in the past when there is none
   */
  public record InOrder(long reports, Instant last) {}

  /**
   * Looks through a file.
   *
   * @param file its name
   * @param wanted which publications count
   * @return empty when the rows do not stand in order, or when that cannot be told by a quick look:
   *     the file is no plain CSV file in our own form, a row leaves its publication open or writes
   *     it in another way than {@code 2022-09-25} or {@code 2022-09-25T12:00:00Z}, or very many are
   *     of one instant
   */
  public static Optional<InOrder> of(Path file, Predicate<Instant> wanted) {
    if (!Files.isRegularFile(file)
        || Form.byExtension(file.toString()).filter(Form.CSV::equals).isEmpty()) {
      return Optional.empty();
    }
    try (TextInput input = TextInput.open(file, "CSV")) {
      if (input.isCompressed()) {
        return Optional.empty();
      }
      CsvLines lines = new CsvLines(input.lines(LineReader.LONGEST), Dialect.USUAL);
      return new PublicationScan(wanted).look(lines);
    } catch (UnreadableInputException | CsvParseException | DateTimeException e) {
      // Whoever reads the file says what is wrong with it, and where.
      return Optional.empty();
    }
  }

  private Optional<InOrder> look(CsvLines lines) {
    Optional<CsvLine> header = lines.next().filter(line -> !line.isFlawed());
    if (header.isEmpty()) {
      return Optional.empty();
    }
    Place place = new Place(lines.file(), 1, 1);
    CsvHeader columns = CsvHeader.read(place, header.get().fields(), unusedWarning -> {});
    int index = columns.ordinal(Column.PUBLISHED_ON) - 1;
    for (Optional<CsvLine> line = lines.next(); line.isPresent(); line = lines.next()) {
      if (!isReadable(line.get())) {
        continue;
      }
      Optional<Instant> published = cell(line.get(), index).flatMap(PublicationScan::time);
      if (published.isEmpty() || !follows(published.get())) {
        return Optional.empty();
      }
    }
    return Optional.of(new InOrder(reports, last));
  }

  /** Others are rejected when they are read. */
  private static boolean isReadable(CsvLine line) {
    return !line.isFlawed() && !line.line().isTooLong();
  }

  private static Optional<String> cell(CsvLine line, int index) {
    if (!line.line().has(line.dialect().quote())) {
      return line.line().cell(line.dialect().delimiter(), index);
    }
    List<String> fields = line.fields();
    return index < fields.size() ? Optional.of(fields.get(index)) : Optional.empty();
  }

  private static Optional<Instant> time(String cell) {
    String text = cell.strip();
    return PlainTime.day(text).map(Report::atNoon).or(() -> PlainTime.instant(text));
  }

  private boolean follows(Instant published) {
    if (!wanted.test(published)) {
      return true;
    }
    ofThisInstant = published.equals(last) ? ofThisInstant + 1 : 1;
    boolean inOrder = !published.isBefore(last) && ofThisInstant <= MOST_OF_ONE_INSTANT;
    last = published;
    reports++;
    return inOrder;
  }
}
