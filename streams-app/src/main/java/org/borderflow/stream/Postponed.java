package org.borderflow.stream;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.borderflow.report.Border;

/**
 * Ledgers whose estimating waits for more reports, because the stream is behind: then several
 * reports on one day are estimated and assessed once. Nothing waits beyond the day of publication,
 * since what was news that day must be told, nor beyond a commit.
 */
final class Postponed {
  /** A report that was sent longer ago than this shows that the stream is behind. */
  static final Duration BEHIND = Duration.ofSeconds(2);

  private static final int MOST_REPORTS = 5_000;

  private final Consumer<Due> work;
  private final Map<Border, Map<OpenLedger, Due>> waiting = new LinkedHashMap<>();
  private int reports;

  /**
   * @param work estimates a flow, and hands on what follows
   */
  Postponed(Consumer<Due> work) {
    this.work = work;
  }

  /** Whether a report that was sent then shows, at a moment, that the stream is behind. */
  static boolean isBehind(Optional<Instant> ingestedAt, Instant now) {
    return ingestedAt.filter(sent -> sent.plus(BEHIND).isBefore(now)).isPresent();
  }

  /** Works off what waits on a border if its newest publication is of another day by now. */
  void begin(Border border, LocalDate newest) {
    Map<OpenLedger, Due> ledgers = waiting.getOrDefault(border, Map.of());
    // All that waits on a border is of one day.
    if (!ledgers.isEmpty() && !ledgers.values().iterator().next().newest().equals(newest)) {
      waiting.remove(border);
      ledgers.values().forEach(work);
    }
  }

  /** Has a ledger wait, together with what waits of it; {@link #begin} has been called. */
  void add(Due due) {
    waiting
        .computeIfAbsent(due.flow().border(), border -> new LinkedHashMap<>())
        .merge(due.ledger(), due, Due::and);
    reports++;
    if (reports >= MOST_REPORTS) {
      finishAll();
    }
  }

  /** Works off what waits of a ledger, if anything does. */
  void finish(OpenLedger ledger) {
    Optional.ofNullable(waiting.get(ledger.flow().border()))
        .flatMap(ledgers -> Optional.ofNullable(ledgers.remove(ledger)))
        .ifPresent(work);
  }

  /** Works off all that waits. */
  void finishAll() {
    List<Map<OpenLedger, Due>> all = List.copyOf(waiting.values());
    waiting.clear();
    reports = 0;
    all.forEach(ledgers -> ledgers.values().forEach(work));
  }
}
