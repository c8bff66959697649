package org.borderflow.input;

import de.siegmar.fastcsv.reader.CsvParseException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * A look at the publications alone of a file, which takes a small part of the time of reading it:
 * where they stand in order, the reports need not be sorted before the first is sent.
 */
public final class PublicationScan {
  /** Most reports of one instant: those of one are put into order in memory. */
  static final int MOST_OF_ONE_INSTANT = 20_000;

  private final Predicate<Instant> wanted;
  private long reports;
  private int ofThisInstant;
  private Instant last = Instant.MIN;
  private Optional<UnreadRow> firstRow = Optional.empty();
  private Optional<UnreadRow> lastRow = Optional.empty();

  private PublicationScan(Predicate<Instant> wanted) {
    this.wanted = wanted;
  }

  /**
   * What a file holds that stands in order.
   *
   * @param reports how many rows tell of a wanted publication, those with mistakes among them
   * @param first the earliest wanted publication; far in the future when there is none
   * @param last the latest wanted publication; far in the past when there is none
   * @param endsAreGood whether the rows of these two have no mistakes, and there are any
   */
  public record InOrder(long reports, Instant first, Instant last, boolean endsAreGood) {
    /** What nothing holds. */
    public static final InOrder NOTHING = new InOrder(0, Instant.MAX, Instant.MIN, false);

    /** What two files hold together. */
    public InOrder and(InOrder other) {
      return new InOrder(
          reports + other.reports,
          first.isBefore(other.first) ? first : other.first,
          last.isAfter(other.last) ? last : other.last,
          (reports == 0 || endsAreGood) && (other.reports == 0 || other.endsAreGood));
    }
  }

  /**
   * Looks through a file.
   *
   * @param file its name
   * @param wanted which publications count
   * @param clock the present; a report from the future is a mistake
   * @return empty when the rows do not stand in order, or when that cannot be told by a quick look:
   *     the file's name does not say that it is in our own form, a row leaves its publication open
   *     or writes it in another way than {@code 2022-09-25} or {@code 2022-09-25T12:00:00Z}, or
   *     very many are of one instant
   */
  public static Optional<InOrder> of(Path file, Predicate<Instant> wanted, InstantSource clock) {
    Optional<Form> form = Form.byExtension(file.toString());
    if (!Files.isRegularFile(file) || form.isEmpty()) {
      return Optional.empty();
    }
    try (TextInput input = TextInput.open(file, "CSV")) {
      LineReader lines = input.lines(LineReader.LONGEST);
      return new PublicationScan(wanted).look(rows(form.get(), lines, clock));
    } catch (UnreadableInputException | CsvParseException | DateTimeException e) {
      // Whoever reads the file says what is wrong with it, and where.
      return Optional.empty();
    }
  }

  private static UnreadRows rows(Form form, LineReader lines, InstantSource clock) {
    return form == Form.CSV
        ? CsvRows.open(lines, () -> 0, clock, unusedWarning -> {})
        : new JsonRows(lines, () -> 0, clock);
  }

  private Optional<InOrder> look(UnreadRows rows) {
    for (Optional<UnreadRow> row = rows.nextUnread(); row.isPresent(); row = rows.nextUnread()) {
      if (row.get().isFlawed()) {
        continue;
      }
      Optional<Instant> published = row.get().published();
      if (published.isEmpty() || !follows(row.get(), published.get())) {
        return Optional.empty();
      }
    }
    return Optional.of(found());
  }

  private boolean follows(UnreadRow row, Instant published) {
    if (!wanted.test(published)) {
      return true;
    }
    ofThisInstant = published.equals(last) ? ofThisInstant + 1 : 1;
    boolean inOrder = !published.isBefore(last) && ofThisInstant <= MOST_OF_ONE_INSTANT;
    firstRow = firstRow.isPresent() ? firstRow : Optional.of(row);
    lastRow = Optional.of(row);
    last = published;
    reports++;
    return inOrder;
  }

  private InOrder found() {
    if (firstRow.isEmpty() || lastRow.isEmpty()) {
      return InOrder.NOTHING;
    }
    Instant first = firstRow.get().published().orElseThrow();
    return new InOrder(reports, first, last, isGood(firstRow.get()) && isGood(lastRow.get()));
  }

  private static boolean isGood(UnreadRow row) {
    return row.read() instanceof Row.Good;
  }
}
