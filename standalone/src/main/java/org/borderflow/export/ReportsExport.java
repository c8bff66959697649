package org.borderflow.export;

import java.io.Writer;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.borderflow.input.ReportCsv;
import org.borderflow.json.EventCodec;
import org.borderflow.report.Report;
import org.borderflow.report.ReportEvent;
import org.borderflow.report.Retraction;
import org.borderflow.topic.ReportRecord;

/**
 * Reports and retractions, in the order of their publication, each once. What the stream rejects
 * for its place or its key is left out here too, or the same results would not follow.
 */
final class ReportsExport implements Export {
  private final Selection selection;
  private final int partitions;
  private final Form form;
  private final Omissions omissions;
  private final NavigableMap<Identity, byte[]> events = new TreeMap<>();
  private final Map<Identity, String> retracted = new HashMap<>();
  private final Set<String> selected = new HashSet<>();

  /**
   * What makes an event one.
   *
   * @param published when it was published
   * @param id its identity
   * @param hash of its content
   */
  private record Identity(Instant published, String id, String hash)
      implements Comparable<Identity> {
    private static final Comparator<Identity> ORDER =
        Comparator.comparing(Identity::published)
            .thenComparing(Identity::id)
            .thenComparing(Identity::hash);

    static Identity of(ReportEvent event) {
      String hash = event.contentHash();
      // Most have their hash as identity: one text instead of two, of each.
      String id = event.reportId().equals(hash) ? hash : event.reportId();
      return new Identity(event.publishedAt(), id, hash);
    }

    @Override
    public int compareTo(Identity other) {
      return ORDER.compare(this, other);
    }
  }

  /**
   * @param partitions how many partitions their topic has
   */
  ReportsExport(Selection selection, int partitions, Form form, Omissions omissions) {
    this.selection = selection;
    this.partitions = partitions;
    this.form = form;
    this.omissions = omissions;
  }

  @Override
  public void take(ConsumerRecord<byte[], byte[]> record) {
    ReportEvent event =
        ReportRecord.read(record.key(), record.value(), record.partition(), partitions);
    if (event instanceof Report report && !selection.has(report)) {
      return;
    }
    Identity identity = Identity.of(event);
    byte[] known = events.putIfAbsent(identity, record.value());
    if (known != null && isBetterQuoted(event, known)) {
      events.put(identity, record.value());
    }
    if (known != null || selection.isEverything()) {
      return;
    }
    if (event instanceof Retraction retraction) {
      retracted.put(identity, target(retraction, retraction.retracts()));
    } else {
      selected.add(target(event, event.reportId()));
    }
  }

  /** Of reports that are alike but for the excerpt, the one is kept that the stream keeps, too. */
  private static boolean isBetterQuoted(ReportEvent event, byte[] known) {
    return event instanceof Report report
        && report.excerpt().isPresent()
        && EventCodec.REPORT_EVENT.read(known) instanceof Report before
        && report.isBetterQuotedThan(before);
  }

  private static String target(ReportEvent event, String id) {
    return event.border() + " " + id;
  }

  /** Of a selection, a retraction belongs to it that takes back what does. */
  private boolean isSelected(Identity identity) {
    String target = retracted.get(identity);
    return target == null || selected.contains(target);
  }

  @Override
  public void write(Writer to) {
    if (form == Form.CSV) {
      ReportCsv csv = ReportCsv.whole(to);
      forEach((identity, bytes) -> write(identity, bytes, csv));
      csv.flush();
    } else {
      forEach((identity, bytes) -> JsonLine.write(bytes, to));
    }
  }

  private void write(Identity identity, byte[] bytes, ReportCsv csv) {
    if (EventCodec.REPORT_EVENT.isNewer(bytes)) {
      omissions.add(
          identity.id()
              + " of "
              + identity.published()
              + " is of a newer version than "
              + Report.SCHEMA_VERSION
              + ": what that has added is left out of CSV; --format jsonl keeps it");
    }
    csv.write(EventCodec.REPORT_EVENT.read(bytes));
  }

  private void forEach(BiConsumer<Identity, byte[]> action) {
    events.forEach(
        (identity, bytes) -> {
          if (isSelected(identity)) {
            action.accept(identity, bytes);
          }
        });
  }

  @Override
  public long size() {
    return events.keySet().stream().filter(this::isSelected).count();
  }
}
