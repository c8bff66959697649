package org.borderflow.stream;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.apache.kafka.streams.processor.PunctuationType;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;
import org.borderflow.estimate.Estimator;
import org.borderflow.report.Report;
import org.borderflow.report.ReportEvent;
import org.borderflow.report.Retraction;
import org.jspecify.annotations.Nullable;

/**
 * Keeps reports and retractions and has the days re-estimated that a new one can change; changed
 * days go out, and with them those of other flows of the border of which they say something else.
 * At once, or, while the stream is behind, together with other reports that are {@link Postponed}.
 *
 * <p>After a crash the input since the last commit comes again, while the store may or may not
 * already hold what it led to, and the topics may or may not have received it. So when a report is
 * found in the store, all days that it can have changed go out again, changed or not: sending a day
 * twice does no harm, losing one would. It is enough to look for the report: it is written first,
 * and a changelog never holds a later write without an earlier one. Once is enough, too: what
 * changes afterwards goes out as it changes. What is postponed is worked off before each commit, so
 * a report whose days have not been estimated comes again.
 */
final class EstimateProcessor implements Processor<Object, Object, Object, Object> {
  private static final Duration COMMIT_LIVE = Duration.ofMillis(200);

  private final Estimator estimator;
  private final StreamListener listener;
  private final Runnable prompt;
  private @Nullable Work work;
  private boolean isCommitDue;

  EstimateProcessor(Estimator estimator, StreamSettings settings) {
    this.estimator = estimator;
    this.listener = settings.listener();
    this.prompt = settings.prompt();
  }

  /** What there is from the beginning on. */
  private record Work(
      ProcessorContext<Object, Object> context,
      TaskMemory memory,
      ReportStore reports,
      Neighbours neighbours,
      Ledgers ledgers,
      Postponed postponed,
      LateForwarding late,
      EstimatedCount estimated) {}

  @Override
  public void init(ProcessorContext<Object, Object> context) {
    KeyValueStore<String, byte[]> store = context.getStateStore(BorderflowTopology.STORE);
    TaskMemory memory = context.getStateStore(TaskMemory.NAME);
    // A task may have been a standby in between, and the store may hold something else by now.
    memory.begin(store);
    ReportStore reports = new ReportStore(store);
    Neighbours neighbours = new Neighbours(reports, memory.days());
    Estimation estimation = new Estimation(context, memory.days());
    DayOutput writer = new DayOutput(context, memory.days(), neighbours);
    EstimatedCount estimated = new EstimatedCount(context);
    Postponed postponed = new Postponed(due -> finish(estimation, estimated, due));
    LateForwarding late = new LateForwarding(context);
    memory.beforeCommit(
        BorderflowTopology.ESTIMATE,
        () ->
            late.run(
                () -> {
                  postponed.finishAll();
                  reports.write();
                  writer.write();
                }));
    context.schedule(COMMIT_LIVE, PunctuationType.WALL_CLOCK_TIME, now -> commitIfDue(context));
    Ledgers ledgers = new Ledgers(estimator, reports);
    work = new Work(context, memory, reports, neighbours, ledgers, postponed, late, estimated);
  }

  @Override
  public void process(Record<Object, Object> record) {
    Work doing = Processing.initialised(work);
    doing.late().note();
    ReportEvent event = (ReportEvent) record.value();
    Optional<Instant> ingestedAt = Processing.ingestedAt(record);
    if (event instanceof Report report) {
      Extent before = doing.reports().extent(report.flow());
      boolean fresh = doing.reports().add(report);
      doing.neighbours().add(report.flow());
      listener.reported(fresh ? ReportOutcome.REPORT : ReportOutcome.KNOWN);
      LocalDate newest = begin(doing, event);
      OpenLedger ledger = doing.ledgers().with(report, before, doing.postponed()::finish);
      List<Instant> sent = ingestedAt.stream().toList();
      doing.postponed().add(new Due(ledger, record, newest, !fresh, sent));
    } else if (event instanceof Retraction retraction) {
      retract(doing, record, retraction);
      ingestedAt.ifPresent(listener::workedThrough);
    }
    Instant now = Instant.ofEpochMilli(doing.context().currentSystemTimeMs());
    boolean isBehind = Postponed.isBehind(ingestedAt, now);
    if (!isBehind || doing.memory().isFull()) {
      doing.memory().write();
    }
    if (!isBehind) {
      isCommitDue = true;
      prompt.run();
    }
  }

  /** Few commits make a replay fast; live, in transactions, nobody sees a result before one. */
  private void commitIfDue(ProcessorContext<Object, Object> context) {
    if (isCommitDue) {
      isCommitDue = false;
      context.commit();
    }
  }

  private void retract(Work doing, Record<Object, Object> record, Retraction retraction) {
    boolean fresh = doing.reports().add(retraction);
    listener.reported(fresh ? ReportOutcome.RETRACTION : ReportOutcome.KNOWN);
    LocalDate newest = begin(doing, retraction);
    for (Report report : doing.reports().withIdentity(retraction.border(), retraction.retracts())) {
      Extent extent = doing.reports().extent(report.flow());
      OpenLedger ledger = doing.ledgers().with(report, extent, doing.postponed()::finish);
      ledger.retract(report.reportId());
      doing.postponed().add(new Due(ledger, record, newest, !fresh, List.of()));
    }
  }

  private void finish(Estimation estimation, EstimatedCount estimated, Due due) {
    estimation.of(due);
    estimated.add();
    for (Instant ingestedAt : due.ingestedAt()) {
      listener.workedThrough(ingestedAt);
      estimated.add();
    }
  }

  @Override
  public void close() {
    Optional.ofNullable(work).map(Work::estimated).ifPresent(EstimatedCount::close);
  }

  /**
   * The day of the newest publication on the border, with which nothing of an earlier one waits any
   * more. To be asked for when the report has been taken in, which is first of all.
   */
  private static LocalDate begin(Work doing, ReportEvent event) {
    LocalDate newest =
        LocalDate.ofInstant(
            doing.reports().newest(event.border(), event.publishedAt()), ZoneOffset.UTC);
    doing.postponed().begin(event.border(), newest);
    return newest;
  }
}
